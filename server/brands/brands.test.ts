import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Caller, type TestApp, testApp } from '../testing/testApp.ts'

let test: TestApp
let lead: Caller
let agent: Caller

beforeAll(async () => {
  test = await testApp()
  lead = await test.as('lead')
  agent = await test.as('agent')
})
afterAll(() => test.close())

let made = 0
const brand = (more: object = {}) => {
  made += 1
  const tail = String.fromCharCode(0xac00 + made * 588)
  return {
    ...{ name: `Orvella ${made}x`, nameKo: `오르벨라${tail}`, spellings: [], isGated: true, risk: 'normal' },
    ...{ ownerName: 'Orvella SAS', headOffice: 'Lyon, FR' },
    ...more,
  }
}
const create = async (more: object = {}) => (await lead.post('/api/brands', brand(more))).body

describe('a brand of the register', () => {
  it('is added by a lead, and an agent reads it', async () => {
    const { status, body } = await lead.post('/api/brands', brand({ spellings: ['Orwella', ' Orwella '] }))
    expect(status).toBe(201)
    expect(body).toMatchObject({ version: 1, spellings: ['Orwella'], permissionCount: 0, allowedActions: ['edit'] })
    expect((await agent.get(`/api/brands/${body.id}`)).body).toMatchObject({ id: body.id, allowedActions: [] })
    expect((await agent.post('/api/brands', brand())).status).toBe(403)
  })

  it('is found by any of its spellings, however one types it', async () => {
    const { id } = await create({ name: 'Tessandre', nameKo: '테상드르', spellings: ['테싼드르', 'Tess & Andre'] })
    for (const q of ['TESSANDRE', 'ｔｅｓｓａｎｄ', '테상', '테싼드르', 'tess-andre']) {
      const { body } = await agent.list('brands', { filter: { q } })
      expect(
        body.map((one: { id: string }) => one.id),
        q,
      ).toEqual([id])
    }
    expect((await agent.list('brands', { filter: { q: 'Orvella SAS' } })).body.length).toBeGreaterThan(1)
    expect((await agent.list('brands', { filter: { colour: 'red' } })).status).toBe(400)
  })

  it('keeps since when and why it is on the high-risk list, and forgets both when it leaves', async () => {
    const { id } = await create()
    expect((await lead.patch(`/api/brands/${id}`, { risk: 'high' }, 1)).body.errors).toEqual({
      riskReason: 'a brand on the high-risk list needs a reason',
    })
    const high = await lead.patch(`/api/brands/${id}`, { risk: 'high', riskReason: '위조 신고 급증' }, 1)
    expect(high.body).toMatchObject({ risk: 'high', riskSince: test.now().toISOString(), version: 2 })
    test.pass(60_000)
    const since = high.body.riskSince
    expect((await lead.patch(`/api/brands/${id}`, { riskReason: '반복' }, 2)).body.riskSince).toBe(since)
    expect((await lead.patch(`/api/brands/${id}`, { risk: 'normal' }, 3)).body).toMatchObject({
      riskSince: null,
      riskReason: null,
    })
  })

  it('has no spelling that means another brand', async () => {
    await create({ name: 'Miravel', nameKo: '미라벨' })
    const { status, body } = await lead.post('/api/brands', brand({ spellings: ['MIRA-VEL'] }))
    expect(status).toBe(422)
    expect(body.errors).toEqual({ spellings: 'MIRA-VEL is a spelling of another brand' })
  })

  it('refuses a change made on a stale page, and tells each change in the audit log', async () => {
    const { id } = await create()
    expect((await lead.patch(`/api/brands/${id}`, { headOffice: 'Paris, FR' }, 1)).status).toBe(200)
    expect((await lead.patch(`/api/brands/${id}`, { headOffice: 'Nice, FR' }, 1)).status).toBe(409)
    const { body } = await (await test.as('auditor')).list('audit', { filter: { resourceId: id } })
    expect(body.map((one: { action: string }) => one.action).sort()).toEqual(['brands:create', 'brands:edit'])
  })

  it('is sent back whole by a stock client', async () => {
    const record = await create()
    const { status, body } = await lead.put(`/api/brands/${record.id}`, { ...record, ownerName: 'Orvella Holding' })
    expect(status).toBe(200)
    expect(body).toMatchObject({ ownerName: 'Orvella Holding', version: 2 })
  })
})

describe('what a listing says of its brand', () => {
  it('is read against the register, and explained', async () => {
    const { id } = await create({ name: 'Quellmark', nameKo: '쿠엘마크' })
    const read = async (said: object) => (await agent.post('/api/brands/read', said)).body.reading
    expect(await read({ brand: 'QUELL MARK' })).toMatchObject({ brandId: id, how: 'folded', isCertain: true })
    expect(await read({ brand: 'Quelmarc' })).toMatchObject({ brandId: id, how: 'near', isCertain: false })
    expect(await read({ title: '[정품] 쿠엘마크 텀블러' })).toMatchObject({ brandId: id, where: 'title' })
    expect(await read({ brand: '무명' })).toBeNull()
  })
})
