import { isPostgres } from './columns.ts'
import type { Database } from './database.ts'

/**
 * Opens the database that `url` names: `file:./path.db` or `postgres://…`.
 * The dialect of the tables was chosen when modules loaded, so a url of the other engine is refused.
 */
export async function openDatabase(url: string): Promise<Database> {
  if (url.startsWith('postgres') !== isPostgres) throw new Error('DATABASE_URL changed engines after start')
  if (isPostgres) return (await import('./openPostgres.ts')).openPostgres(url)
  return (await import('./openSqlite.ts')).openSqlite(url.replace(/^file:/, ''))
}
