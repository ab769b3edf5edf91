import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenSeller } from '../testing/given.ts'
import { csvOf, importLedger, ledgerOf } from '../testing/givenLedger.ts'
import { type Caller, type TestApp, testApp } from '../testing/testApp.ts'
import { rebuildSums, sumsApart } from './rebuild.ts'
import { sellerBalances, settlementLines, settlementStatements, settlementTotals } from './table.ts'

let test: TestApp
let ops: Caller
let sellers = 0

beforeAll(async () => {
  test = await testApp()
  ops = await test.as('ops')
})
afterAll(() => test.close())

const newSeller = async () => {
  sellers += 1
  const externalId = `L-${sellers}`
  return { ...(await givenSeller(test, { externalId, name: `상점 ${sellers}` }, 0)), externalId }
}

const head = 'seller_id,settlement_id,line_ref,component,base_krw,cause_ref,amount_krw,recognised_on,currency\n'
const kept = async () => ({
  totals: await test.database.db
    .select()
    .from(settlementTotals)
    .orderBy(settlementTotals.sellerId, settlementTotals.settlementId, settlementTotals.component),
  balances: await test.database.db.select().from(sellerBalances).orderBy(sellerBalances.sellerId),
})

describe('a settlement ledger', () => {
  it('is taken in once: the same file again changes nothing', async () => {
    const { externalId } = await newSeller()
    const csv = csvOf(ledgerOf({ externalId }))
    const first = await importLedger(ops, csv)
    expect(first).toMatchObject({ state: 'done', refused: 0, unchanged: 0 })
    expect(first.accepted).toBeGreaterThan(100)
    const before = await kept()
    const again = await importLedger(ops, csv, 'again.csv')
    expect(again).toMatchObject({ state: 'done', accepted: first.accepted, unchanged: first.accepted, refused: 0 })
    expect(await kept()).toEqual(before)
  })

  it('refuses what does not add up, another currency, a line given twice, unknown sellers and broken won, by row', async () => {
    const { id, externalId } = await newSeller()
    const rows = [
      `${externalId},W-1,${externalId}-1,sale,10000,,10000,2026-10-05,KRW`,
      `${externalId},W-1,${externalId}-2,commission,10000,,-1080,2026-10-05,USD`,
      `${externalId},W-1,${externalId}-1,sale,10000,,10000,2026-10-05,KRW`,
      `NOBODY,W-1,n-1,sale,10000,,10000,2026-10-05,KRW`,
      `${externalId},W-1,${externalId}-3,commission,10000,,-1080.5,2026-10-05,KRW`,
      `${externalId},W-1,${externalId}-4,tips,10000,,5,2026-10-05,KRW`,
      `${externalId},W-1,${externalId}-5,total,,,9000,2026-10-05,KRW`,
      `${externalId},W-1,${externalId}-6,total,,,10000,2026-10-05,KRW`,
      `${externalId},W-1,${externalId}-7,sale,500,,500,2026-10-05,KRW`,
    ]
    const done = await importLedger(ops, head + rows.join('\n'))
    expect(done).toMatchObject({ state: 'done', read: 9, accepted: 2, refused: 7 })
    expect(done.rows).toEqual([
      { line: 3, column: 'currency', reason: 'wrong-currency', value: 'USD' },
      { line: 4, column: 'line_ref', reason: 'duplicate-line', value: '2' },
      { line: 5, column: 'seller_id', reason: 'unknown-seller', value: 'NOBODY' },
      { line: 6, column: 'amount_krw', reason: 'not-whole', value: '-1080.5' },
      { line: 7, column: 'component', reason: 'unknown-word', value: 'tips' },
      { line: 8, column: 'amount_krw', reason: 'does-not-add-up', value: '9000 / 10000' },
      { line: 10, column: 'settlement_id', reason: 'settlement-closed', value: 'W-1' },
    ])
    const lines = await test.database.db.select().from(settlementLines).where(eq(settlementLines.sellerId, id))
    expect(lines.map((line) => line.amountKrw)).toEqual([10_000])
    const [statement] = await test.database.db
      .select()
      .from(settlementStatements)
      .where(eq(settlementStatements.sellerId, id))
    expect(statement?.statedKrw).toBe(10_000)
  })

  it('never rewrites a line: the same reference with another amount is refused', async () => {
    const { externalId } = await newSeller()
    const row = (krw: number) => `${head}${externalId},W-1,${externalId}-1,sale,${krw},,${krw},2026-10-05,KRW`
    await importLedger(ops, row(10_000))
    const second = await importLedger(ops, row(12_000), 'other.csv')
    expect(second).toMatchObject({ accepted: 0, refused: 1 })
    expect(second.rows[0]).toMatchObject({ reason: 'line-differs' })
  })

  it('finds a deduction for one cause in two files', async () => {
    const { id, externalId } = await newSeller()
    const row = (n: number) =>
      `${head}${externalId},W-${n},${externalId}-${n},deduction,700,RET-9,-700,2026-10-0${n},KRW`
    await importLedger(ops, row(1))
    await importLedger(ops, row(2), 'second.csv')
    const lines = await test.database.db
      .select()
      .from(settlementLines)
      .where(eq(settlementLines.sellerId, id))
      .orderBy(settlementLines.id)
    expect(lines.map(({ expectedKrw, rule }) => ({ expectedKrw, rule }))).toEqual([
      { expectedKrw: -700, rule: 'once-per-cause' },
      { expectedKrw: 0, rule: 'deducted-before' },
    ])
  })

  it('keeps sums that are what its lines make anew', async () => {
    const before = await kept()
    expect(await sumsApart(test.database.db)).toEqual([])
    await test.database.transact((tx) => rebuildSums(tx))
    expect(await kept()).toEqual(before)
    // And the comparison is no formality: one won more is found.
    const [first] = before.totals
    if (!first) throw new Error('no sums')
    await test.database.transact((tx) =>
      tx
        .update(settlementTotals)
        .set({ actualKrw: first.actualKrw + 1 })
        .where(eq(settlementTotals.sellerId, first.sellerId)),
    )
    expect(await sumsApart(test.database.db)).toContain(first.sellerId)
    await test.database.transact((tx) => rebuildSums(tx))
  })

  it('is not read by an agent, and not taken in by a lead', async () => {
    const lead = await test.as('lead')
    const headers = { 'content-type': 'text/csv' }
    const answer = await lead.call('POST', '/api/imports/settlement-ledger', Buffer.from(head), headers)
    expect(answer.status).toBe(403)
  })
})
