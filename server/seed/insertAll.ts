import { getTableColumns } from 'drizzle-orm'
import type { Tx } from '../db/database.ts'

export type Table = Parameters<Tx['insert']>[0]

/** Both engines refuse a statement with too many values: SQLite at 32,766, PostgreSQL at 65,535. */
const mostValues = 30_000

/** Inserts rows in as few statements as the engines take; no rows, no statement. */
export async function insertAll<T extends Table>(tx: Tx, into: T, rows: readonly T['$inferInsert'][]): Promise<void> {
  const atOnce = Math.floor(mostValues / Object.keys(getTableColumns(into)).length)
  for (let from = 0; from < rows.length; from += atOnce) {
    await tx.insert(into).values(rows.slice(from, from + atOnce) as never)
  }
}
