import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { notices } from '../notices/table.ts'
import { sellers } from '../sellers/table.ts'
import { freshKey, givenAccount } from '../testing/givenLedger.ts'
import { fullCorrection, givenCalculated, givenWrongSettlement } from '../testing/givenTicket.ts'
import { type Caller, type TestApp, testApp } from '../testing/testApp.ts'
import { payCorrections } from './jobs.ts'
import { lineReservations, sellerBalances, settlementLines } from './table.ts'

let test: TestApp
let agent: Caller
let agent2: Caller
let lead: Caller
let ops: Caller
let finance: Caller
const day = 86_400_000

beforeAll(async () => {
  test = await testApp()
  await signIn()
})
afterAll(() => test.close())

/** Sessions end while the clock is turned; people come back. */
async function signIn() {
  agent = await test.as('agent', 'agent')
  agent2 = await test.as('agent', 'agent2')
  lead = await test.as('lead')
  ops = await test.as('ops')
  finance = await test.as('finance')
}

const commission = (krw: number) => givenWrongSettlement(test, ops, { component: 'commission', krw })
const stateOf = async (id: string) => (await agent.get(`/api/settlements/${id}`)).body
const lettersOf = (caseId: string) =>
  test.database.db.select().from(notices).where(eq(notices.caseId, caseId)).orderBy(notices.queuedAt)

describe('a ticket', () => {
  it('is one while it is open: the same seller, month and question again is refused by name', async () => {
    const { seller } = await commission(5000)
    const body = { sellerId: seller.id, type: 'wrong_commission', period: '2026-10', claim: '수수료가 다릅니다.' }
    const first = await agent.post('/api/settlements', body)
    expect(first.status).toBe(201)
    expect(first.body.number).toMatch(/^STL-2026-/)
    const second = await agent.post('/api/settlements', body)
    expect(second.status).toBe(409)
    expect(second.body).toMatchObject({ code: 'already-open', current: { number: first.body.number } })
    const other = await agent.post('/api/settlements', { ...body, type: 'late_payout' })
    const clash = await agent.act('settlements', other.body.id, 'classify', { type: body.type, period: body.period })
    expect(clash.status).toBe(409)
  })

  it('comes in from another system once a key, and the open one hears of it again', async () => {
    const { seller } = await commission(5000)
    const admin = await test.as('admin')
    const body = {
      sellerExternalId: seller.externalId,
      type: 'missing_payout',
      period: '2026-10',
      claim: '입금이 없습니다.',
    }
    const key = freshKey()
    const first = await admin.post('/api/intake/settlements', body, key)
    expect(first.status).toBe(201)
    expect((await admin.post('/api/intake/settlements', body, key)).body).toEqual(first.body)
    const again = await admin.post('/api/intake/settlements', body, freshKey())
    expect(again.body.id).toBe(first.body.id)
    expect((await stateOf(first.body.id)).reports).toBe(2)
    const unknown = await admin.post('/api/intake/settlements', { ...body, sellerExternalId: 'nobody' }, freshKey())
    expect(unknown).toMatchObject({ status: 422, body: { errors: { sellerExternalId: 'no such seller' } } })
  })

  it('is filtered by its type, which the ledger of counts knows', async () => {
    const listed = await agent.list('settlements', { filter: { type: ['missing_payout'] } })
    expect(listed.body.every((one: { type: string }) => one.type === 'missing_payout')).toBe(true)
    expect(listed.body.length).toBeGreaterThan(0)
  })
})

describe('a correction', () => {
  it('goes from the ledger to an additional line, with the worked calculation in the letter', async () => {
    const given = await commission(5400)
    const id = await givenCalculated(agent, given.seller.id, given.settlementId)
    expect(await stateOf(id)).toMatchObject({ state: 'calculating', disputedKrw: 5400 })
    expect((await agent.act('settlements', id, 'propose', fullCorrection(given))).body).toMatchObject({
      state: 'pending_approval',
    })
    expect(await stateOf(id)).toMatchObject({ awaits: 'settlements:approve-lead', needsTaxInvoice: true })
    expect((await lead.act('settlements', id, 'approve')).status).toBe(200)
    expect((await finance.act('settlements', id, 'schedule')).status).toBe(200)
    // 2 November 2026 is a Monday: the cycle of Tuesday the 10th leaves two business days.
    expect(await stateOf(id)).toMatchObject({ state: 'scheduled', payOn: '2026-11-10' })
    const [letter] = await lettersOf(id)
    expect(letter?.body).toContain('판매수수료: 예상')
    expect(letter?.body).toContain('차이 +₩5,400')
    expect(letter?.body).toContain('2026년 11월 10일')
    const before = await balanceOf(given.seller.id)
    test.pass(8 * day)
    await payCorrections(test.database, test.now())
    await test.settle()
    await signIn()
    expect(await stateOf(id)).toMatchObject({ state: 'paid' })
    expect((await balanceOf(given.seller.id)).payableKrw - before.payableKrw).toBe(5400)
    const [line] = await test.database.db.select().from(settlementLines).where(eq(settlementLines.caseId, id))
    expect(line).toMatchObject({
      source: 'maru',
      component: 'adjustment',
      amountKrw: 5400,
      correctsId: given.settlementId,
    })
    const { body: file } = await agent.get(`/api/settlements/${id}/file`)
    expect(file.now.disputedKrw).toBe(0)
    expect(file.frozen.disputedKrw).toBe(5400)
  })

  it('one won above a limit is above it: refused to the lower rank, signed by the higher', async () => {
    const given = await commission(1_000_001)
    await owesNothing(given.seller.id)
    const id = await givenCalculated(agent, given.seller.id, given.settlementId)
    await agent.act('settlements', id, 'propose', fullCorrection(given))
    expect(await lead.act('settlements', id, 'approve')).toMatchObject({ status: 403, body: { code: 'above-rank' } })
    expect((await ops.act('settlements', id, 'approve')).status).toBe(200)

    const exact = await commission(1_000_000)
    await owesNothing(exact.seller.id)
    const at = await givenCalculated(agent, exact.seller.id, exact.settlementId)
    await agent.act('settlements', at, 'propose', fullCorrection(exact))
    expect((await lead.act('settlements', at, 'approve')).status).toBe(200)

    const huge = await commission(10_000_001)
    await owesNothing(huge.seller.id)
    const far = await givenCalculated(agent, huge.seller.id, huge.settlementId)
    await agent.act('settlements', far, 'propose', fullCorrection(huge))
    for (const who of [lead, ops, await test.as('admin')])
      expect(await who.act('settlements', far, 'approve')).toMatchObject({ status: 403, body: { code: 'above-rank' } })
    expect((await finance.act('settlements', far, 'approve')).status).toBe(200)
  })

  it('is not approved by who proposed it', async () => {
    const given = await commission(5400)
    const id = await givenCalculated(lead, given.seller.id, given.settlementId)
    await lead.act('settlements', id, 'propose', fullCorrection(given))
    expect(await lead.act('settlements', id, 'approve')).toMatchObject({ status: 403, body: { code: 'four-eyes' } })
  })

  it('never goes to an account that was not checked, nor to a seller whose payouts are held', async () => {
    const given = await commission(5400)
    const id = await givenCalculated(agent, given.seller.id, given.settlementId)
    await agent.act('settlements', id, 'propose', fullCorrection(given))
    await givenAccount(test, given.seller.id, false)
    const unchecked = await lead.act('settlements', id, 'approve')
    expect(unchecked).toMatchObject({
      status: 422,
      body: { errors: { payee: expect.stringContaining('not verified') } },
    })
    await givenAccount(test, given.seller.id)
    await hold(given.seller.id, true)
    const held = await lead.act('settlements', id, 'approve')
    expect(held).toMatchObject({ status: 422, body: { errors: { sellerId: expect.stringContaining('on hold') } } })
    await hold(given.seller.id, false)
    expect((await lead.act('settlements', id, 'approve')).status).toBe(200)
    expect((await finance.act('settlements', id, 'schedule')).status).toBe(200)
    // What changes before its pay day stops it.
    await givenAccount(test, given.seller.id, false)
    test.pass(10 * day)
    await payCorrections(test.database, test.now())
    await test.settle()
    await signIn()
    expect(await stateOf(id)).toMatchObject({
      state: 'approved',
      stoppedBecause: expect.stringContaining('not verified'),
    })
  })

  it('is what the ledger asks for: not more, not in another component, not without lines', async () => {
    const given = await commission(5400)
    const id = await givenCalculated(agent, given.seller.id, given.settlementId)
    const body = fullCorrection(given)
    const fieldsOf = async (change: object) => {
      const answer = await agent.act('settlements', id, 'propose', { ...body, ...change })
      expect(answer.status).toBe(422)
      return Object.keys(answer.body.errors)
    }
    expect(await fieldsOf({ amountKrw: 5401 })).toEqual(['amountKrw'])
    expect(await fieldsOf({ amountKrw: -5400 })).toEqual(['amountKrw'])
    expect(await fieldsOf({ component: 'sale' })).toEqual(['component'])
    expect(await fieldsOf({ settlementId: 'W-2020-01-1' })).toEqual(['settlementId'])
    expect(await fieldsOf({ lineIds: [] })).toEqual(['lineIds'])
    const other = await commission(100)
    expect(await fieldsOf({ lineIds: other.lineIds })).toEqual(['lineIds'])
    expect(await stateOf(id)).toMatchObject({ state: 'calculating', amountKrw: null })
  })

  it('takes a line once: of two tickets at once one wins, and a proposal withdrawn frees it', async () => {
    const given = await commission(5400)
    const [one, two] = [
      await givenCalculated(agent, given.seller.id, given.settlementId),
      await givenCalculated(agent2, given.seller.id, given.settlementId, 'missing_payout'),
    ]
    const answers = await Promise.all([
      agent.act('settlements', one, 'propose', fullCorrection(given)),
      agent2.act('settlements', two, 'propose', fullCorrection(given)),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422])
    const loser = answers.find(({ status }) => status === 422)
    expect(loser?.body.errors.lineIds).toMatch(/put right before, by STL-/)
    const [winner, wonBy, other, otherBy] =
      answers[0]?.status === 200 ? [one, agent, two, agent2] : [two, agent2, one, agent]
    await wonBy.act('settlements', winner, 'withdraw', { reason: 'wrong lines' })
    const left = and(eq(lineReservations.caseId, winner))
    expect(Number(await test.database.db.$count(lineReservations, left))).toBe(0)
    expect((await otherBy.act('settlements', other, 'propose', fullCorrection(given))).status).toBe(200)
  })

  it('to a seller who owes us needs finance, whatever the amount', async () => {
    const given = await commission(5400)
    await test.database.transact((tx) =>
      tx
        .update(sellerBalances)
        .set({ payableKrw: 0, debtKrw: 30_000 })
        .where(eq(sellerBalances.sellerId, given.seller.id)),
    )
    const id = await givenCalculated(agent, given.seller.id, given.settlementId)
    await agent.act('settlements', id, 'propose', fullCorrection(given))
    expect(await stateOf(id)).toMatchObject({ awaits: 'settlements:approve-finance' })
    expect(await lead.act('settlements', id, 'approve')).toMatchObject({ status: 403, body: { code: 'above-rank' } })
  })
})

/** A mistake that large leaves a minus, which would ask for finance by itself. */
const owesNothing = (sellerId: string) =>
  test.database.transact((tx) =>
    tx.update(sellerBalances).set({ payableKrw: 0, debtKrw: 0 }).where(eq(sellerBalances.sellerId, sellerId)),
  )

async function balanceOf(sellerId: string) {
  const [row] = await test.database.db.select().from(sellerBalances).where(eq(sellerBalances.sellerId, sellerId))
  if (!row) throw new Error('no balance')
  return row
}

const hold = (sellerId: string, isPayoutHeld: boolean) =>
  test.database.transact((tx) => tx.update(sellers).set({ isPayoutHeld }).where(eq(sellers.id, sellerId)))
