import { and, asc, isNotNull, sql } from 'drizzle-orm'
import { factsOf } from '#shared/kpis/counted.ts'
import type { Part } from '#shared/kpis/kpi.ts'
import { daysOf, type Scope } from '#shared/kpis/scope.ts'
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

/** As many values are read at once; of more, so few ones are each looked for by themselves. */
const readAtMost = 300_000
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
  if (all <= readAtMost || numbers.size > fewOnes) return sortedBy(db, spread, scope, dim, all)
  const found = new Map<string, number>()
  for (const [id, number] of numbers) {
    const { value } = await spreadOf(db, spread, scopeOf(id), number)
    if (value !== null) found.set(id, value)
  }
  return found
}

/** Reads what there is, some days at a time, and sets each one's values in order here: quicker than the database can. */
async function sortedBy(
  db: Db,
  { of, at }: Spread,
  scope: Scope,
  dim: 'teamId' | 'kind' | 'vendorId' | 'personId',
  all: number,
): Promise<Map<string, number>> {
  const values = new Map<string, number[]>()
  const days = daysOf(scope)
  const atOnce = Math.max(1, Math.ceil(days.length / Math.ceil(all / readAtMost)))
  for (let n = 0; n < days.length; n += atOnce) {
    const part = { ...scope, from: days[n] ?? '', to: days[Math.min(n + atOnce, days.length) - 1] ?? '' }
    const rows = await db
      .select({ id: facts[dim], value: facts.value })
      .from(facts)
      .where(and(factsWhere(factsOf(of, part)), isNotNull(facts.value)))
    for (const { id, value } of rows) {
      const own = values.get(id)
      if (own) own.push(value ?? 0)
      else values.set(id, [value ?? 0])
    }
  }
  return new Map([...values].map(([id, own]) => [id, Float64Array.from(own).sort()[rankOf(at, own.length)] ?? 0]))
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
