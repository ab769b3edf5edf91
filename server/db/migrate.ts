import { fileURLToPath } from 'node:url'
import { isPostgres } from './columns.ts'
import { watchForSearch } from './searchWatch.ts'

/** Brings the database that `url` names to the newest migration. With several nodes one migrates and the others wait. */
export async function migrate(url: string): Promise<void> {
  if (isPostgres) return migratePostgres(url)
  const { default: Sqlite } = await import('better-sqlite3')
  const { drizzle } = await import('drizzle-orm/better-sqlite3')
  const { migrate: apply } = await import('drizzle-orm/better-sqlite3/migrator')
  const { mkdirSync } = await import('node:fs')
  const { dirname } = await import('node:path')
  const path = url.replace(/^file:/, '')
  mkdirSync(dirname(path), { recursive: true })
  const connection = new Sqlite(path)
  try {
    connection.pragma('journal_mode = WAL')
    // A changed CHECK rebuilds its table; the migration's own pragma does nothing inside the migrator's transaction.
    connection.pragma('foreign_keys = OFF')
    apply(drizzle(connection), { migrationsFolder: folder('sqlite') })
    await watchForSearch('sqlite', async (statement) => {
      const prepared = connection.prepare(statement)
      if (prepared.reader) return prepared.all() as Record<string, unknown>[]
      prepared.run()
      return []
    })
  } finally {
    connection.close()
  }
}

async function migratePostgres(url: string): Promise<void> {
  const { default: pg } = await import('pg')
  const { drizzle } = await import('drizzle-orm/node-postgres')
  const { migrate: apply } = await import('drizzle-orm/node-postgres/migrator')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    await apply(drizzle(client), { migrationsFolder: folder('postgres') })
    await watchForSearch('postgres', async (statement) => (await client.query(statement)).rows)
  } finally {
    await client.end()
  }
}

/** Any number, the same on every node: names the lock around migrations. */
const migrationLock = 4_100_001

const folder = (engine: string) => fileURLToPath(new URL(`../../migrations/${engine}`, import.meta.url))
