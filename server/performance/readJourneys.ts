import { and, asc, between, count, eq, max, min } from 'drizzle-orm'
import { refused } from '#shared/errors.ts'
import { mostMonths } from '#shared/performance/journey.ts'
import { readMonths } from '#shared/performance/range.ts'
import type { Journeys } from '#shared/performance/schema.ts'
import { dayOf, monthsBetween, plusMonths } from '#shared/performance/weeks.ts'
import type { Db } from '../db/database.ts'
import { performanceRuns, sellerJourneys, sellerMonths } from './table.ts'

/** How far new sellers came, and who of them still sells, by the month they joined in. */
export async function readJourneys(db: Db, asked: { from?: string; to?: string }, now: Date): Promise<Journeys> {
  const [ends] = await db
    .select({ first: min(sellerJourneys.joined), last: max(sellerJourneys.joined) })
    .from(sellerJourneys)
  const span = ends?.first && ends.last ? { first: ends.first, last: ends.last } : null
  const { from, to } = monthsOrRefuse(asked, span?.last ?? null, now)
  const within = between(sellerJourneys.joined, from, to)
  const [reached] = await db
    .select({
      registered: count(),
      verified: count(sellerJourneys.verified),
      permitted: count(sellerJourneys.permitted),
      listed: count(sellerJourneys.listed),
      ordered: count(sellerJourneys.ordered),
      ten_orders: count(sellerJourneys.tenOrders),
    })
    .from(sellerJourneys)
    .where(within)
  const sizes = await db
    .select({ joined: sellerJourneys.joined, sellers: count() })
    .from(sellerJourneys)
    .where(within)
    .groupBy(sellerJourneys.joined)
    .orderBy(asc(sellerJourneys.joined))
  const actives = await db
    .select({ joined: sellerMonths.joined, after: sellerMonths.after, sellers: count() })
    .from(sellerMonths)
    .where(and(between(sellerMonths.joined, from, to), between(sellerMonths.after, 0, mostMonths)))
    .groupBy(sellerMonths.joined, sellerMonths.after)
  const [told] = await db.select({ first: min(sellerMonths.month), last: max(sellerMonths.month) }).from(sellerMonths)
  const [made] = await db.select().from(performanceRuns).where(eq(performanceRuns.name, 'journeys'))
  const active = new Map(actives.map((row) => [`${row.joined} ${row.after}`, Number(row.sellers)]))
  const months = told?.first && told.last ? { first: told.first, last: told.last } : null
  return {
    from,
    to,
    span,
    madeAt: made?.at.toISOString() ?? null,
    funnel: (['registered', 'verified', 'permitted', 'listed', 'ordered', 'ten_orders'] as const).map((stage) => ({
      stage,
      sellers: Number(reached?.[stage] ?? 0),
    })),
    told: months,
    cohorts: sizes.map(({ joined, sellers }) => ({
      joined,
      sellers: Number(sellers),
      active: activeOf(joined, months, active),
    })),
  }
}

/** From the month of joining to the last that is told; a month that nothing is told of is not known, and not zero. */
function activeOf(
  joined: string,
  told: { first: string; last: string } | null,
  active: ReadonlyMap<string, number>,
): (number | null)[] {
  if (!told || told.last < joined) return []
  const last = Math.min(mostMonths, monthsBetween(joined, told.last))
  return Array.from({ length: last + 1 }, (_, after) =>
    plusMonths(joined, after) < told.first ? null : (active.get(`${joined} ${after}`) ?? 0),
  )
}

function monthsOrRefuse(asked: { from?: string; to?: string }, newest: string | null, now: Date) {
  const range = readMonths(asked, newest, dayOf(now))
  if ('errors' in range) throw refused('refused', { errors: range.errors })
  return range
}
