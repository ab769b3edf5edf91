import { type SQL, sql } from 'drizzle-orm'
import { isPostgres, long, table, text } from './columns.ts'

/**
 * The index of grams, made by a migration of its own: a contentless FTS5 table on SQLite, a `tsvector` under a GIN on
 * PostgreSQL. Not in a table.ts, for drizzle-kit knows neither.
 */
export const searchIndex = table('search_index', {
  /** The id of the entry. */
  rowid: long('rowid').primaryKey(),
  grams: text('grams').notNull(),
})

/** Grams as the index takes them; each is of letters and digits alone. */
export const storedGrams = (grams: readonly string[]): SQL =>
  isPostgres ? sql`array_to_tsvector(string_to_array(${grams.join(' ')}, ' '))` : sql`${grams.join(' ')}`

/** What must be in an entry: a gram, all of these or one of these. */
export type Wanted = string | { all: readonly Wanted[] } | { any: readonly Wanted[] }

/** Entries of the index that have what is wanted. Read from it in the order of their ids, it touches no more than a page. */
export const inIndex = (wanted: Wanted): SQL =>
  isPostgres
    ? sql`${searchIndex.grams} @@ ${written(wanted, ' & ', ' | ')}::tsquery`
    : sql`search_index match ${written(wanted, ' AND ', ' OR ')}`

function written(wanted: Wanted, and: string, or: string): string {
  if (typeof wanted === 'string') return wanted
  const [parts, sign] = 'all' in wanted ? [wanted.all, and] : [wanted.any, or]
  return `(${parts.map((part) => written(part, and, or)).join(sign)})`
}

/** Where entries come from, youngest first, and what is still asked of them. */
type Reading = { from: SQL | typeof searchIndex; where: SQL | undefined }

const recent = 1500

/**
 * The youngest entries of the index alone. PostgreSQL takes grams that go together for independent, thinks that few
 * entries have them all, and sorts thousands where the next few would have done. Null where that cannot happen.
 */
export function readRecent(wanted: Wanted, before: number | null): Reading | null {
  if (!isPostgres || typeof wanted === 'string') return null
  const from = sql`(select ${searchIndex.rowid}, ${searchIndex.grams} from ${searchIndex} where ${olderThan(before)}
    order by ${searchIndex.rowid} desc limit ${sql.raw(String(recent))}) search_index`
  return { from, where: inIndex(wanted) }
}

export function readWhole(wanted: Wanted, before: number | null): Reading {
  const where = sql`${inIndex(wanted)} and ${olderThan(before)}`
  if (!isPostgres || typeof wanted === 'string') return { from: searchIndex, where }
  // The offset keeps it a query of its own: of what is found only as many are looked at as are wanted.
  const from = sql`(select ${searchIndex.rowid} from ${searchIndex} where ${where}
    order by ${searchIndex.rowid} desc offset 0) search_index`
  return { from, where: undefined }
}

const olderThan = (before: number | null): SQL => (before === null ? sql`1 = 1` : sql`${searchIndex.rowid} < ${before}`)

/** How many entries the index knows; what it says of itself costs least. */
export const indexedIds: SQL = isPostgres
  ? sql`select rowid from search_index`
  : sql`select id from search_index_docsize`

/** After many texts at once the planner wants to know how common each gram is. */
export const analysed = isPostgres ? 'analyze search_index, search_entries' : 'select 1'
