import { and, between, eq, inArray, lte, type SQL, sum } from 'drizzle-orm'
import type { FactWord } from '#shared/facts/words.ts'
import type { Scope } from '#shared/kpis/scope.ts'
import type { Db } from '../db/database.ts'
import { factDays } from './table.ts'

const { grain, day, hour, what, aspect, kind, teamId, vendorId, personId, number, value, calendarMs } = factDays
const dims = { day, hour, what, aspect, kind, teamId, vendorId, personId }
export type Dim = keyof typeof dims

/** How often, and how much of it, for one combination of the dimensions asked for. */
export type Sum<D extends Dim> = { [K in D]: K extends 'hour' ? number : K extends 'what' ? FactWord : string } & {
  number: number
  value: number
  calendarMs: number
}

/** From the beginning of all facts. */
export const sinceEver = '0000-01-01'

/** Sums of the roll-up over these words, within the scope, for each combination of `by`. Exact at any moment. */
export async function sumsBy<const D extends Dim>(
  db: Db,
  words: readonly FactWord[],
  scope: Scope,
  by: readonly D[],
): Promise<Sum<D>[]> {
  const columns = Object.fromEntries(by.map((dim) => [dim, dims[dim]]))
  const rows = await db
    .select({ ...columns, number: sum(number), value: sum(value), calendarMs: sum(calendarMs) })
    .from(factDays)
    .where(and(eq(grain, grainFor(scope, by)), inArray(what, [...words]), inPeriod(scope), whose(scope)))
    .groupBy(...by.map((dim) => dims[dim]))
  return (
    rows
      .map((row) => ({
        ...row,
        number: Number(row.number ?? 0),
        value: Number(row.value ?? 0),
        calendarMs: Number(row.calendarMs ?? 0),
      }))
      // What was taken back is a zero until it is folded away.
      .filter((row) => row.number !== 0) as unknown as Sum<D>[]
  )
}

const grainFor = ({ personIds }: Scope, by: readonly Dim[]) =>
  by.includes('hour') ? 'hour' : personIds || by.includes('personId') ? 'person' : 'day'

const inPeriod = ({ from, to }: Scope): SQL | undefined => (from === sinceEver ? lte(day, to) : between(day, from, to))

function whose({ kinds, teamIds, vendorIds, personIds }: Scope): SQL | undefined {
  return and(
    kinds && inArray(kind, [...kinds]),
    teamIds && inArray(teamId, [...teamIds]),
    vendorIds && inArray(vendorId, [...vendorIds]),
    personIds && inArray(personId, [...personIds]),
  )
}
