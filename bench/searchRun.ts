import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Index time of a page over 200,000 texts, beside a scan of them. On SQLite in a folder of its own; with DATABASE_URL
 * naming an empty PostgreSQL database, there. `npm run bench:search`
 */
const folder = mkdtempSync(join(tmpdir(), 'maru-search-'))
const given = process.env.DATABASE_URL
const url = given?.startsWith('postgres') ? given : `file:${join(folder, 'search.db')}`
process.env.DATABASE_URL = url

try {
  // Imported late: tables choose their engine by DATABASE_URL when they load.
  const { migrate } = await import('#server/db/migrate.ts')
  const { openDatabase } = await import('#server/db/open.ts')
  const { searchProbe } = await import('./search.ts')
  await migrate(url)
  const database = await openDatabase(url)
  console.table(await searchProbe(database))
  await database.close()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
