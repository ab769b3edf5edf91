import { parseArgs } from 'node:util'
import { migrate } from '../db/migrate.ts'
import { openDatabase } from '../db/open.ts'
import { seedMarketplace } from '../seed/marketplace.ts'
import { envOrExit, leave } from './environment.ts'

const usage = 'npm run seed -- --cases 100000 [--sellers 5000]'

const env = envOrExit()
// The people it adds have a password that everybody knows.
if (!env.DEMO) leave('Seeding is for demo databases: DEMO is off.')
const { cases, sellers } = wanted()

await migrate(env.DATABASE_URL)
const database = await openDatabase(env.DATABASE_URL)
if (database.engine === 'sqlite') {
  // Room to keep the indexes in memory, and a log that is folded in seldom: both cost as much as the rows do.
  await database.raw('pragma cache_size = -131072')
  await database.raw('pragma wal_autocheckpoint = 16384')
  // A power cut may take the last batches back. Nobody decided anything in them.
  await database.raw('pragma synchronous = normal')
}
const startedAt = performance.now()
const done = await seedMarketplace(database, { cases, sellers, now: new Date(), onProgress: tell })
await database.close()
const seconds = (performance.now() - startedAt) / 1000
if (process.stdout.isTTY) process.stdout.write('\n')
const rate = Math.round(done.cases / seconds).toLocaleString('en')
console.log(
  `Added ${done.sellers.toLocaleString('en')} sellers with ${done.cases.toLocaleString('en')} cases in ${seconds.toFixed(1)} s (${rate} cases/s).`,
)

function wanted(): { cases: number; sellers?: number } {
  const { values } = parse()
  const whole = (text: string) => (/^\d{1,9}$/.test(text) ? Number(text) : leave(`Whole numbers, please: ${usage}`))
  if (values.cases === undefined) leave(usage)
  return { cases: whole(values.cases), sellers: values.sellers === undefined ? undefined : whole(values.sellers) }
}

function parse() {
  try {
    return parseArgs({ options: { cases: { type: 'string' }, sellers: { type: 'string' } } })
  } catch {
    return leave(usage)
  }
}

function tell(soFar: number): void {
  const line = `${soFar.toLocaleString('en')} of ${cases.toLocaleString('en')} cases`
  if (process.stdout.isTTY) process.stdout.write(`\r${line}`)
  else if (Math.floor(soFar / 10_000) > Math.floor((soFar - 400) / 10_000)) console.log(line)
}
