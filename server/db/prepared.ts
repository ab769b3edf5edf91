import { type AnyColumn, type SQL, sql } from 'drizzle-orm'
import { isPostgres } from './columns.ts'
import type { Db } from './database.ts'

type Query<Row> = { prepare: () => { execute: (values?: Record<string, unknown>) => PromiseLike<Row[]> } }
type Prepared<Row> = ReturnType<Query<Row>['prepare']>

/**
 * A hot query, built once a connection instead of once a call: building costs several times what asking does.
 * @param name names it to PostgreSQL; the same name is the same statement.
 */
export function prepared<Row>(name: string, build: (db: Db) => Query<Row>) {
  const kept = new WeakMap<object, Prepared<Row>>()
  return async (db: Db, values: Record<string, unknown>): Promise<Row[]> => {
    const connection = connectionOf(db)
    let query = kept.get(connection)
    if (!query) {
      // SQLite's takes no name and ignores it.
      query = (build(db) as unknown as { prepare: (name: string) => Prepared<Row> }).prepare(name)
      kept.set(connection, query)
    }
    return query.execute(values)
  }
}

/** A transaction on SQLite is a thin cover over its one writer, which lives as long as the database is open. */
const connectionOf = (db: Db): object => ('signals' in db ? (Object.getPrototypeOf(db) as object) : db)

/** Condition "one of the ids", as one bound value however many there are; give it `idsValue(ids)`. */
export const isOneOf = (column: AnyColumn, placeholder: string): SQL =>
  isPostgres
    ? sql`${column} = any(${sql.placeholder(placeholder)})`
    : sql`${column} in (select value from json_each(${sql.placeholder(placeholder)}))`

export const idsValue = (ids: readonly string[]): unknown => (isPostgres ? [...ids] : JSON.stringify(ids))
