import { and, inArray, sql } from 'drizzle-orm'
import type { LedgerRow } from '#shared/imports/ledgerRules.ts'
import type { Tx } from '../db/database.ts'
import { settlementStatements, settlementTotals } from './table.ts'

type Statement = typeof settlementStatements.$inferSelect
type Why = {
  target: 'settlement_id' | 'amount_krw'
  reason: 'settlement-closed' | 'settlement-differs' | 'does-not-add-up'
  value: string
}

/** The settlements that a batch of lines belongs to: what they are, whether they are closed, and what they sum to. */
export type Statements = {
  refusal: (sellerId: string, row: LedgerRow) => Why | null
  add: (sellerId: string, row: LedgerRow) => void
  /** Takes the stated total of a settlement; it must be what the lines before it add up to. */
  close: (sellerId: string, row: LedgerRow) => Why | { line: null; isNews: boolean }
  keep: (tx: Tx) => Promise<void>
}

const keyOf = (sellerId: string, settlementId: string) => `${sellerId}\n${settlementId}`

export async function openStatements(
  tx: Tx,
  rows: readonly LedgerRow[],
  idOf: ReadonlyMap<string, string>,
): Promise<Statements> {
  const sellerIds = [...new Set(idOf.values())]
  const settlementIds = [...new Set(rows.map((row) => row.settlementId))]
  const isOurs = and(
    inArray(settlementStatements.sellerId, sellerIds),
    inArray(settlementStatements.settlementId, settlementIds),
  )
  const found = sellerIds.length === 0 ? [] : await tx.select().from(settlementStatements).where(isOurs)
  const standing = new Map<string, Statement>(found.map((one) => [keyOf(one.sellerId, one.settlementId), one]))
  const sums = await sumsOf(tx, rows, sellerIds)
  const changed = new Set<string>()

  const refusal = (sellerId: string, row: LedgerRow): Why | null => {
    const statement = standing.get(keyOf(sellerId, row.settlementId))
    const value = row.settlementId
    if (!statement) return null
    if (statement.statedKrw !== null) return { target: 'settlement_id', reason: 'settlement-closed', value }
    const isAlike = statement.type === row.type && statement.period === row.period
    return isAlike ? null : { target: 'settlement_id', reason: 'settlement-differs', value }
  }
  const touch = (sellerId: string, row: LedgerRow): Statement => {
    const key = keyOf(sellerId, row.settlementId)
    const { settlementId, type, period, recognisedOn } = row
    const before = standing.get(key)
    const next: Statement = before
      ? {
          ...before,
          firstOn: recognisedOn < before.firstOn ? recognisedOn : before.firstOn,
          lastOn: recognisedOn > before.lastOn ? recognisedOn : before.lastOn,
        }
      : { sellerId, settlementId, type, period, firstOn: recognisedOn, lastOn: recognisedOn, statedKrw: null }
    if (!before || next.firstOn !== before.firstOn || next.lastOn !== before.lastOn) changed.add(key)
    standing.set(key, next)
    return next
  }
  return {
    refusal,
    add: (sellerId, row) => {
      touch(sellerId, row)
      const key = keyOf(sellerId, row.settlementId)
      sums.set(key, (sums.get(key) ?? 0) + row.amountKrw)
    },
    close: (sellerId, row) => {
      const key = keyOf(sellerId, row.settlementId)
      const statement = standing.get(key)
      if (statement?.statedKrw === row.amountKrw) return { line: null, isNews: false }
      const why = refusal(sellerId, row)
      if (why) return why
      const sum = sums.get(key) ?? 0
      if (sum !== row.amountKrw)
        return { target: 'amount_krw', reason: 'does-not-add-up', value: `${row.amountKrw} / ${sum}` }
      standing.set(key, { ...(statement ?? touch(sellerId, row)), statedKrw: row.amountKrw })
      changed.add(key)
      return { line: null, isNews: true }
    },
    keep: async (tx) => {
      const rows = [...changed].flatMap((key) => standing.get(key) ?? [])
      if (rows.length === 0) return
      const said = (column: string) => sql.raw(`excluded.${column}`)
      await tx
        .insert(settlementStatements)
        .values(rows)
        .onConflictDoUpdate({
          target: [settlementStatements.sellerId, settlementStatements.settlementId],
          set: { firstOn: said('first_on'), lastOn: said('last_on'), statedKrw: said('stated_krw') },
        })
    },
  }
}

/** What the settlements that this batch closes sum to so far, transfers included: only they are asked for. */
async function sumsOf(tx: Tx, rows: readonly LedgerRow[], sellerIds: readonly string[]): Promise<Map<string, number>> {
  const closing = [...new Set(rows.filter((row) => row.component === 'total').map((row) => row.settlementId))]
  if (closing.length === 0 || sellerIds.length === 0) return new Map()
  const { sellerId, settlementId, actualKrw } = settlementTotals
  const found = await tx
    .select({ sellerId, settlementId, krw: sql<number>`sum(${actualKrw})` })
    .from(settlementTotals)
    .where(and(inArray(sellerId, [...sellerIds]), inArray(settlementId, closing)))
    .groupBy(sellerId, settlementId)
  return new Map(found.map((row) => [keyOf(row.sellerId, row.settlementId), Number(row.krw)]))
}
