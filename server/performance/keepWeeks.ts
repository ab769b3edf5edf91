import { and, asc, gt, inArray, sql } from 'drizzle-orm'
import { type DatedLimit, verdictThen } from '#shared/performance/limits.ts'
import { weekOf } from '#shared/performance/weeks.ts'
import type { Tx } from '../db/database.ts'
import { metricReadings } from '../sellers/table.ts'
import { datedLimits, ofMetric } from './limits.ts'
import { sellerMarks, sellerWeeks, weekMarks } from './table.ts'

export type WeekRow = typeof sellerWeeks.$inferSelect
type Reading = Pick<
  typeof metricReadings.$inferInsert,
  'sellerId' | 'metric' | 'windowDays' | 'asOf' | 'revision' | 'value' | 'denominator'
>

/**
 * Keeps the week of each reading that was just stored: of a week the latest day counts, of a day the longest window, of
 * a window the last revision. Call it in the transaction that stores them.
 */
export async function keepWeeks(tx: Tx, stored: readonly Reading[]): Promise<void> {
  if (stored.length === 0) return
  const told = lastOfWeeks(stored, await datedLimits(tx))
  const kept = await readWeeks(tx, [...new Set(stored.map(({ sellerId }) => sellerId))], told)
  const changed = [...told.values()].filter((row) => {
    const before = kept.get(keyOf(row))
    return !before || !isLater(before, row)
  })
  await writeWeeks(tx, changed)
}

/** What the readings make of each seller, metric and week; the readings may come in any order. */
export function lastOfWeeks(readings: readonly Reading[], limits: readonly DatedLimit[]): Map<string, WeekRow> {
  const rows = new Map<string, WeekRow>()
  for (const reading of readings) {
    const { sellerId, metric, windowDays, asOf, revision, value } = reading
    const row = { sellerId, metric, week: weekOf(asOf), asOf, windowDays, revision, value }
    const before = rows.get(keyOf(row))
    if (before && isLater(before, row)) continue
    const orders = reading.denominator ?? null
    rows.set(keyOf(row), { ...row, orders, verdict: verdictThen(ofMetric(limits, metric), { asOf, value, orders }) })
  }
  return rows
}

export const keyOf = ({ sellerId, metric, week }: Pick<WeekRow, 'sellerId' | 'metric' | 'week'>) =>
  `${sellerId} ${metric} ${week}`

type Ranked = Pick<WeekRow, 'asOf' | 'windowDays' | 'revision'>

function isLater(one: Ranked, other: Ranked): boolean {
  if (one.asOf !== other.asOf) return one.asOf > other.asOf
  if (one.windowDays !== other.windowDays) return one.windowDays > other.windowDays
  return one.revision > other.revision
}

async function readWeeks(tx: Tx, sellerIds: readonly string[], wanted: ReadonlyMap<string, WeekRow>) {
  const first = [...wanted.values()].reduce((least, { week }) => (week < least ? week : least), '9999')
  const rows = await tx
    .select()
    .from(sellerWeeks)
    .where(and(inArray(sellerWeeks.sellerId, [...sellerIds]), sql`${sellerWeeks.week} >= ${first}`))
  return new Map(rows.map((row) => [keyOf(row), row]))
}

const rowsAtOnce = 3000

/** Writes the rows over what stands there, and marks what is made of them. */
export async function writeWeeks(tx: Tx, rows: readonly WeekRow[]): Promise<void> {
  if (rows.length === 0) return
  const said = (column: string) => sql.raw(`excluded.${column}`)
  // One order for everybody: two imports that meet on a seller wait for each other instead of locking each other out.
  const ordered = rows.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
  for (let from = 0; from < ordered.length; from += rowsAtOnce) {
    await tx
      .insert(sellerWeeks)
      .values(ordered.slice(from, from + rowsAtOnce))
      .onConflictDoUpdate({
        target: [sellerWeeks.sellerId, sellerWeeks.metric, sellerWeeks.week],
        set: {
          asOf: said('as_of'),
          windowDays: said('window_days'),
          revision: said('revision'),
          value: said('value'),
          orders: said('orders'),
          verdict: said('verdict'),
        },
      })
  }
  await markWeeks(tx, rows)
}

/** What is made of these weeks is to be made anew. */
export async function markWeeks(tx: Tx, rows: readonly Pick<WeekRow, 'metric' | 'week' | 'sellerId'>[]): Promise<void> {
  const weeks = new Map(rows.map(({ metric, week }) => [`${metric} ${week}`, { metric, week }]))
  const ofSellers = new Map(rows.map(({ sellerId, metric }) => [`${sellerId} ${metric}`, { sellerId, metric }]))
  if (weeks.size > 0) await tx.insert(weekMarks).values([...weeks.values()])
  const marks = [...ofSellers.values()]
  for (let from = 0; from < marks.length; from += rowsAtOnce)
    await tx.insert(sellerMarks).values(marks.slice(from, from + rowsAtOnce))
}

const sellersAtOnce = 200

/**
 * The weeks of the next sellers, made anew from every reading there is and written where they differ.
 * @returns the last seller, null when all are done; and how many rows differed.
 */
export async function rebuildWeeks(tx: Tx, afterId: string): Promise<{ lastId: string | null; changed: number }> {
  const found = await tx
    .selectDistinct({ id: metricReadings.sellerId })
    .from(metricReadings)
    .where(gt(metricReadings.sellerId, afterId))
    .orderBy(asc(metricReadings.sellerId))
    .limit(sellersAtOnce)
  const ids = found.map(({ id }) => id)
  if (ids.length === 0) return { lastId: null, changed: 0 }
  const readings = await tx.select().from(metricReadings).where(inArray(metricReadings.sellerId, ids))
  const kept = await tx.select().from(sellerWeeks).where(inArray(sellerWeeks.sellerId, ids))
  const keptBy = new Map(kept.map((row) => [keyOf(row), row]))
  const due = lastOfWeeks(readings, await datedLimits(tx))
  const changed = [...due.values()].filter((row) => !isSame(row, keptBy.get(keyOf(row))))
  await writeWeeks(tx, changed)
  return { lastId: ids.at(-1) ?? null, changed: changed.length }
}

const isSame = (one: WeekRow, other: WeekRow | undefined): boolean =>
  other !== undefined && (Object.keys(one) as (keyof WeekRow)[]).every((field) => one[field] === other[field])

/** Empties the two mark books of a marketplace that is written whole, and marks each week and seller once. */
export async function markEverything(tx: Tx): Promise<void> {
  const rows = await tx.selectDistinct({ metric: sellerWeeks.metric, week: sellerWeeks.week }).from(sellerWeeks)
  const ofSellers = await tx
    .selectDistinct({ sellerId: sellerWeeks.sellerId, metric: sellerWeeks.metric })
    .from(sellerWeeks)
  await tx.delete(weekMarks)
  await tx.delete(sellerMarks)
  await insertMarks(tx, rows, ofSellers)
}

async function insertMarks(
  tx: Tx,
  weeks: readonly Pick<WeekRow, 'metric' | 'week'>[],
  ofSellers: readonly Pick<WeekRow, 'sellerId' | 'metric'>[],
): Promise<void> {
  for (let from = 0; from < weeks.length; from += rowsAtOnce)
    await tx.insert(weekMarks).values(weeks.slice(from, from + rowsAtOnce))
  for (let from = 0; from < ofSellers.length; from += rowsAtOnce)
    await tx.insert(sellerMarks).values(ofSellers.slice(from, from + rowsAtOnce))
}
