import * as postgres from 'drizzle-orm/pg-core'
import * as sqlite from 'drizzle-orm/sqlite-core'

/** Read here and not in env.ts: tables are built while modules load, before anything could be passed to them. */
export const isPostgres = process.env.DATABASE_URL?.startsWith('postgres') ?? false

// The one cast: types are SQLite's, the smaller API; both dialects return identical objects.
const pick = <T>(forSqlite: T, forPostgres: unknown): T => (isPostgres ? (forPostgres as T) : forSqlite)

export const table = pick(sqlite.sqliteTable, postgres.pgTable)
export const index = pick(sqlite.index, postgres.index)
export const uniqueIndex = pick(sqlite.uniqueIndex, postgres.uniqueIndex)
export const primaryKey = pick(sqlite.primaryKey, postgres.primaryKey)
export const check = pick(sqlite.check, postgres.check)

export const text = pick(
  (name: string) => sqlite.text(name),
  (name: string) => postgres.text(name),
)
export const integer = pick(
  (name: string) => sqlite.integer(name),
  (name: string) => postgres.integer(name),
)
/** Whole numbers beyond 32 bits: byte counts, sequences. */
export const long = pick(
  (name: string) => sqlite.integer(name),
  (name: string) => postgres.bigint(name, { mode: 'number' }),
)
/** A number that the database gives itself, ever growing. */
export const runningNumber = pick(
  (name: string) => sqlite.integer(name),
  (name: string) => postgres.bigserial(name, { mode: 'number' }),
)
/** Won, as an integer. */
export const krw = (name: string) => long(name)
export const real = pick(
  (name: string) => sqlite.real(name),
  (name: string) => postgres.doublePrecision(name),
)
export const flag = pick(
  (name: string) => sqlite.integer(name, { mode: 'boolean' }),
  (name: string) => postgres.boolean(name),
)
export const instant = pick(
  (name: string) => sqlite.integer(name, { mode: 'timestamp_ms' }),
  (name: string) => postgres.timestamp(name, { withTimezone: true, precision: 3, mode: 'date' }),
)
export const json = <T>(name: string) =>
  pick(sqlite.text(name, { mode: 'json' }).$type<T>(), postgres.jsonb(name).$type<T>())

/** One of these words, in the type and in the database: a CHECK goes with it through `oneOf`. */
export const word = <const W extends readonly [string, ...string[]]>(name: string, words: W) =>
  pick(
    sqlite.text(name, { enum: words as unknown as [W[number], ...W[number][]] }),
    postgres.text(name, { enum: words as unknown as [W[number], ...W[number][]] }),
  )
