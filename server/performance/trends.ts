import { and, asc, eq, max, min } from 'drizzle-orm'
import { refused } from '#shared/errors.ts'
import { limitsOn } from '#shared/performance/limits.ts'
import { mostParts, type Slice } from '#shared/performance/parts.ts'
import { readRange } from '#shared/performance/range.ts'
import type { TrendPoint, Trends } from '#shared/performance/schema.ts'
import { dayOf, plusDays, weekOf } from '#shared/performance/weeks.ts'
import type { MetricName } from '#shared/sellers/metrics.ts'
import type { Db } from '../db/database.ts'
import { policyVersions } from '../policies/table.ts'
import { datedLimits, ofMetric } from './limits.ts'
import { type Line, readLines } from './lines.ts'
import { sellerWeeks } from './table.ts'

export type RangeAsked = { from?: string; to?: string }

/** The first and the last week that a metric is told of. Two steps along the index. */
export async function spanOf(db: Db, metric: MetricName): Promise<{ first: string; last: string } | null> {
  const ofIt = eq(sellerWeeks.metric, metric)
  const [first] = await db
    .select({ week: min(sellerWeeks.week) })
    .from(sellerWeeks)
    .where(ofIt)
  const [last] = await db
    .select({ week: max(sellerWeeks.week) })
    .from(sellerWeeks)
    .where(ofIt)
  return first?.week && last?.week ? { first: first.week, last: last.week } : null
}

/** @throws Refused by field, for a range that nobody can mean. */
export function rangeOrRefuse(asked: RangeAsked, newest: string | null, now: Date): { from: string; to: string } {
  const range = readRange(asked, newest, dayOf(now))
  if ('errors' in range) throw refused('refused', { errors: range.errors })
  return range
}

/** A metric week by week: all sellers, or by part, from the roll-up; with the limits of each time. */
export async function readTrends(
  db: Db,
  { metric, slice, ...asked }: { metric: MetricName; slice: Slice } & RangeAsked,
  now: Date,
): Promise<Trends> {
  const span = await spanOf(db, metric)
  const range = rangeOrRefuse(asked, span?.last ?? null, now)
  const lines = await readLines(db, metric, slice, range.from, range.to)
  const byPart = new Map<string, TrendPoint[]>()
  for (const line of lines) {
    const points = byPart.get(line.part) ?? []
    points.push(pointOf(line))
    byPart.set(line.part, points)
  }
  const parts = [...byPart]
    .map(([part, points]) => ({ part, points }))
    .toSorted((a, b) => lastCount(b.points) - lastCount(a.points) || (a.part < b.part ? -1 : 1))
  return {
    span,
    ...range,
    parts: parts.slice(0, mostParts),
    omitted: Math.max(0, parts.length - mostParts),
    policies: await policiesWithin(db, metric, range),
  }
}

const lastCount = (points: readonly TrendPoint[]) => points.at(-1)?.sellers ?? 0

const pointOf = ({ week, sellers, orders, weighted, p10, p50, p90, judged, breaching }: Line): TrendPoint => ({
  week,
  sellers,
  orders,
  mean: orders > 0 ? weighted / orders : null,
  p10,
  p50,
  p90,
  judged,
  breaching,
})

/** Versions in force when the weeks begin, and those that came into force within them. */
async function policiesWithin(
  db: Db,
  metric: MetricName,
  { from, to }: { from: string; to: string },
): Promise<Trends['policies']> {
  const limits = ofMetric(await datedLimits(db), metric)
  const before = new Set(limitsOn(limits, plusDays(from, -1)).map((limit) => limit.policyVersionId))
  const rows = await db
    .select({ id: policyVersions.id, nameEn: policyVersions.nameEn, nameKo: policyVersions.nameKo })
    .from(policyVersions)
    .where(and(eq(policyVersions.metric, metric), eq(policyVersions.state, 'published')))
    .orderBy(asc(policyVersions.id))
  const names = new Map(rows.map(({ id, nameEn, nameKo }) => [id, { en: nameEn, ko: nameKo }]))
  return limits.flatMap((limit) => {
    const { policyVersionId, policyId, number, comparison, threshold, effectiveDay } = limit
    const isWithin = effectiveDay >= from && effectiveDay <= plusDays(to, 6)
    const name = names.get(policyVersionId)
    if (!name || !(isWithin || before.has(policyVersionId))) return []
    return [
      {
        policyVersionId,
        policyId,
        name,
        number,
        comparison,
        threshold,
        effectiveDay,
        week: weekOf(effectiveDay),
        isWithin,
      },
    ]
  })
}
