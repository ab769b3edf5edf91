import { and, type Column, eq, getTableName, gt, gte, isNotNull, isNull, lt, lte, or, type SQL, sql } from 'drizzle-orm'
import { isPostgres } from '../db/columns.ts'
import type { Db } from '../db/database.ts'
import type { Asker } from '../http/app.ts'
import { type ListSpec, readList } from '../http/list.ts'
import { listContext } from '../http/listContext.ts'
import type { AnyExportList } from './list.ts'

/** Rows read at once: few enough that the thread soon turns to what others ask. */
const rowsAtOnce = 500

export type Walked = { filter: string; sort: string }
type Row = { id: string }
type Place = { value: unknown; id: string }
type Order = { field: string; column: Column; direction: 'ASC' | 'DESC' }

/**
 * All rows of a list in its order, page by page, each from where the one before ended: the last page costs what the first
 * does. Each page is read as the list reads it, at its own moment; nothing is held from the first row to the last.
 */
export async function* walk(
  db: Db,
  list: AnyExportList,
  { filter, sort }: Walked,
  asker: Asker,
  now: Date,
  pageRows: number = rowsAtOnce,
): AsyncGenerator<readonly Row[]> {
  const spec = list.spec(asker)
  const context = await listContext(db, asker, filter, now)
  const query = readList({ filter, sort, range: `[0,${pageRows - 1}]` }, spec, context)
  const order = orderOf(spec, sort)
  const { column } = order
  for (const part of partsOf(spec, order, list.hasNullsLast === true && query.sorted !== null)) {
    const isOfNulls = part === 'nulls'
    const only = part === 'all' ? undefined : isOfNulls ? isNull(column) : isNotNull(column)
    const by: Order = isOfNulls ? { ...order, column: spec.id } : order
    let last: Place | undefined
    do {
      const where = and(query.where, only, last && after(by, spec.id, last))
      const orderBy = isOfNulls ? query.orderBy.slice(1) : query.orderBy
      const page: readonly Row[] = await list.page(
        db,
        { ...query, where, orderBy, sorted: null, isUncounted: true },
        asker,
        now,
      )
      if (page.length > 0) yield page
      const end = page.at(-1)
      last = end && page.length === pageRows ? await placeOf(db, spec, by, end) : undefined
    } while (last)
  }
}

/** The order as `readList` has found it lawful. */
function orderOf(spec: ListSpec, sort: string): Order {
  const [field, direction] = (sort === '' ? spec.defaultSort : JSON.parse(sort)) as [string, 'ASC' | 'DESC']
  const column = field === 'id' ? spec.id : spec.sorts[field]
  if (!column) throw new Error(`${spec.resource} has no sort ${field}`)
  return { field, column, direction }
}

/** A keyset cannot step over rows without a value: they are walked for themselves, before or after the others. */
function partsOf(spec: ListSpec, { column, direction }: Order, hasNullsLast: boolean): ('all' | 'valued' | 'nulls')[] {
  if (column.notNull && isOwn(spec, column)) return ['all']
  const areLast = hasNullsLast || isPostgres === (direction === 'ASC')
  return areLast ? ['valued', 'nulls'] : ['nulls', 'valued']
}

/** `>=` besides `>`: a seek into the index that an "or" alone would not allow. */
function after({ column, direction }: Order, id: Column, last: Place): SQL | undefined {
  const [beyond, from] = direction === 'ASC' ? [gt, gte] : [lt, lte]
  if (column === id) return beyond(id, last.id)
  return and(from(column, last.value), or(beyond(column, last.value), beyond(id, last.id)))
}

const isOwn = (spec: ListSpec, column: Column): boolean => getTableName(column.table) === getTableName(spec.id.table)

async function placeOf(db: Db, spec: ListSpec, { field, column }: Order, row: Row): Promise<Place> {
  if (column === spec.id) return { value: row.id, id: row.id }
  if (isOwn(spec, column)) {
    const [found] = await db
      .select({ value: sql`${column}`.mapWith(column) })
      .from(spec.id.table)
      .where(eq(spec.id, row.id))
    if (found && found.value !== null) return { value: found.value, id: row.id }
  }
  // What another table has stands in the record under the word that it is sorted by.
  const told = (row as unknown as Record<string, unknown>)[field]
  if (told === null || told === undefined) throw new Error(`${spec.resource} does not tell its ${field}`)
  return { value: column.dataType === 'date' ? new Date(told as string) : told, id: row.id }
}
