import { inArray, sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import type { Tx } from '../db/database.ts'
import { keepWeeks } from '../performance/commands.ts'
import { latestReadings, metricReadings } from '../sellers/table.ts'
import type { NumberedRow, Source } from './numberedRow.ts'
import type { StoredSellers } from './storeSellers.ts'

type Reading = typeof metricReadings.$inferInsert
type Latest = typeof latestReadings.$inferInsert

/** Values in one statement: SQLite takes 32,766. */
const mostValues = 30_000

/**
 * Adds what the rows measured. A value that stands there already is left alone; one that differs becomes a new
 * revision beside it, for readings are never rewritten.
 * @returns the lines that brought something new.
 */
export async function storeReadings(
  tx: Tx,
  source: Source,
  rows: readonly NumberedRow[],
  { idOf, newIds }: Pick<StoredSellers, 'idOf' | 'newIds'>,
  now: Date,
): Promise<Set<number>> {
  const given = rows.flatMap((row) => readingsOf(row, idOf.get(row.externalId) ?? '', source, now))
  const known = await newestRevisions(
    tx,
    given.filter(({ sellerId }) => !newIds.has(sellerId)),
  )
  const added = given.flatMap((reading) => {
    const before = known.get(keyOf(reading))
    if (before && before.value === reading.value && before.denominator === reading.denominator) return []
    return [{ ...reading, revision: (before?.revision ?? 0) + 1 }]
  })
  for (const part of parts(added)) await tx.insert(metricReadings).values(part)
  await keepLatest(tx, added, newIds)
  await keepWeeks(tx, added)
  return new Set(added.flatMap(({ sourceLine }) => sourceLine ?? []))
}

/** The order count stands behind every figure of the row: policies ask how much there was to judge by. */
const readingsOf = (row: NumberedRow, sellerId: string, source: Source, now: Date) =>
  row.values.map(({ metric, value }) => ({
    id: uuidv7(),
    sellerId,
    metric,
    windowDays: row.windowDays,
    asOf: row.asOf,
    revision: 1,
    value,
    numerator: null,
    denominator: row.orders,
    importId: source.importId,
    source: source.fileName,
    sourceLine: row.line,
    createdAt: now,
  }))

type Key = Pick<Reading, 'sellerId' | 'metric' | 'windowDays' | 'asOf'>

const keyOf = ({ sellerId, metric, windowDays, asOf }: Key) => `${sellerId} ${metric} ${windowDays} ${asOf}`

async function newestRevisions(tx: Tx, wanted: readonly Key[]) {
  if (wanted.length === 0) return new Map<string, { revision: number; value: number; denominator: number | null }>()
  const { sellerId, metric, windowDays, asOf, revision, value, denominator } = metricReadings
  const keys = wanted.map(
    (key) => sql`(${key.sellerId}, ${key.metric}, cast(${key.windowDays} as integer), ${key.asOf})`,
  )
  const rows = await tx
    .select({ sellerId, metric, windowDays, asOf, revision, value, denominator })
    .from(metricReadings)
    .where(sql`(${sellerId}, ${metric}, ${windowDays}, ${asOf}) in (values ${sql.join(keys, sql`, `)})`)
    // The newest comes last, and stays in the map.
    .orderBy(revision)
  return new Map(rows.map((row) => [keyOf(row), row]))
}

/** Keeps what policies judge by: the reading of the latest day, of one day the longest window, of one window the last revision. */
async function keepLatest(tx: Tx, added: readonly Reading[], newIds: ReadonlySet<string>): Promise<void> {
  const known = [...new Set(added.map(({ sellerId }) => sellerId))].filter((id) => !newIds.has(id))
  const kept = await tx.select().from(latestReadings).where(inArray(latestReadings.sellerId, known))
  const latest = new Map<string, Latest>(kept.map((row) => [`${row.sellerId} ${row.metric}`, row]))
  const newer = new Map<string, Latest>()
  for (const reading of added) {
    const key = `${reading.sellerId} ${reading.metric}`
    const before = newer.get(key) ?? latest.get(key)
    if (before && isNewer(before, reading)) continue
    newer.set(key, latestOf(reading))
  }
  const said = (column: string) => sql.raw(`excluded.${column}`)
  for (const part of parts([...newer.values()])) {
    await tx
      .insert(latestReadings)
      .values(part)
      .onConflictDoUpdate({
        target: [latestReadings.sellerId, latestReadings.metric],
        set: {
          readingId: said('reading_id'),
          value: said('value'),
          numerator: said('numerator'),
          denominator: said('denominator'),
          windowDays: said('window_days'),
          asOf: said('as_of'),
        },
      })
  }
}

type Dated = Pick<Reading, 'asOf' | 'windowDays'>

const isNewer = (one: Dated, other: Dated): boolean =>
  one.asOf === other.asOf ? one.windowDays > other.windowDays : one.asOf > other.asOf

const latestOf = ({ id, sellerId, metric, value, numerator, denominator, windowDays, asOf }: Reading): Latest => ({
  sellerId,
  metric,
  readingId: id,
  value,
  numerator,
  denominator,
  windowDays,
  asOf,
})

/** Rows in as many statements as they need. */
function* parts<T extends object>(all: readonly T[]): Generator<T[]> {
  const size = Math.floor(mostValues / Object.keys(all[0] ?? {}).length)
  for (let from = 0; from < all.length; from += size) yield all.slice(from, from + size)
}
