import { getTableColumns, getTableName, type SQL, sql } from 'drizzle-orm'
import { isPostgres } from './columns.ts'
import type { Tx } from './database.ts'

export type Table = Parameters<Tx['insert']>[0]

const rowsAtOnce = 500

/**
 * Inserts any number of rows; a column left out gets its default, else null.
 * For seeds and other bulk work: the rows of a statement travel as one JSON value, several times quicker than a bound
 * value a column, and without the engines' limits on how many there may be.
 */
export async function insertRows<T extends Table>(tx: Tx, into: T, rows: readonly T['$inferInsert'][]): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const some = rows.slice(from, from + rowsAtOnce)
    await tx.insert(into).select(rowsAsSelect(into, some))
  }
}

/** Rows as what a statement inserts from, where it says itself what happens to rows that are there already. */
export const rowsAsSelect = (into: Table, rows: readonly object[]): SQL =>
  (isPostgres ? forPostgres : forSqlite)(into, rows)

function forSqlite(into: Table, rows: readonly object[]): SQL {
  const columns = Object.entries(getTableColumns(into))
  const told = rows.map((row) =>
    columns.map(([key, column]) => {
      const value = (row as Record<string, unknown>)[key] ?? column.default
      return value === undefined || value === null ? null : column.mapToDriverValue(value)
    }),
  )
  const picked = columns.map((_, position) => sql.raw(`value ->> ${position}`))
  return sql`select ${sql.join(picked, sql`, `)} from json_each(${JSON.stringify(told)}) where true`
}

/** PostgreSQL reads JSON into the table's own row type, dates and inner JSON included. */
function forPostgres(into: Table, rows: readonly object[]): SQL {
  const columns = Object.entries(getTableColumns(into))
  const told = rows.map((row) =>
    Object.fromEntries(
      columns.map(([key, column]) => [column.name, (row as Record<string, unknown>)[key] ?? column.default ?? null]),
    ),
  )
  const named = getTableName(into)
  const picked = columns.map(([, column]) =>
    // Written out: a column that is named gets no default.
    column.columnType.startsWith('PgBigSerial')
      ? sql`nextval(pg_get_serial_sequence(${named}, ${column.name}))`
      : sql.identifier(column.name),
  )
  const table = sql.identifier(named)
  return sql`select ${sql.join(picked, sql`, `)} from json_populate_recordset(null::${table}, ${JSON.stringify(told)}) where true`
}
