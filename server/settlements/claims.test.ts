import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recusals } from '../cases/table.ts'
import { notices } from '../notices/table.ts'
import { givenCalculated, givenWrongSettlement } from '../testing/givenTicket.ts'
import { type Caller, type TestApp, testApp } from '../testing/testApp.ts'
import { closeQuiet } from './jobs.ts'

let test: TestApp
let agent: Caller
let agent2: Caller
let ops: Caller
const day = 86_400_000

beforeAll(async () => {
  test = await testApp()
  ops = await test.as('ops')
  await signIn()
})
afterAll(() => test.close())

/** Sessions end while the clock is turned; people come back. */
async function signIn() {
  agent = await test.as('agent', 'agent')
  agent2 = await test.as('agent', 'agent2')
}

const commission = (krw: number) => givenWrongSettlement(test, ops, { component: 'commission', krw })
const stateOf = async (id: string) => (await agent.get(`/api/settlements/${id}`)).body
const lettersOf = (caseId: string) =>
  test.database.db.select().from(notices).where(eq(notices.caseId, caseId)).orderBy(notices.queuedAt)

describe('a claim', () => {
  it('is not rejected as equal while the ledger differs, and is with the calculation when it does not', async () => {
    const given = await commission(5400)
    const id = await givenCalculated(agent, given.seller.id, given.settlementId)
    const wrong = await agent.act('settlements', id, 'reject', {
      ground: 'no_difference',
      explanation: '차이가 없습니다.',
    })
    expect(wrong).toMatchObject({ status: 422, body: { errors: { ground: 'the ledger differs by 5400 won' } } })
    const right = await givenCalculated(agent, given.seller.id, 'W-2026-10-1', 'late_payout')
    const body = { ground: 'no_difference', explanation: '약관에 따라 정산되었습니다.' }
    expect((await agent.act('settlements', right, 'reject', body)).status).toBe(200)
    const [letter] = await lettersOf(right)
    expect(letter?.body).toContain('차이 합계: ₩0')
  })

  it('is proved by video for goods from 100,000 won', async () => {
    const given = await commission(5400)
    const id = await givenCalculated(agent, given.seller.id, given.settlementId, 'return_compensation')
    const ask = { proof: 'photo', question: '상품 상태를 보내 주세요.' }
    expect((await agent.act('settlements', id, 'ask', ask)).body.errors).toHaveProperty('itemKrw')
    expect((await agent.act('settlements', id, 'ask', { ...ask, itemKrw: 100_000 })).body.errors).toHaveProperty(
      'proof',
    )
    const asked = await agent.act('settlements', id, 'ask', { ...ask, proof: 'video', itemKrw: 100_000 })
    expect(asked).toMatchObject({ status: 200, body: { state: 'awaiting_seller' } })
  })

  it('is disputed once, with something new, and not by who answered', async () => {
    const given = await commission(5400)
    const id = await givenCalculated(agent, given.seller.id, 'W-2026-10-1')
    await agent.act('settlements', id, 'reject', { ground: 'no_difference', explanation: '차이가 없습니다.' })
    const bare = await agent.act('settlements', id, 'dispute', { reason: '동의하지 않습니다.' })
    expect(bare).toMatchObject({ status: 422, body: { errors: { lineIds: expect.stringContaining('nothing new') } } })
    const body = { reason: '다른 정산 건도 보아 주세요.', lineIds: given.lineIds }
    expect((await agent2.act('settlements', id, 'dispute', body)).status).toBe(200)
    expect(await stateOf(id)).toMatchObject({ state: 'disputed', assigneeId: null, recused: [agent.id] })
    expect(await agent.act('settlements', id, 'calculate')).toMatchObject({ status: 403, body: { code: 'recused' } })
    expect((await agent2.act('settlements', id, 'calculate')).status).toBe(200)
    await agent2.act('settlements', id, 'reject', { ground: 'no_difference', explanation: '차이가 없습니다.' })
    const twice = await agent.act('settlements', id, 'dispute', { reason: '다시', lineIds: given.lineIds })
    expect(twice.status).toBe(403)
    const third = await test.as('agent', 'third')
    const again = await third.act('settlements', id, 'dispute', { reason: '다시', lineIds: given.lineIds })
    expect(again).toMatchObject({ status: 422, body: { errors: { reason: 'an answer is disputed once' } } })
  })

  it('closes after seven quiet days, and is disputed by a new ticket until the fourteenth, kept from who answered', async () => {
    const given = await commission(5400)
    const about = { sellerId: given.seller.id, type: 'wrong_commission', period: '2026-10' }
    const id = await givenCalculated(agent, given.seller.id, 'W-2026-10-1')
    await agent.act('settlements', id, 'reject', { ground: 'no_difference', explanation: '차이가 없습니다.' })
    await test.settle()
    test.pass(6 * day)
    await closeQuiet(test.database, test.now(), 'http://console')
    await signIn()
    expect(await stateOf(id)).toMatchObject({ state: 'rejected' })
    test.pass(2 * day)
    await closeQuiet(test.database, test.now(), 'http://console')
    await signIn()
    expect(await stateOf(id)).toMatchObject({ state: 'closed' })
    const disputing = { ...about, claim: '동의하지 않습니다.', disputesId: id }
    const bare = await agent2.post('/api/settlements', disputing)
    expect(bare.body.errors).toHaveProperty('newEvidence')
    const opened = await agent2.post('/api/settlements', { ...disputing, newEvidence: '계약서 사본' })
    expect(opened.status).toBe(201)
    const kept = await test.database.db.select().from(recusals).where(eq(recusals.caseId, opened.body.id))
    expect(kept.map(({ did }) => did)).toEqual(['reject'])
    const again = { ...disputing, period: '2026-09', newEvidence: '사본' }
    expect((await agent2.post('/api/settlements', again)).body.errors.disputesId).toContain('once')
    test.pass(8 * day)
    await signIn()
    expect((await agent2.post('/api/settlements', again)).body.errors.disputesId).toContain('14 days')
  })
})
