import { openDatabase } from '../db/open.ts'
import { storageOf } from '../evidence/storage.ts'
import { envWithDatabaseOrExit } from './environment.ts'
import { frozenFilesAreWhole } from './evidenceInvariants.ts'
import { nameOf, verify } from './verification.ts'

const env = envWithDatabaseOrExit()
const database = await openDatabase(env.DATABASE_URL)
let failures = 0
let checks = 0
for await (const { says, failing } of verify(database.db, () => new Date(), undefined, [
  frozenFilesAreWhole(storageOf(env)),
])) {
  checks++
  failures += failing.length
  console.log(`${failing.length === 0 ? '✓' : '✗'} ${says}`)
  for (const one of failing) console.log(`    ${nameOf(one)}`)
}
await database.close()
console.log(failures === 0 ? `All ${checks} hold.` : `${failures} ${failures === 1 ? 'thing fails' : 'things fail'}.`)
process.exitCode = failures === 0 ? 0 : 1
