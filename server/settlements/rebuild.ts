import { asc, eq, gt, sql } from 'drizzle-orm'
import type { Db, Tx } from '../db/database.ts'
import { keepSums } from './keepSums.ts'
import { sellerBalances, settlementCorrections, settlementLines, settlementTotals } from './table.ts'

const linesAtOnce = 5000

/** Makes all kept sums anew from the lines, in one transaction: what stands after it is what the lines say. */
export async function rebuildSums(tx: Tx): Promise<void> {
  await tx.delete(settlementTotals)
  await tx.delete(settlementCorrections)
  await tx.delete(sellerBalances)
  let after = ''
  for (;;) {
    const lines = await tx
      .select()
      .from(settlementLines)
      .where(gt(settlementLines.id, after))
      .orderBy(asc(settlementLines.id))
      .limit(linesAtOnce)
    await keepSums(tx, lines)
    after = lines.at(-1)?.id ?? ''
    if (lines.length < linesAtOnce) return
  }
}

/** Sellers whose kept totals are not what their lines add up to; none when all holds together. */
export async function sumsApart(db: Db): Promise<string[]> {
  const byLines = await db
    .select({
      sellerId: settlementLines.sellerId,
      krw: sql<number>`sum(${settlementLines.amountKrw})`,
      expected: sql<number>`sum(${settlementLines.expectedKrw})`,
    })
    .from(settlementLines)
    .groupBy(settlementLines.sellerId)
    .orderBy(asc(settlementLines.sellerId))
  const apart: string[] = []
  for (const { sellerId, krw, expected } of byLines) {
    const [kept] = await db
      .select({
        krw: sql<number>`coalesce(sum(${settlementTotals.actualKrw}), 0)`,
        expected: sql<number>`coalesce(sum(${settlementTotals.expectedKrw}), 0)`,
      })
      .from(settlementTotals)
      .where(eq(settlementTotals.sellerId, sellerId))
    if (Number(kept?.krw) !== Number(krw) || Number(kept?.expected) !== Number(expected)) apart.push(sellerId)
  }
  return apart
}
