import { parseArgs } from 'node:util'
import { migrate } from '../db/migrate.ts'
import { openDatabase } from '../db/open.ts'
import { restoreSqlite, Unfit } from '../db/snapshot.ts'
import { restorePostgres } from '../db/snapshotPostgres.ts'
import { isEmpty } from '../seed/demo.ts'
import { envOrExit, leave, pathOf } from './environment.ts'

const { positionals, values } = parseArgs({ allowPositionals: true, options: { force: { type: 'boolean' } } })
const [from] = positionals
if (!from) leave('npm run restore -- <file> [--force]')
const { DATABASE_URL } = envOrExit()
const path = pathOf(DATABASE_URL)
try {
  if (path === null) await intoPostgres(from)
  else await intoSqlite(from, path)
} catch (error) {
  if (!(error instanceof Unfit)) throw error
  leave(error.message)
}

async function intoSqlite(file: string, to: string): Promise<void> {
  const kept = await restoreSqlite(file, to, values.force ?? false)
  console.log(`${to} is as it was in ${file}.${kept ? ` What was there before is ${kept}.` : ''}`)
}

async function intoPostgres(file: string): Promise<void> {
  await migrate(DATABASE_URL)
  const database = await openDatabase(DATABASE_URL)
  const mayReplace = values.force || (await isEmpty(database))
  await database.close()
  if (!mayReplace) throw new Unfit('The database is not empty. Use --force to replace what it holds.')
  restorePostgres(file, DATABASE_URL)
  await migrate(DATABASE_URL)
  console.log(`The database is as it was in ${file}.`)
}
