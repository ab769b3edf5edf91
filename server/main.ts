import { join } from 'node:path'
import { buildApp } from './app.ts'
import { appealJobs } from './appeals/jobs.ts'
import { startBulkLoop } from './bulk/loop.ts'
import { bulkQueues } from './bulk/queues.ts'
import { foldCounts } from './cases/counts.ts'
import { envOrExit } from './cli/environment.ts'
import { promiseOldCases } from './clocks/adopt.ts'
import { clockJobs } from './clocks/jobs.ts'
import { messagePosting } from './conversation/outbox.ts'
import { counterfeitJobs } from './counterfeits/jobs.ts'
import { migrate } from './db/migrate.ts'
import { openDatabase } from './db/open.ts'
import { dispatchJobs } from './dispatch/jobs.ts'
import { effectAppliers } from './effects.ts'
import { evidenceJobs } from './evidence/jobs.ts'
import { sweepExports } from './exports/run.ts'
import { factsOfOldCases } from './facts/adopt.ts'
import { foldFacts } from './facts/fold.ts'
import { countSpentLeases } from './facts/leases.ts'
import { openCertificates } from './gating/certificates/openCertificates.ts'
import { gatingJobs } from './gating/jobs.ts'
import { permissionJobs } from './gating/life/jobs.ts'
import { openHeavy } from './heavy/heavy.ts'
import { startEffectLoop } from './jobs/effectLoop.ts'
import { housekeeping } from './jobs/housekeeping.ts'
import { startJobs } from './jobs/scheduler.ts'
import { kinds } from './kinds.ts'
import { measureJobs } from './measures/jobs.ts'
import { monitoringJobs } from './monitoring/jobs.ts'
import { openMailer } from './notices/openMailer.ts'
import { digestJob, digestPosting } from './notifications/digest.ts'
import { postDue, startPosting } from './notifications/posting.ts'
import { inviteFirstAdmin } from './people/firstAdmin.ts'
import { performanceJobs } from './performance/jobs.ts'
import { policyJobs } from './policies/jobs.ts'
import { sweepPresence } from './presence/keep.ts'
import { reportJob, reportPosting } from './reports/due.ts'
import { startIndexing } from './search/loop.ts'
import { isEmpty, seedDemo } from './seed/demo.ts'
import { demoPeople } from './seed/people.ts'
import { installBaseSettings } from './settings/baseSettings.ts'
import { settlementJobs } from './settlements/jobs.ts'
import { installBaseSnippets } from './snippets/baseSnippets.ts'
import { suspensionJobs } from './suspensions/jobs.ts'
import { alertJobs } from './targets/watch.ts'
import { presenceJobs } from './teams/presenceFacts.ts'
import { installBaseTemplates } from './templates/baseTemplates.ts'
import { verificationJobs } from './verifications/jobs.ts'
import { openPorts } from './verifications/openPorts.ts'

const drainMs = 10_000

const env = envOrExit()
await migrate(env.DATABASE_URL)
const database = await openDatabase(env.DATABASE_URL)
const mailer = openMailer(env)
const ports = openPorts(env)
const now = () => new Date()
let isDraining = false
if (env.DEMO && (await isEmpty(database))) {
  console.log('An empty database: making a demo marketplace …')
  await seedDemo(database, now(), join(env.DATA_DIR, 'notices'))
}
await installBaseTemplates(database, now())
await installBaseSettings(database, now())
await promiseOldCases(database, now())
await factsOfOldCases(database)
await installBaseSnippets(database, now())
const firstAdminPath = await inviteFirstAdmin(database, env, now())

const heavy = openHeavy(env)
const deps = { env, database, mailer, heavy, now, isDraining: () => isDraining }

const app = await buildApp(deps)
const stopEffects = startEffectLoop(
  database,
  effectAppliers(database, mailer, ports, openCertificates(env)),
  now,
  app.log,
)
const stopBulk = startBulkLoop(database, bulkQueues(kinds), now, app.log)
const consoleUrl = (env.PUBLIC_URL || `http://${env.HOST}:${env.PORT}`).replace(/\/$/, '')
const stopJobs = startJobs(
  [
    ...suspensionJobs,
    ...counterfeitJobs,
    ...appealJobs,
    ...gatingJobs,
    ...permissionJobs,
    ...measureJobs,
    ...verificationJobs(ports.registry),
    ...settlementJobs(consoleUrl),
    ...policyJobs,
    ...performanceJobs,
    ...alertJobs,
    ...clockJobs,
    ...dispatchJobs,
    ...monitoringJobs,
    ...presenceJobs,
    foldCounts,
    foldFacts,
    countSpentLeases,
    sweepPresence,
    sweepExports,
    ...evidenceJobs(env),
    digestJob(consoleUrl),
    reportJob(heavy, consoleUrl),
    housekeeping,
  ],
  database,
  now,
  app.log,
)
const stopPosting = startPosting(async (isStopped) => {
  await postDue(database, mailer, messagePosting(database.db, env), now, isStopped)
  await postDue(database, mailer, digestPosting, now, isStopped)
  await postDue(database, mailer, reportPosting, now, isStopped)
}, app.log)
const stopIndexing = startIndexing(database, app.log)
const address = await app.listen({ port: env.PORT, host: env.HOST })
greet(env.PUBLIC_URL || address)

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, drain)

function greet(at: string): void {
  console.log(`\nMaru is at ${at}`)
  if (firstAdminPath) console.log(`The first administrator chooses a password at ${at}${firstAdminPath} (24 hours)`)
  if (!env.DEMO) return
  console.log('Demo people, password "demo", or one click on the sign-in page:')
  for (const { email, name, role } of demoPeople) console.log(`  ${email.padEnd(18)} ${role.padEnd(11)} ${name}`)
}

/** Finish what runs, start nothing new, close the database, leave. */
async function drain(): Promise<void> {
  if (isDraining) return
  isDraining = true
  const forced = setTimeout(() => process.exit(1), drainMs)
  forced.unref()
  // What streams would hold the doors open for minutes: it is broken off, and may be asked again.
  await heavy.close()
  await app.close()
  await stopJobs()
  await stopBulk()
  await stopEffects()
  await stopIndexing()
  await stopPosting()
  await mailer.close()
  await database.close()
  process.exit(0)
}
