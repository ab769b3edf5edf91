import { setImmediate } from 'node:timers/promises'
import { and, asc, eq, inArray, ne, sql } from 'drizzle-orm'
import type { DatedLimit } from '#shared/performance/limits.ts'
import { moveOf } from '#shared/performance/movers.ts'
import { outlookOf } from '#shared/performance/projection.ts'
import { type JudgedReading, replay, type TrialOutcome } from '#shared/performance/replay.ts'
import { type MetricName, metrics } from '#shared/sellers/metrics.ts'
import type { PerformanceBody } from '#shared/settings/performance.ts'
import type { Database, Tx } from '../db/database.ts'
import { forUpdate } from '../db/dialect.ts'
import { insertRows } from '../db/insertRows.ts'
import { sellers } from '../sellers/table.ts'
import { settingInForce } from '../settings/inForce.ts'
import { datedLimits, ofMetric } from './limits.ts'
import { projectionTrials, projectionWeeks, sellerMarks, sellerOutlooks, sellerWeeks } from './table.ts'

type Pair = { sellerId: string; metric: MetricName }
type OutlookRow = typeof sellerOutlooks.$inferInsert
type TrialRow = typeof projectionTrials.$inferInsert
type Basis = { limits: readonly DatedLimit[]; setting: PerformanceBody; settingNumber: number }

/** Few, so that nobody waits long behind them on the one thread. */
const marksAtOnce = 100

/** Makes the outlooks of marked sellers, and of those that stand on an older setting. */
export async function foldSellers(database: Database): Promise<void> {
  for (;;) {
    const done = await database.transact(async (tx) => {
      const { body: setting, number: settingNumber } = await settingInForce(tx, 'performance')
      const basis = { limits: await datedLimits(tx), setting, settingNumber }
      const marks = await tx.select().from(sellerMarks).orderBy(asc(sellerMarks.id)).limit(marksAtOnce)
      const pairs = marks.length > 0 ? marks : await outdated(tx, settingNumber)
      await makeOutlooks(tx, pairs, basis)
      const ids = marks.map(({ id }) => id)
      if (ids.length > 0) await tx.delete(sellerMarks).where(inArray(sellerMarks.id, ids))
      return pairs.length === 0
    })
    if (done) return
    await setImmediate()
  }
}

const outdated = (tx: Tx, settingNumber: number): Promise<Pair[]> =>
  tx
    .select({ sellerId: sellerOutlooks.sellerId, metric: sellerOutlooks.metric })
    .from(sellerOutlooks)
    .where(ne(sellerOutlooks.settingNumber, settingNumber))
    .limit(marksAtOnce)

/** Outlook and trials of each seller and metric, from its kept weeks alone. */
async function makeOutlooks(tx: Tx, pairs: readonly Pair[], basis: Basis): Promise<void> {
  const ids = [...new Set(pairs.map(({ sellerId }) => sellerId))].sort()
  if (ids.length === 0) return
  // Two nodes that fold at once take turns on a seller, and sums over its trials are changed once.
  await forUpdate(tx.select({ id: sellers.id }).from(sellers).where(inArray(sellers.id, ids)).orderBy(sellers.id))
  const rows = await tx
    .select()
    .from(sellerWeeks)
    .where(inArray(sellerWeeks.sellerId, ids))
    .orderBy(asc(sellerWeeks.sellerId), asc(sellerWeeks.metric), asc(sellerWeeks.week))
  const weeksOf = new Map<string, typeof rows>()
  for (const row of rows) weeksOf.set(pairKey(row), [...(weeksOf.get(pairKey(row)) ?? []), row])
  const wanted = new Map(pairs.map((pair) => [pairKey(pair), pair]))
  const outlooks: OutlookRow[] = []
  const trials: TrialRow[] = []
  for (const [key, { sellerId, metric }] of wanted) {
    const readings = weeksOf.get(key)
    if (!readings) continue
    outlooks.push(outlookRow(sellerId, metric, readings, basis))
    const tried = replay(metric, readings, ofMetric(basis.limits, metric), basis.setting)
    trials.push(...tried.map((trial) => ({ sellerId, metric, ...trial })))
  }
  await writeOutlooks(tx, outlooks)
  await writeTrials(tx, ids, new Set(wanted.keys()), trials)
}

const pairKey = ({ sellerId, metric }: Pair) => `${sellerId} ${metric}`

function outlookRow(
  sellerId: string,
  metric: MetricName,
  readings: readonly JudgedReading[],
  { limits, setting, settingNumber }: Basis,
): OutlookRow {
  const newest = readings.at(-1)
  if (!newest) throw new Error('an outlook of no week')
  const move = moveOf(metric, readings, setting.movers)
  const outlook = outlookOf(metric, readings, ofMetric(limits, metric), setting)
  const isWorse = move && move.change > 0 === (metrics[metric].better === 'low')
  return {
    sellerId,
    metric,
    week: newest.week,
    value: newest.value,
    orders: newest.orders,
    before: move?.before ?? null,
    ordersBefore: move?.ordersBefore ?? null,
    change: move?.change ?? null,
    deviations: move?.deviations ?? null,
    moved: move?.isMove ? (isWorse ? 'worse' : 'better') : null,
    slope: outlook?.slope ?? null,
    level: outlook?.level ?? null,
    projected: outlook?.projected ?? null,
    low: outlook?.low ?? null,
    high: outlook?.high ?? null,
    readings: outlook?.readings ?? null,
    crossesIn: outlook?.crossesIn ?? null,
    isSure: outlook?.isSure ?? false,
    policyVersionId: outlook?.limit?.policyVersionId ?? null,
    comparison: outlook?.limit?.comparison ?? null,
    threshold: outlook?.limit?.threshold ?? null,
    settingNumber,
  }
}

async function writeOutlooks(tx: Tx, rows: readonly OutlookRow[]): Promise<void> {
  for (const metric of new Set(rows.map((row) => row.metric))) {
    const some = rows.filter((row) => row.metric === metric)
    const ids = some.map(({ sellerId }) => sellerId)
    await tx.delete(sellerOutlooks).where(and(eq(sellerOutlooks.metric, metric), inArray(sellerOutlooks.sellerId, ids)))
    await insertRows(tx, sellerOutlooks, some)
  }
}

/** Replaces the trials of these pairs, and changes the sums over them by the difference. */
async function writeTrials(
  tx: Tx,
  ids: readonly string[],
  pairs: ReadonlySet<string>,
  trials: readonly TrialRow[],
): Promise<void> {
  const found = await tx
    .select()
    .from(projectionTrials)
    .where(inArray(projectionTrials.sellerId, [...ids]))
  const before = found.filter((trial) => pairs.has(pairKey(trial)))
  for (const metric of new Set(before.map((trial) => trial.metric))) {
    const stale = before.filter((trial) => trial.metric === metric).map(({ sellerId }) => sellerId)
    await tx
      .delete(projectionTrials)
      .where(and(eq(projectionTrials.metric, metric), inArray(projectionTrials.sellerId, stale)))
  }
  await insertRows(tx, projectionTrials, trials)
  await addToSums(tx, before, trials)
}

type Sums = { trials: number; hits: number; falseAlarms: number; misses: number; error: number; standingError: number }

const inMillionths = (distance: number) => Math.round(Math.abs(distance) * 1_000_000)
const counted = { hit: 'hits', false_alarm: 'falseAlarms', miss: 'misses', quiet: null } satisfies Record<
  TrialOutcome,
  keyof Sums | null
>

async function addToSums(tx: Tx, gone: readonly TrialRow[], come: readonly TrialRow[]): Promise<void> {
  const sums = new Map<string, Sums & { metric: MetricName; week: string }>()
  const add = ({ metric, week, outcome, projected, actual, standing }: TrialRow, sign: 1 | -1) => {
    const key = `${metric} ${week}`
    const none = { trials: 0, hits: 0, falseAlarms: 0, misses: 0, error: 0, standingError: 0 }
    const sum = sums.get(key) ?? { metric, week, ...none }
    sum.trials += sign
    const field = counted[outcome]
    if (field) sum[field] += sign
    sum.error += sign * inMillionths(projected - actual)
    sum.standingError += sign * inMillionths(standing - actual)
    sums.set(key, sum)
  }
  for (const trial of gone) add(trial, -1)
  for (const trial of come) add(trial, 1)
  const rows = [...sums.values()].toSorted((a, b) => (`${a.metric} ${a.week}` < `${b.metric} ${b.week}` ? -1 : 1))
  if (rows.length === 0) return
  const plus = (column: string) => sql.raw(`projection_weeks.${column} + excluded.${column}`)
  await tx
    .insert(projectionWeeks)
    .values(rows)
    .onConflictDoUpdate({
      target: [projectionWeeks.metric, projectionWeeks.week],
      set: {
        trials: plus('trials'),
        hits: plus('hits'),
        falseAlarms: plus('false_alarms'),
        misses: plus('misses'),
        error: plus('error'),
        standingError: plus('standing_error'),
      },
    })
}
