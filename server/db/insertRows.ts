import { getTableColumns, getTableName, type SQL, sql } from 'drizzle-orm'
import { isPostgres } from './columns.ts'
import type { Tx } from './database.ts'
import { prepared } from './prepared.ts'

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

/**
 * The same for a hot table and few rows: the statement is built once a connection.
 * @param name names it to PostgreSQL.
 */
export function preparedInsert<T extends Table>(name: string, into: T) {
  const insert = prepared(
    name,
    (db) => (db as Tx).insert(into).select(selectFrom(into, sql.placeholder('rows'))) as never,
  )
  return async (tx: Tx, rows: readonly T['$inferInsert'][]): Promise<void> => {
    for (let from = 0; from < rows.length; from += rowsAtOnce)
      await insert(tx, { rows: toldOf(into, rows.slice(from, from + rowsAtOnce)) })
  }
}

/** Rows as what a statement inserts from, where it says itself what happens to rows that are there already. */
export const rowsAsSelect = (into: Table, rows: readonly object[]): SQL => selectFrom(into, sql`${toldOf(into, rows)}`)

type Told = SQL | ReturnType<typeof sql.placeholder>

const toldOf = (into: Table, rows: readonly object[]): string =>
  JSON.stringify((isPostgres ? objectsFor : arraysFor)(into, rows))
const selectFrom = (into: Table, told: Told): SQL => (isPostgres ? forPostgres : forSqlite)(into, told)

function arraysFor(into: Table, rows: readonly object[]): unknown[][] {
  const columns = Object.entries(getTableColumns(into))
  return rows.map((row) =>
    columns.map(([key, column]) => {
      const value = (row as Record<string, unknown>)[key] ?? column.default
      return value === undefined || value === null ? null : column.mapToDriverValue(value)
    }),
  )
}

function forSqlite(into: Table, told: Told): SQL {
  const columns = Object.keys(getTableColumns(into))
  const picked = columns.map((_, position) => sql.raw(`value ->> ${position}`))
  return sql`select ${sql.join(picked, sql`, `)} from json_each(${told}) where true`
}

function objectsFor(into: Table, rows: readonly object[]): Record<string, unknown>[] {
  const columns = Object.entries(getTableColumns(into))
  return rows.map((row) =>
    Object.fromEntries(
      columns.map(([key, column]) => [column.name, (row as Record<string, unknown>)[key] ?? column.default ?? null]),
    ),
  )
}

/** PostgreSQL reads JSON into the table's own row type, dates and inner JSON included. */
function forPostgres(into: Table, told: Told): SQL {
  const named = getTableName(into)
  const picked = Object.values(getTableColumns(into)).map(({ name, columnType }) =>
    // Written out: a column that is named gets no default.
    columnType.startsWith('PgBigSerial')
      ? sql.raw(`nextval(pg_get_serial_sequence('${named}', '${name}'))`)
      : sql.identifier(name),
  )
  const table = sql.identifier(named)
  return sql`select ${sql.join(picked, sql`, `)} from json_populate_recordset(null::${table}, ${told}) where true`
}
