import { buildApp } from './app.ts'
import { migrate } from './db/migrate.ts'
import { openDatabase } from './db/open.ts'
import { effectAppliers } from './effects.ts'
import { type Env, readEnv } from './env.ts'
import { startEffectLoop } from './jobs/effectLoop.ts'
import { housekeeping } from './jobs/housekeeping.ts'
import { startJobs } from './jobs/scheduler.ts'
import { openMailer } from './notices/openMailer.ts'
import { suspensionJobs } from './suspensions/jobs.ts'

const drainMs = 10_000

const env = envOrExit()
await migrate(env.DATABASE_URL)
const database = await openDatabase(env.DATABASE_URL)
const mailer = openMailer(env)
const now = () => new Date()
let isDraining = false
const deps = { env, database, mailer, now, isDraining: () => isDraining }

const app = await buildApp(deps)
const stopEffects = startEffectLoop(database, effectAppliers(database, mailer), now, app.log)
const stopJobs = startJobs([...suspensionJobs, housekeeping], database, now, app.log)
const address = await app.listen({ port: env.PORT, host: env.HOST })
console.log(`Maru is at ${env.PUBLIC_URL || address}`)

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, drain)

/** Finish what runs, start nothing new, close the database, leave. */
async function drain(): Promise<void> {
  if (isDraining) return
  isDraining = true
  const forced = setTimeout(() => process.exit(1), drainMs)
  forced.unref()
  await app.close()
  await stopJobs()
  await stopEffects()
  await mailer.close()
  await database.close()
  process.exit(0)
}

function envOrExit(): Env {
  try {
    return readEnv(process.env)
  } catch (error) {
    console.error((error as Error).message)
    process.exit(1)
  }
}
