import { openDatabase } from '../db/open.ts'
import { storageOf } from '../evidence/storage.ts'
import { rebuildFactDays } from '../facts/rebuild.ts'
import { envWithDatabaseOrExit } from './environment.ts'
import { frozenFilesAreWhole } from './evidenceInvariants.ts'
import { nameOf, verify } from './verification.ts'

const env = envWithDatabaseOrExit()
const database = await openDatabase(env.DATABASE_URL)
// Figures are asked of sums of what happened: where these are wrong they are made again from what happened itself.
if (process.argv.includes('--rebuild'))
  console.log(`${await rebuildFactDays(database)} sums of what happened were wrong and are right again.`)
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
