import { type AnyColumn, type SQL, sql } from 'drizzle-orm'
import { isPostgres } from './columns.ts'

/** What differs between the engines, side by side. */

/** Case-insensitive "contains"; the needle is taken literally. */
export function contains(column: AnyColumn | SQL, needle: string): SQL {
  const pattern = `%${needle.toLowerCase().replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  return sql`lower(${column}) like ${pattern} escape '\\'`
}

/** Whether the column has the text in it as it is, case and all. */
export const holds = (column: AnyColumn | SQL, text: string): SQL =>
  isPostgres ? sql`strpos(${column}, ${text}) > 0` : sql`instr(${column}, ${text}) > 0`

/** Row locks for a queue: take what nobody else is taking. SQLite has one writer, so there is nothing to skip. */
export function skipLocked<Q>(query: Q): Q {
  if (!isPostgres) return query
  return (query as { for: (strength: 'update', config: { skipLocked: true }) => Q }).for('update', { skipLocked: true })
}

/** Row lock for a read-then-write. */
export function forUpdate<Q>(query: Q): Q {
  if (!isPostgres) return query
  return (query as { for: (strength: 'update') => Q }).for('update')
}

/** The instant some days before the column's. */
export const daysBefore = (column: AnyColumn | SQL, days: number): SQL =>
  isPostgres
    ? sql`${column} - make_interval(days => cast(${days} as integer))`
    : sql`${column} - ${sql.raw(String(Math.trunc(days) * 86_400_000))}`

/** Whole weeks from Monday, 29 December 1969, to the Seoul week of the column's instant. */
export const seoulWeekNumber = (column: AnyColumn): SQL<number> =>
  isPostgres
    ? sql<number>`cast(floor((extract(epoch from ${column}) + 291600) / 604800) as integer)`
    : sql<number>`cast((${column} + 291600000) / 604800000 as integer)`

type DriverError = { code?: string; constraint?: string; message?: string; cause?: DriverError }

/** Which rule of the database the error broke, the same on both drivers; null for any other error. */
export function brokenConstraint(error: unknown): { kind: 'unique' | 'foreign-key' | 'check'; detail: string } | null {
  const raised = error as DriverError
  const driver = raised.cause?.code ? raised.cause : raised
  const kind = driver.code ? constraintKinds[driver.code] : undefined
  return kind ? { kind, detail: driver.constraint ?? driver.message ?? '' } : null
}

const constraintKinds: Record<string, 'unique' | 'foreign-key' | 'check'> = {
  SQLITE_CONSTRAINT_UNIQUE: 'unique',
  SQLITE_CONSTRAINT_PRIMARYKEY: 'unique',
  SQLITE_CONSTRAINT_FOREIGNKEY: 'foreign-key',
  SQLITE_CONSTRAINT_CHECK: 'check',
  '23505': 'unique',
  '23503': 'foreign-key',
  '23514': 'check',
}
