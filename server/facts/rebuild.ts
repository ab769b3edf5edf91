import { eq, inArray, ne, or, type SQL, sql } from 'drizzle-orm'
import type { Database, Db } from '../db/database.ts'
import { insertRows } from '../db/insertRows.ts'
import { foldAllFacts } from './fold.ts'
import { byHour } from './note.ts'
import { factDays, factGrains, facts } from './table.ts'

type Grain = (typeof factGrains)[number]
export type Missing = Omit<typeof factDays.$inferSelect, 'id' | 'isFolded'>

const dims = ['what', 'day', 'hour', 'kind', 'aspect', 'teamId', 'vendorId', 'personId'] as const

/**
 * What the roll-up lacks to be what its facts add up to: nothing, in a sound database. One statement a grain, which sees
 * facts and lines as of one instant, whoever writes meanwhile.
 */
export async function missingLines(db: Db, grain: Grain, atMost = 1_000_000): Promise<Missing[]> {
  const { what, day, kind, teamId, vendorId } = facts
  const counted = {
    what,
    day,
    hour: grain === 'hour' ? sql<number>`${facts.hour}`.as('hour') : sql<number>`0`.as('hour'),
    kind,
    aspect: grain === 'hour' ? sql<string>`''`.as('aspect') : sql<string>`${facts.aspect}`.as('aspect'),
    teamId,
    vendorId,
    personId: grain === 'person' ? sql<string>`${facts.personId}`.as('person_id') : sql<string>`''`.as('person_id'),
    number: sql<number>`1`.as('number'),
    value: sql<number>`coalesce(${facts.value}, 0)`.as('value'),
    calendarMs: sql<number>`coalesce(${facts.calendarMs}, 0)`.as('calendar_ms'),
  }
  const kept = {
    what: factDays.what,
    day: factDays.day,
    hour: factDays.hour,
    kind: factDays.kind,
    aspect: factDays.aspect,
    teamId: factDays.teamId,
    vendorId: factDays.vendorId,
    personId: factDays.personId,
    number: sql<number>`-${factDays.number}`.as('number'),
    value: sql<number>`-${factDays.value}`.as('value'),
    calendarMs: sql<number>`-${factDays.calendarMs}`.as('calendar_ms'),
  }
  const both = db
    .select(counted)
    .from(facts)
    .where(countedIn(grain))
    .unionAll(db.select(kept).from(factDays).where(eq(factDays.grain, grain)) as never)
    .as('lines')
  const cells = dims.map((dim) => sql`${both[dim]}`)
  const sums = { number: sumOf(both.number), value: sumOf(both.value), calendarMs: sumOf(both.calendarMs) }
  const rows = await db
    .select({ ...Object.fromEntries(dims.map((dim) => [dim, both[dim]])), ...sums })
    .from(both)
    .groupBy(...cells)
    .having(or(ne(sums.number, 0), ne(sums.value, 0), ne(sums.calendarMs, 0)))
    .orderBy(...cells)
    .limit(atMost)
  return rows.map((row) => ({
    ...(row as unknown as Missing),
    grain,
    number: Number(row.number),
    value: Number(row.value),
    calendarMs: Number(row.calendarMs),
  }))
}

const sumOf = (column: unknown): SQL<number> => sql<number>`sum(${column})`

/** Facts that a grain keeps at all. */
const countedIn = (grain: Grain): SQL | undefined =>
  grain === 'person' ? ne(facts.personId, '') : grain === 'hour' ? inArray(facts.what, [...byHour]) : undefined

/** Brings the roll-up in line with its facts, from whatever it is, and folds it. @returns how many lines were wrong. */
export async function rebuildFactDays(database: Database): Promise<number> {
  let mended = 0
  for (const grain of factGrains) {
    mended += await database.transact(async (tx) => {
      const missing = await missingLines(tx, grain)
      await insertRows(
        tx,
        factDays,
        missing.map((line) => ({ ...line, isFolded: false })),
      )
      return missing.length
    })
  }
  await foldAllFacts(database)
  return mended
}
