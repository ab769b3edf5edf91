import { and, asc, isNotNull, sql } from 'drizzle-orm'
import { factsOf } from '#shared/kpis/counted.ts'
import type { Part } from '#shared/kpis/kpi.ts'
import type { Scope } from '#shared/kpis/scope.ts'
import type { Db } from '../db/database.ts'
import { facts } from '../facts/table.ts'
import { factsWhere } from '../facts/where.ts'

type Spread = { of: Part; at: number }

/** As many values are sorted more quickly than they are picked, among all there ever were, out of the index of values. */
const sortedAtMost = 100_000

/**
 * An exact percentile, by nearest rank: the smallest value that so large a share of all is not above.
 * @param number how many values there are, as the roll-up has it.
 */
export async function spreadOf(
  db: Db,
  { of, at }: Spread,
  scope: Scope,
  number: number,
): Promise<{ value: number | null }> {
  if (number === 0) return { value: null }
  const [row] = await db
    .select({ value: facts.value })
    .from(facts)
    .where(and(factsWhere(factsOf(of, scope)), isNotNull(facts.value)))
    .orderBy(number <= sortedAtMost ? byValueAnyhow : asc(facts.value))
    .limit(1)
    .offset(rankOf(at, number))
  return { value: row?.value ?? null }
}

/** Not by the index of values: that would be read from its beginning for a few days. */
const byValueAnyhow = sql`${facts.value} + 0`

/** So few are each looked for by themselves, where there is much. */
const fewOnes = 12

/**
 * The same percentile for each team, kind, provider or person.
 * @param numbers how many values each of them has, as the roll-up says.
 * @param scopeOf the scope of one of them.
 */
export async function spreadsBy(
  db: Db,
  spread: Spread,
  scope: Scope,
  dim: 'teamId' | 'kind' | 'vendorId' | 'personId',
  numbers: ReadonlyMap<string, number>,
  scopeOf: (id: string) => Scope,
): Promise<Map<string, number>> {
  const all = [...numbers.values()].reduce((sum, number) => sum + number, 0)
  if (numbers.size > fewOnes || all <= sortedAtMost) return sortedBy(db, spread, scope, dim)
  const found = new Map<string, number>()
  for (const [id, number] of numbers) {
    const { value } = await spreadOf(db, spread, scopeOf(id), number)
    if (value !== null) found.set(id, value)
  }
  return found
}

/** In one read, that sorts what there is. */
async function sortedBy(
  db: Db,
  { of, at }: Spread,
  scope: Scope,
  dim: 'teamId' | 'kind' | 'vendorId' | 'personId',
): Promise<Map<string, number>> {
  const ranked = db
    .select({
      id: sql<string>`${facts[dim]}`.as('id'),
      value: sql<number>`${facts.value}`.as('value'),
      rank: sql<number>`row_number() over (partition by ${facts[dim]} order by ${facts.value})`.as('rank'),
      number: sql<number>`count(*) over (partition by ${facts[dim]})`.as('number'),
    })
    .from(facts)
    .where(and(factsWhere(factsOf(of, scope)), isNotNull(facts.value)))
    .as('ranked')
  // The first rank that so large a share is not above; in whole numbers, alike on both engines.
  const share = Math.round(at * 100)
  const { id, value, rank, number } = ranked
  const isIt = and(sql`${rank} * 100 >= ${number} * ${share}`, sql`(${rank} - 1) * 100 < ${number} * ${share}`)
  const rows = await db.select({ id, value }).from(ranked).where(isIt)
  return new Map(rows.map((row) => [row.id, Number(row.value)]))
}

/** The same percentile by the calendar: of the same cases, each with the time that really passed. */
export async function calendarSpread(db: Db, { of, at }: Spread, scope: Scope, number: number): Promise<number | null> {
  if (number === 0) return null
  const [row] = await db
    .select({ calendarMs: facts.calendarMs })
    .from(facts)
    .where(and(factsWhere(factsOf(of, scope)), isNotNull(facts.calendarMs)))
    .orderBy(asc(facts.calendarMs))
    .limit(1)
    .offset(rankOf(at, number))
  return row?.calendarMs ?? null
}

/** Nearest rank, counted from nought; what is a whole number but for the last bit of a fraction is one. */
export const rankOf = (at: number, number: number): number => Math.max(0, Math.ceil(at * number - 1e-9) - 1)
