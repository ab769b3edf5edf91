import { setImmediate } from 'node:timers/promises'
import {
  and,
  asc,
  between,
  desc,
  eq,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  max,
  ne,
  notExists,
  sql,
} from 'drizzle-orm'
import { dayNumberOfText, midnightOf } from '#shared/calendar/seoul.ts'
import { echoWeeks } from '#shared/performance/parts.ts'
import { dayOf, plusWeeks, weekOf, weeksBetween } from '#shared/performance/weeks.ts'
import { type MetricName, metricNames } from '#shared/sellers/metrics.ts'
import type { Measure } from '#shared/suspensions/ladder.ts'
import type { Database, Db, Tx } from '../db/database.ts'
import { measures } from '../measures/table.ts'
import { sellers } from '../sellers/table.ts'
import { settingInForce } from '../settings/inForce.ts'
import { suspensions } from '../suspensions/table.ts'
import { measureEchoes, performanceWeeks, sellerWeeks } from './table.ts'

const measuresAtOnce = 200
/** Those that stand on the ladder; a hold on money or a gate goes along with one. */
const felt = ['note', 'hide_listings', 'restrict_feature', 'suspend', 'close_account'] as const

type Taken = { id: string; sellerId: string; caseId: string; metric: MetricName; measure: Measure; week: string }

/**
 * Looks at every measure that stands on a figure: the seller's weeks around it, and those of a comparable seller. Once
 * six weeks have passed it is left as it is.
 */
export async function foldEchoes(database: Database): Promise<void> {
  const newest = await newestWeeks(database.db)
  let lastId: string | undefined = ''
  while (lastId !== undefined) {
    const after: string = lastId
    lastId = await database.transact((tx) => foldSome(tx, after, newest))
    await setImmediate()
  }
}

async function newestWeeks(db: Db): Promise<ReadonlyMap<MetricName, string>> {
  const newest = new Map<MetricName, string>()
  for (const metric of metricNames) {
    const [row] = await db
      .select({ week: max(sellerWeeks.week) })
      .from(sellerWeeks)
      .where(eq(sellerWeeks.metric, metric))
    if (row?.week) newest.set(metric, row.week)
  }
  return newest
}

async function foldSome(tx: Tx, afterId: string, newest: ReadonlyMap<MetricName, string>): Promise<string | undefined> {
  const rows = await tx
    .select({
      id: measures.id,
      sellerId: measures.sellerId,
      caseId: measures.caseId,
      measure: measures.measure,
      kind: measures.kind,
      inForceFrom: measures.inForceFrom,
      metric: suspensions.metric,
      isFinal: measureEchoes.isFinal,
      madeTo: measureEchoes.madeTo,
    })
    .from(measures)
    .leftJoin(suspensions, eq(suspensions.caseId, measures.caseId))
    .leftJoin(measureEchoes, eq(measureEchoes.id, measures.id))
    .where(gt(measures.id, afterId))
    .orderBy(asc(measures.id))
    .limit(measuresAtOnce)
  const { body } = await settingInForce(tx, 'performance')
  for (const row of rows) {
    const metric = row.metric as MetricName | null
    const to = metric && newest.get(metric)
    if (!to || !row.measure || !felt.some((kind) => kind === row.kind)) continue
    if (row.isFinal || (row.madeTo !== null && row.madeTo >= to)) continue
    const week = weekOf(dayOf(row.inForceFrom))
    if (row.madeTo === null && (await isHeardAlready(tx, row.caseId, row.measure))) continue
    const { id, sellerId, caseId, measure } = row
    await writeEcho(tx, { id, sellerId, caseId, metric, measure, week }, to, body.effects.matchWithin)
  }
  return rows.at(-1)?.id
}

/** One step on the ladder may be several rows, one a feature: it is looked at once. */
async function isHeardAlready(tx: Tx, caseId: string, measure: Measure): Promise<boolean> {
  const [row] = await tx
    .select({ id: measureEchoes.id })
    .from(measureEchoes)
    .innerJoin(measures, eq(measures.id, measureEchoes.id))
    .where(and(eq(measures.caseId, caseId), eq(measures.measure, measure)))
    .limit(1)
  return row !== undefined
}

async function writeEcho(tx: Tx, taken: Taken, madeTo: string, matchWithin: number): Promise<void> {
  const own = await weeksAround(tx, taken.sellerId, taken)
  const matchId = await comparableTo(tx, taken, matchWithin)
  const none = own.map(() => null)
  const row = {
    ...taken,
    matchId,
    isMatched: matchId !== null,
    own,
    match: matchId ? await weeksAround(tx, matchId, taken) : none,
    isFinal: madeTo >= plusWeeks(taken.week, echoWeeks),
    madeTo,
  }
  const { id: _, ...set } = row
  await tx.insert(measureEchoes).values(row).onConflictDoUpdate({ target: measureEchoes.id, set })
}

async function weeksAround(tx: Tx, sellerId: string, { metric, week }: Taken): Promise<(number | null)[]> {
  const first = plusWeeks(week, -echoWeeks)
  const rows = await tx
    .select({ week: sellerWeeks.week, value: sellerWeeks.value })
    .from(sellerWeeks)
    .where(
      and(
        eq(sellerWeeks.sellerId, sellerId),
        eq(sellerWeeks.metric, metric),
        between(sellerWeeks.week, first, plusWeeks(week, echoWeeks)),
      ),
    )
  const values: (number | null)[] = Array.from({ length: 2 * echoWeeks + 1 }, () => null)
  for (const row of rows) values[weeksBetween(first, row.week)] = row.value
  return values
}

/**
 * The seller of the same category whose figure was nearest in that week, or in the week before where that was not told,
 * and who felt no measure in all the weeks around; null where nobody was near enough.
 */
async function comparableTo(tx: Tx, taken: Taken, matchWithin: number): Promise<string | null> {
  const { sellerId, metric, week } = taken
  const [level] = await tx
    .select({ week: sellerWeeks.week, value: sellerWeeks.value, category: sellers.category })
    .from(sellerWeeks)
    .innerJoin(sellers, eq(sellers.id, sellerWeeks.sellerId))
    .where(
      and(
        eq(sellerWeeks.sellerId, sellerId),
        eq(sellerWeeks.metric, metric),
        inArray(sellerWeeks.week, [week, plusWeeks(week, -1)]),
      ),
    )
    .orderBy(desc(sellerWeeks.week))
    .limit(1)
  if (!level) return null
  const [line] = await tx
    .select({ p10: performanceWeeks.p10, p90: performanceWeeks.p90 })
    .from(performanceWeeks)
    .where(
      and(
        eq(performanceWeeks.metric, metric),
        eq(performanceWeeks.slice, 'all'),
        eq(performanceWeeks.week, level.week),
      ),
    )
  const reach = line ? (line.p90 - line.p10) * matchWithin : 0
  const at = (weeks: number) => new Date(midnightOf(dayNumberOfText(plusWeeks(week, weeks))))
  const feltOne = tx
    .select({ one: sql`1` })
    .from(measures)
    .where(
      and(
        eq(measures.sellerId, sellerWeeks.sellerId),
        isNotNull(measures.measure),
        gte(measures.inForceFrom, at(-echoWeeks)),
        lt(measures.inForceFrom, at(echoWeeks + 1)),
      ),
    )
  const nearest = (isAbove: boolean) =>
    tx
      .select({ sellerId: sellerWeeks.sellerId, value: sellerWeeks.value })
      .from(sellerWeeks)
      .innerJoin(sellers, eq(sellers.id, sellerWeeks.sellerId))
      .where(
        and(
          eq(sellerWeeks.metric, metric),
          eq(sellerWeeks.week, level.week),
          isAbove
            ? and(gte(sellerWeeks.value, level.value), lte(sellerWeeks.value, level.value + reach))
            : and(lt(sellerWeeks.value, level.value), gte(sellerWeeks.value, level.value - reach)),
          ne(sellerWeeks.sellerId, sellerId),
          level.category === null ? isNull(sellers.category) : eq(sellers.category, level.category),
          notExists(feltOne),
        ),
      )
      .orderBy(isAbove ? asc(sellerWeeks.value) : desc(sellerWeeks.value), asc(sellerWeeks.sellerId))
      .limit(1)
  const found = [...(await nearest(true)), ...(await nearest(false))]
  const distance = (one: { value: number }) => Math.abs(one.value - level.value)
  return found.toSorted((a, b) => distance(a) - distance(b))[0]?.sellerId ?? null
}
