import { and, eq, isNull } from 'drizzle-orm'
import fc from 'fast-check'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decisions, effects } from '../cases/table.ts'
import { sellers } from '../sellers/table.ts'
import { endTerms } from '../suspensions/jobs.ts'
import { givenCase, givenInForce, givenPolicy, givenSeller } from '../testing/given.ts'
import { csvOf, givenAccount, importLedger, ledgerOf } from '../testing/givenLedger.ts'
import { type TestApp, testApp } from '../testing/testApp.ts'
import { holdsApart } from './holds.ts'
import { expireHolds } from './jobs.ts'
import { measures, payoutHolds } from './table.ts'

let test: TestApp
const day = 86_400_000

beforeAll(async () => {
  test = await testApp()
})
afterAll(() => test.close())

const openOf = async (sellerId: string) => {
  const { db } = test.database
  const held = and(eq(payoutHolds.sellerId, sellerId), isNull(payoutHolds.releasedAt))
  const kept = and(eq(measures.sellerId, sellerId), eq(measures.kind, 'hold_payout'), isNull(measures.endedAt))
  const holds = await db.select().from(payoutHolds).where(held)
  const open = await db.select().from(measures).where(kept)
  const [seller] = await db.select().from(sellers).where(eq(sellers.id, sellerId))
  return { holds, open, isPayoutHeld: seller?.isPayoutHeld ?? false }
}

/** A seller with money owed, whose sales were suspended and payouts held for `holdDays`. */
async function givenHeld(holdDays: number, days = 7) {
  const ops = await test.as('ops')
  const externalId = `H-${Math.random().toString(36).slice(2)}`
  const seller = await givenSeller(test, { externalId }, 0)
  await givenAccount(test, seller.id)
  await importLedger(ops, csvOf(ledgerOf({ externalId, months: ['2026-10'], ordersAWeek: 3 })), `${externalId}.csv`)
  const caseId = await givenCase(test, seller.id, await givenPolicy(test))
  await givenInForce(test, caseId, { measure: 'temporary_suspension', days, payoutHoldDays: holdDays })
  return { seller, caseId }
}

const release = async (sellerId: string, amountKrw?: number) => {
  const { holds } = await openOf(sellerId)
  const [agent, specialist, finance] = [await test.as('agent'), await test.as('specialist'), await test.as('finance')]
  const about = { type: 'hold_release', period: '2026-10' }
  const opened = await agent.post('/api/settlements', { ...about, sellerId, claim: '보류를 해제해 주세요.' })
  const { id } = opened.body
  await agent.act('settlements', id, 'classify', about)
  const body = {
    holdId: holds[0]?.id ?? id,
    explanation: '요건이 해소되었습니다.',
    reason: 'cleared',
    ...(amountKrw && { amountKrw }),
  }
  const proposed = await agent.act('settlements', id, 'proposeRelease', body)
  if (proposed.status !== 200) return { id, proposed, agent, finance }
  expect((await finance.act('settlements', id, 'approve')).body.code).toBe('above-rank')
  expect((await specialist.act('settlements', id, 'approve')).body).toMatchObject({ state: 'pending_approval' })
  expect((await finance.act('settlements', id, 'approve')).body).toMatchObject({ state: 'approved' })
  await test.settle()
  return { id, proposed, agent, finance }
}

describe('the ledger of holds', () => {
  it('says what was payable when the hold began, and is released with its measure', async () => {
    const { seller } = await givenHeld(30)
    const [hold] = (await openOf(seller.id)).holds
    expect(hold?.amountKrw).toBeGreaterThan(0)
    expect(hold?.legalReason).toMatch(/^SUS-/)
    test.pass(31 * day)
    await expireHolds(test.database, test.now())
    expect(await openOf(seller.id)).toMatchObject({ holds: [], open: [], isPayoutHeld: false })
  })

  it('is not let go while its enforcement is in force and it is young; finance and a specialist sign, in part or whole', async () => {
    const { seller, caseId } = await givenHeld(180, 7)
    const bound = await release(seller.id)
    expect(bound.proposed).toMatchObject({
      status: 422,
      body: { errors: { holdId: expect.stringContaining('in force') } },
    })
    const dismissed = await bound.agent.act('settlements', bound.id, 'dismiss', { reason: 'withdrawn' })
    expect(dismissed.status).toBe(200)
    // The suspension's term ends and the case with it; the hold runs on, and may now be released.
    test.pass(8 * day)
    await endTerms(test.database, test.now())
    await test.settle()
    const [before] = (await openOf(seller.id)).holds
    expect(before?.caseId).toBe(caseId)
    const part = await release(seller.id, 1000)
    expect(part.proposed.status).toBe(200)
    expect(await openOf(seller.id)).toMatchObject({ holds: [{ releasedKrw: 1000 }], isPayoutHeld: true })
    expect((await part.finance.act('settlements', part.id, 'schedule')).status).toBe(200)
    expect(await holdsApart(test.database.db)).toEqual([])
  }, 60_000)

  it('always has open what measures hold, whatever is taken, lifted, released or run out', async () => {
    const step = fc.constantFrom('hold', 'expire', 'release', 'undo')
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), async (steps) => {
        const { seller, caseId } = await givenHeld(20, 3)
        for (const one of steps) {
          if (one === 'expire') {
            test.pass(12 * day)
            await expireHolds(test.database, test.now())
          }
          if (one === 'hold')
            await queueEffect(caseId, 'hold-payout', { sellerId: seller.id, measure: 'warning', until: later(30) })
          if (one === 'release') {
            const { holds } = await openOf(seller.id)
            const [first] = holds
            if (first)
              await queueEffect(caseId, 'release-hold', { sellerId: seller.id, holdId: first.id, amountKrw: null })
          }
          if (one === 'undo') {
            const [first] = (await openOf(seller.id)).open
            const causedBy = first?.decisionId ?? ''
            await queueEffect(caseId, 'end-measures', { sellerId: seller.id, causedBy, keepsRunningHolds: false })
          }
          const { holds, open, isPayoutHeld } = await openOf(seller.id)
          expect(holds.map((hold) => hold.measureId).sort()).toEqual(open.map((measure) => measure.id).sort())
          expect(isPayoutHeld).toBe(open.length > 0)
        }
        expect(await holdsApart(test.database.db)).toEqual([])
      }),
      { numRuns: 6 },
    )
  }, 120_000)
})

const later = (days: number) => new Date(test.now().getTime() + days * day).toISOString()
let queued = 0

/** An effect as a decision of that case would cause it. */
async function queueEffect(
  caseId: string,
  kind: 'hold-payout' | 'release-hold' | 'end-measures',
  payload: Record<string, unknown>,
) {
  const [decision] = await test.database.db.select().from(decisions).where(eq(decisions.caseId, caseId)).limit(1)
  queued += 1
  await test.database.transact((tx) =>
    tx.insert(effects).values({
      id: uuidv7(),
      key: `test:${queued}`,
      caseId,
      decisionId: decision?.id ?? '',
      kind,
      position: 0,
      payload,
      state: 'pending',
      attempts: 0,
      nextAttemptAt: test.now(),
      queuedAt: test.now(),
    }),
  )
  await test.settle()
}
