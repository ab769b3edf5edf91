import { isPostgres } from '../db/columns.ts'
import type { Db } from '../db/database.ts'

const mostConnections = 4
/** PostgreSQL gives a statement up by itself; SQLite is left by ending the thread. */
const statementMs = 30_000

/** Connections for reading alone, apart from those that the console answers people with. */
export async function openReader(url: string): Promise<{ db: Db; close: () => Promise<void> }> {
  return isPostgres ? readPostgres(url) : readSqlite(url.replace(/^file:/, ''))
}

async function readSqlite(path: string) {
  const [{ default: Sqlite }, { drizzle }] = await Promise.all([
    import('better-sqlite3'),
    import('drizzle-orm/better-sqlite3'),
  ])
  const reader = new Sqlite(path, { readonly: true })
  reader.pragma('busy_timeout = 5000')
  return { db: drizzle(reader) as unknown as Db, close: async () => void reader.close() }
}

async function readPostgres(url: string) {
  const [{ default: pg }, { drizzle }] = await Promise.all([import('pg'), import('drizzle-orm/node-postgres')])
  const options = `-c default_transaction_read_only=on -c statement_timeout=${statementMs}`
  const readers = new pg.Pool({ connectionString: url, max: mostConnections, options })
  // An idle connection that the server drops is replaced by the pool; without a listener it would end the thread.
  readers.on('error', () => undefined)
  return { db: drizzle(readers) as unknown as Db, close: () => readers.end() }
}
