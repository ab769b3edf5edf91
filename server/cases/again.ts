import { aliasedTable, and, eq, gte, isNull, lt, ne, or, type SQL, sql } from 'drizzle-orm'
import { daysBefore } from '../db/dialect.ts'
import { cases } from './table.ts'

const mostDays = 365
const earlier = aliasedTable(cases, 'earlier')

/**
 * Whether the same seller had a case of the same kind and topic opened in so many days before. Found along the index of
 * the seller's cases. `days`: "30"; undefined for anything else.
 */
export function isAgain(days: string): SQL | undefined {
  const number = /^\d{1,3}$/.test(days) ? Number(days) : 0
  if (number < 1 || number > mostDays) return undefined
  const isSame = and(
    eq(earlier.sellerId, cases.sellerId),
    eq(earlier.kind, cases.kind),
    or(eq(earlier.topicId, cases.topicId), and(isNull(earlier.topicId), isNull(cases.topicId))),
    ne(earlier.id, cases.id),
    lt(earlier.openedAt, cases.openedAt),
    gte(earlier.openedAt, daysBefore(cases.openedAt, number)),
  )
  return sql`exists (select 1 from ${cases} as earlier where ${isSame})`
}
