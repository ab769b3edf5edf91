import { and, count, eq, inArray, isNotNull, isNull, type SQL, type Table } from 'drizzle-orm'
import type { Workflow } from '#shared/workflow/workflow.ts'
import type { Db } from '../db/database.ts'
import { mentions } from '../db/mentions.ts'
import type { ListQuery } from '../http/list.ts'
import { inRows, type Rows } from '../http/rows.ts'
import { people } from '../people/table.ts'
import { sellers } from '../sellers/table.ts'
import { sumCounts } from './counts.ts'
import { caseCounts, cases } from './table.ts'

/** What is asked of a list of cases, and whose cases the asker may know of: without that there is no page and no count. */
export type PageQuery = Omit<ListQuery, 'isById'> & { rows: Rows }
type Join = { table: Table; on: SQL }

/**
 * One page and the exact total. Rows without a value in the sorted column come last, on both engines and in both
 * directions. Only what the filter and the order speak of is joined; the total is summed from the ledger where it can.
 * @param details tables with exactly one row a case.
 */
export async function pageOf(
  db: Db,
  kinds: readonly string[],
  query: PageQuery,
  details: readonly Join[] = [],
): Promise<{ ids: string[]; total: number }> {
  const where = and(inArray(cases.kind, [...kinds]), inRows(cases.teamId, query.rows), query.where)
  const ofCounts = and(inArray(caseCounts.kind, [...kinds]), inRows(caseCounts.teamId, query.rows))
  const [ids, total] = await Promise.all([
    query.sorted ? pageNullsLast(db, where, query, query.sorted, details) : select(db, where, query, details),
    query.countedWhere ? sumCounts(db, and(ofCounts, query.countedWhere.where)) : countWhere(db, where, details),
  ])
  return { ids, total }
}

/** With values first and without them after, as two reads of the index: an order that also sorts nulls has no index. */
async function pageNullsLast(
  db: Db,
  where: SQL | undefined,
  query: PageQuery,
  sorted: NonNullable<PageQuery['sorted']>,
  details: readonly Join[],
): Promise<string[]> {
  const { offset, limit, orderBy } = query
  const valued = and(where, isNotNull(sorted))
  const ids = await select(db, valued, query, details)
  if (ids.length === limit) return ids
  const before = ids.length > 0 || offset === 0 ? offset + ids.length : await countWhere(db, valued, details)
  const rest = { orderBy: orderBy.slice(1), offset: Math.max(0, offset - before), limit: limit - ids.length }
  return [...ids, ...(await select(db, and(where, isNull(sorted)), rest, details))]
}

async function select(
  db: Db,
  where: SQL | undefined,
  { orderBy, offset, limit }: Pick<PageQuery, 'orderBy' | 'offset' | 'limit'>,
  details: readonly Join[],
): Promise<string[]> {
  const rows = db.select({ id: cases.id }).from(cases).where(where).$dynamic()
  for (const { table, on } of joins(details)) if (mentions(table, where, orderBy)) rows.innerJoin(table, on)
  if (mentions(people, where, orderBy)) rows.leftJoin(people, isOwner)
  const page = await rows
    .orderBy(...orderBy)
    .limit(limit)
    .offset(offset)
  return page.map((row) => row.id)
}

async function countWhere(db: Db, where: SQL | undefined, details: readonly Join[]): Promise<number> {
  const rows = db.select({ total: count() }).from(cases).where(where).$dynamic()
  for (const { table, on } of joins(details)) if (mentions(table, where)) rows.innerJoin(table, on)
  if (mentions(people, where)) rows.leftJoin(people, isOwner)
  const [counted] = await rows
  return Number(counted?.total ?? 0)
}

const joins = (details: readonly Join[]) => [...details, { table: sellers, on: eq(sellers.id, cases.sellerId) }]
const isOwner = eq(people.id, cases.assigneeId)

/** Terms that a closed case no longer has. */
const onlyOpenHave = /^(dueAt|waitsUntil|heldUntil)(_|$)|^sla$/

/** A filter for open states alone is also one for open cases, of which the database keeps smaller indexes. */
export const openOnly =
  (workflows: readonly Workflow[]) =>
  (filter: Record<string, unknown>): SQL | undefined => {
    if (Object.entries(filter).some(([field, value]) => value !== null && onlyOpenHave.test(field)))
      return isNull(cases.closedAt)
    const asked = [filter.state].flat()
    const areOpen = asked.every(
      (state) => typeof state === 'string' && !workflows.some(({ states }) => states[state]?.final),
    )
    return areOpen ? isNull(cases.closedAt) : undefined
  }
