import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { evidence } from '../evidence/table.ts'
import { customerReport, givenGoods, givenRight } from '../testing/givenReport.ts'
import { reportDesk } from '../testing/reportDesk.ts'

let desk: Awaited<ReturnType<typeof reportDesk>>
beforeAll(async () => {
  desk = await reportDesk()
})
afterAll(() => desk.test.close())

describe('a test buy', () => {
  const step = (name: string, fromHolder: string, toHolder: string, hours: number, evidenceId?: string) => ({
    step: name,
    fromHolder,
    toHolder,
    note: '사진과 함께 기록',
    at: new Date(desk.test.now().getTime() - (100 - hours) * 3_600_000).toISOString(),
    ...(evidenceId && { evidenceId }),
  })
  const givenBought = async () => {
    const given = await desk.givenChecked()
    const url = `/api/counterfeits/${given.id}/test-buys`
    const asked = await desk.staff.specialist.post(url, { alias: '이고객', budgetKrw: 50_000, reason: '권리자 요청' })
    const buyId: string = asked.body[0].id
    return { ...given, url: `${url}/${buyId}`, buyId }
  }
  const givenPhoto = async (caseId: string, sellerId: string) => {
    const id = uuidv7()
    const sha256 = uuidv7().replaceAll('-', '').padEnd(64, '0')
    const file = {
      id,
      version: 1,
      caseId,
      sellerId,
      name: 'photo.png',
      kind: 'image',
      mime: 'image/png',
      bytes: 10,
    } as const
    const rest = { sha256, storageKey: sha256, description: '', source: '', isPersonal: false, scan: 'clean' } as const
    await desk.test.database.transact((tx) =>
      tx.insert(evidence).values({ ...file, ...rest, addedByName: 'agent', addedAt: desk.test.now() }),
    )
    return id
  }

  it('costs at most what the house allows, and never by the word of whoever asks for it', async () => {
    const { id, url } = await givenBought()
    const dear = { alias: '이고객', budgetKrw: 300_001, reason: '고가 상품' }
    const over = await desk.staff.specialist.post(`/api/counterfeits/${id}/test-buys`, dear)
    expect([over.status, over.body.code, over.body.errors.budgetKrw]).toEqual([
      422,
      'over-limit',
      'a test buy costs at most 300000 won',
    ])
    expect((await desk.staff.specialist.act('counterfeits', id, 'awaitTestBuy')).body.errors.testBuy).toMatch(
      /no test buy/,
    )
    const own = await desk.staff.lead.post(`/api/counterfeits/${id}/test-buys`, {
      alias: '박고객',
      budgetKrw: 1000,
      reason: '확인',
    })
    const mine = own.body.find((one: { alias: string }) => one.alias === '박고객').id
    const ownUrl = `/api/counterfeits/${id}/test-buys/${mine}/approve`
    expect((await desk.staff.lead.post(ownUrl)).body.code).toBe('four-eyes')
    expect((await desk.staff.specialist.post(`${url}/approve`)).body.code).toBe('not-allowed')
    expect((await desk.staff.lead.post(`${url}/approve`)).status).toBe(200)
  })

  it('proves nothing while its chain of custody has a gap, and says where', async () => {
    const { id, url, seller } = await givenBought()
    await desk.staff.lead.post(`${url}/approve`)
    const photo = await givenPhoto(id, seller.id)
    await desk.staff.agent.post(`${url}/steps`, step('ordered', '이고객', '판매자', 1))
    await desk.staff.agent.post(`${url}/steps`, step('received', '택배', '이고객', 20, photo))
    await desk.staff.agent.post(`${url}/steps`, step('sealed', '이고객', '이고객', 21))
    await desk.staff.agent.post(`${url}/steps`, step('handed_over', '김대리', '권리자', 22))
    const verdict = { verdict: 'counterfeit', note: '로트번호 없음', byName: '권리자 감정인' }
    const { status, body } = await desk.staff.specialist.post(`${url}/verdict`, verdict)
    expect(status).toBe(422)
    expect(body.errors).toEqual({
      'steps.2': 'photo missing',
      'steps.3': 'holder differs',
      'steps.4': 'not examined',
    })
  })

  it('holds the case up, and with the owner’s verdict the case goes on and a customer’s word is borne out', async () => {
    const { listingId, seller } = await givenGoods(desk.test)
    const right = await givenRight(desk.test)
    const { id } = await desk.report(customerReport(listingId, { rightId: right.id }))
    await desk.take(desk.staff.agent, id, 'check', { items: [{ item: 'declaration', state: 'ok' }] })
    const asked = await desk.staff.specialist.post(`/api/counterfeits/${id}/test-buys`, {
      alias: '이고객',
      budgetKrw: 9000,
      reason: '확인',
    })
    const url = `/api/counterfeits/${id}/test-buys/${asked.body[0].id}`
    await desk.staff.lead.post(`${url}/approve`)
    expect((await desk.take(desk.staff.specialist, id, 'awaitTestBuy')).state).toBe('test_buy')
    const photo = await givenPhoto(id, seller.id)
    const chain = [
      step('ordered', '이고객', '판매자', 1),
      step('received', '택배', '이고객', 20, photo),
      step('sealed', '이고객', '이고객', 21, photo),
      step('handed_over', '이고객', '권리자', 22),
      step('opened', '권리자', '권리자', 30, photo),
      step('examined', '권리자', '권리자', 31),
    ]
    for (const one of chain) expect((await desk.staff.agent.post(`${url}/steps`, one)).status).toBe(200)
    const verdict = { verdict: 'counterfeit', note: '로트번호 없음', byName: '권리자 감정인' }
    expect((await desk.staff.specialist.post(`${url}/verdict`, verdict)).status).toBe(200)
    expect(await desk.stateOf(id)).toBe('validity_check')
    expect((await desk.take(desk.staff.specialist, id, 'accept')).state).toBe('accepted')
  })
})
