import { statSync } from 'node:fs'
import { backupSqlite, Unfit } from '../db/snapshot.ts'
import { backupPostgres } from '../db/snapshotPostgres.ts'
import { envWithDatabaseOrExit, leave, pathOf } from './environment.ts'

const [to] = process.argv.slice(2)
if (!to) leave('npm run backup -- <file>')
const { DATABASE_URL } = envWithDatabaseOrExit()
const path = pathOf(DATABASE_URL)
try {
  if (path === null) backupPostgres(DATABASE_URL, to)
  else await backupSqlite(path, to)
  console.log(`${to}: ${(statSync(to).size / 1024 / 1024).toFixed(1)} MB.`)
} catch (error) {
  if (!(error instanceof Unfit)) throw error
  leave(error.message)
}
