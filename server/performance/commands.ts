import { and, eq, gte } from 'drizzle-orm'
import { verdictThen } from '#shared/performance/limits.ts'
import { dayOf, plusDays } from '#shared/performance/weeks.ts'
import type { MetricName } from '#shared/sellers/metrics.ts'
import type { Tx } from '../db/database.ts'
import { markWeeks } from './keepWeeks.ts'
import { datedLimits, ofMetric } from './limits.ts'
import { sellerWeeks } from './table.ts'

export { keepWeeks } from './keepWeeks.ts'
export { markSellers } from './markSellers.ts'
export { sellerPhrases } from './sellerPhrases.ts'

/** No projection looks further ahead. */
const furthestDays = 28

/**
 * What a newly published version changes of kept weeks: verdicts of figures from its first day on, and the outlook of
 * everybody whose horizon reaches that day. Call it in the transaction that publishes.
 */
export async function judgeWeeksAnew(tx: Tx, metric: MetricName, effectiveFrom: Date): Promise<void> {
  const day = dayOf(effectiveFrom)
  const limits = ofMetric(await datedLimits(tx), metric)
  const rows = await tx
    .select()
    .from(sellerWeeks)
    .where(and(eq(sellerWeeks.metric, metric), gte(sellerWeeks.asOf, plusDays(day, -furthestDays))))
  for (const row of rows) {
    const verdict = verdictThen(limits, row)
    if (row.asOf < day || verdict === row.verdict) continue
    const { sellerId, week } = row
    await tx
      .update(sellerWeeks)
      .set({ verdict })
      .where(and(eq(sellerWeeks.sellerId, sellerId), eq(sellerWeeks.metric, metric), eq(sellerWeeks.week, week)))
  }
  await markWeeks(tx, rows)
}
