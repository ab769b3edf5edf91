import { inArray } from 'drizzle-orm'
import type { Tx } from '../db/database.ts'
import { sellerWeeks, weekMarks } from './table.ts'

/** Their category or region changed: all their weeks count elsewhere now. Call it in the transaction that changes them. */
export async function markSellers(tx: Tx, sellerIds: readonly string[]): Promise<void> {
  if (sellerIds.length === 0) return
  const weeks = await tx
    .selectDistinct({ metric: sellerWeeks.metric, week: sellerWeeks.week })
    .from(sellerWeeks)
    .where(inArray(sellerWeeks.sellerId, [...sellerIds]))
  for (let at = 0; at < weeks.length; at += 3000) await tx.insert(weekMarks).values(weeks.slice(at, at + 3000))
}
