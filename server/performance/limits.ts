import { asc, eq } from 'drizzle-orm'
import type { DatedLimit } from '#shared/performance/limits.ts'
import { dayOf } from '#shared/performance/weeks.ts'
import type { Db } from '../db/database.ts'
import { policyVersions } from '../policies/table.ts'

/** Every published version, by which past figures are judged as they were then. A house has tens of them. */
export async function datedLimits(db: Db): Promise<DatedLimit[]> {
  const rows = await db
    .select()
    .from(policyVersions)
    .where(eq(policyVersions.state, 'published'))
    .orderBy(asc(policyVersions.policyId), asc(policyVersions.number))
  return rows.map((row) => ({
    policyVersionId: row.id,
    policyId: row.policyId,
    number: row.number,
    metric: row.metric,
    comparison: row.comparison,
    threshold: row.threshold,
    minimumCount: row.minimumCount,
    effectiveDay: dayOf(row.effectiveFrom),
    publishedDay: dayOf(row.publishedAt ?? row.effectiveFrom),
  }))
}

export const ofMetric = (limits: readonly DatedLimit[], metric: string): DatedLimit[] =>
  limits.filter((limit) => limit.metric === metric)
