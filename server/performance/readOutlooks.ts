import { and, asc, between, count, desc, eq, gte, isNotNull, type SQL } from 'drizzle-orm'
import type { Outlooks, Replayed, SellerOutlook } from '#shared/performance/schema.ts'
import { plusWeeks } from '#shared/performance/weeks.ts'
import type { MetricName } from '#shared/sellers/metrics.ts'
import type { Db } from '../db/database.ts'
import { sellers } from '../sellers/table.ts'
import { settingInForce } from '../settings/inForce.ts'
import { projectionWeeks, sellerMarks, sellerOutlooks } from './table.ts'
import { spanOf } from './trends.ts'

const shown = 15

/** Who moved, who is heading for a breach, and how far such words were to be trusted on past weeks. */
export async function readOutlooks(db: Db, metric: MetricName): Promise<Outlooks> {
  const { versionId, number, body } = await settingInForce(db, 'performance')
  const setting = { id: versionId, number, body }
  const span = await spanOf(db, metric)
  const week = span?.last ?? null
  // Somebody who tells their figures a day later than others belongs to the newest week all the same.
  const fromWeek = week && plusWeeks(week, -1)
  const current = and(eq(sellerOutlooks.metric, metric), gte(sellerOutlooks.week, fromWeek ?? '9999'))
  const counted = (where?: SQL) => countOutlooks(db, and(current, where))
  const [worse, better] = [eq(sellerOutlooks.moved, 'worse'), eq(sellerOutlooks.moved, 'better')]
  const heading = isNotNull(sellerOutlooks.crossesIn)
  const farthest = (way: SQL) => rankByDeviation(db, and(current, way))
  return {
    week,
    fromWeek,
    worse: { count: await counted(worse), sellers: await farthest(worse) },
    better: { count: await counted(better), sellers: await farthest(better) },
    heading: {
      count: await counted(heading),
      sure: await counted(and(heading, eq(sellerOutlooks.isSure, true))),
      sellers: await select(db, and(current, heading), [
        asc(sellerOutlooks.crossesIn),
        desc(sellerOutlooks.isSure),
        desc(sellerOutlooks.orders),
        asc(sellerOutlooks.sellerId),
      ]),
    },
    sellers: await counted(),
    compared: await counted(isNotNull(sellerOutlooks.deviations)),
    projected: await counted(isNotNull(sellerOutlooks.readings)),
    replayed: await readReplayed(db, metric, week, body.projection),
    setting,
    waiting: Number(await db.$count(sellerMarks, eq(sellerMarks.metric, metric))),
  }
}

async function countOutlooks(db: Db, where: SQL | undefined): Promise<number> {
  const [row] = await db.select({ total: count() }).from(sellerOutlooks).where(where)
  return Number(row?.total ?? 0)
}

/** Both ends of the index: which of them is worse depends on the metric. */
async function rankByDeviation(db: Db, where: SQL | undefined): Promise<SellerOutlook[]> {
  const up = await select(db, where, [desc(sellerOutlooks.deviations), asc(sellerOutlooks.sellerId)])
  const down = await select(db, where, [asc(sellerOutlooks.deviations), asc(sellerOutlooks.sellerId)])
  const all = new Map([...up, ...down].map((one) => [one.id, one]))
  const size = (one: SellerOutlook) => Math.abs(one.deviations ?? 0)
  return [...all.values()].toSorted((a, b) => size(b) - size(a) || (a.id < b.id ? -1 : 1)).slice(0, shown)
}

/** The outlooks of one seller, by metric. */
export const outlooksOf = (db: Db, sellerId: string): Promise<SellerOutlook[]> =>
  select(db, eq(sellerOutlooks.sellerId, sellerId), [asc(sellerOutlooks.metric)])

async function select(db: Db, where: SQL | undefined, orderBy: SQL[]): Promise<SellerOutlook[]> {
  const rows = await db
    .select({ outlook: sellerOutlooks, sellerName: sellers.name, category: sellers.category })
    .from(sellerOutlooks)
    .innerJoin(sellers, eq(sellers.id, sellerOutlooks.sellerId))
    .where(where)
    .orderBy(...orderBy)
    .limit(shown)
  return rows.map(({ outlook: { settingNumber: _, ...outlook }, sellerName, category }) => ({
    ...outlook,
    id: `${outlook.sellerId}:${outlook.metric}`,
    sellerName,
    category,
  }))
}

/** Sums of the trials whose horizon ends no later than the newest week, over as many weeks as the setting says. */
async function readReplayed(
  db: Db,
  metric: MetricName,
  newest: string | null,
  setting: { horizonWeeks: number; replayWeeks: number },
): Promise<Replayed> {
  const to = newest && plusWeeks(newest, -setting.horizonWeeks)
  const from = to && plusWeeks(to, 1 - setting.replayWeeks)
  const rows =
    from && to
      ? await db
          .select()
          .from(projectionWeeks)
          .where(and(eq(projectionWeeks.metric, metric), between(projectionWeeks.week, from, to)))
          .orderBy(asc(projectionWeeks.week))
      : []
  const told = rows.filter((row) => row.trials > 0)
  const sum = (of: (row: (typeof told)[number]) => number) => told.reduce((total, row) => total + of(row), 0)
  const trials = sum((row) => row.trials)
  const mean = (millionths: number, over: number) => (over > 0 ? millionths / 1_000_000 / over : null)
  const hits = sum((row) => row.hits)
  const falseAlarms = sum((row) => row.falseAlarms)
  return {
    from,
    to,
    trials,
    named: hits + falseAlarms,
    hits,
    falseAlarms,
    misses: sum((row) => row.misses),
    error: mean(
      sum((row) => row.error),
      trials,
    ),
    standingError: mean(
      sum((row) => row.standingError),
      trials,
    ),
    weeks: told.map((row) => ({
      week: row.week,
      trials: row.trials,
      hits: row.hits,
      falseAlarms: row.falseAlarms,
      misses: row.misses,
      error: mean(row.error, row.trials),
    })),
  }
}
