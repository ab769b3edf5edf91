import { count, sum } from 'drizzle-orm'
import { byGroup, byOwner } from '../cases/counts.ts'
import { caseCounts, cases } from '../cases/table.ts'
import type { Db } from '../db/database.ts'
import type { Failing } from './invariant.ts'

const { kind, state, severity, teamId, locale, awaits, topicId, remedy, assigneeId } = cases

/** The ledger of counts, held against a count of the cases themselves. */
export async function* countsAreTrue(db: Db): AsyncGenerator<Failing> {
  const grouped = { kind, state, severity, teamId, locale, awaits, topicId, remedy }
  const owned = { kind, state, severity, teamId, locale, assigneeId }
  yield* compare(
    await db
      .select({ ...byGroup.columns, number: sum(caseCounts.number) })
      .from(caseCounts)
      .where(byGroup.of)
      .groupBy(...Object.values(byGroup.columns)),
    await db
      .select({ ...grouped, number: count() })
      .from(cases)
      .groupBy(...Object.values(grouped)),
  )
  yield* compare(
    await db
      .select({ ...byOwner.columns, number: sum(caseCounts.number) })
      .from(caseCounts)
      .where(byOwner.of)
      .groupBy(...Object.values(byOwner.columns)),
    await db
      .select({ ...owned, number: count() })
      .from(cases)
      .groupBy(...Object.values(owned)),
  )
}

type Line = Record<string, unknown> & { number: unknown }

function* compare(kept: readonly Line[], found: readonly Line[]): Generator<Failing> {
  const real = new Map(found.map((line) => [placeOf(line), Number(line.number)]))
  for (const line of kept) {
    const place = placeOf(line)
    const is = real.get(place) ?? 0
    if (Number(line.number) !== is)
      yield { resource: 'cases', id: place, what: `${is} are there and ${Number(line.number)} are kept` }
    real.delete(place)
  }
  for (const [place, is] of real) yield { resource: 'cases', id: place, what: `${is} are there and none is kept` }
}

const placeOf = ({ number: _, ...where }: Line) =>
  Object.values(where)
    .map((word) => word ?? '–')
    .join(' ')
