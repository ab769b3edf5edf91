import { and, asc, eq, isNotNull, lte, notExists, sql } from 'drizzle-orm'
import { jobActor, record } from '../audit/record.ts'
import { actOnEach, actOnOverdue } from '../cases/actAsJob.ts'
import { effects } from '../cases/table.ts'
import type { Database } from '../db/database.ts'
import { signal } from '../events/signal.ts'
import type { Job } from '../jobs/scheduler.ts'
import { counterfeitKind } from './kind.ts'
import { counterfeits, reporters } from './table.ts'
import { reckonReporter } from './verdicts.ts'

const atOnce = 200

/** What time does to reports. Each case in a transaction of its own, through the same `act` as people. */
export const counterfeitJobs: readonly Job[] = [
  { name: 'open-counter-windows', every: '*/10 * * * * *', run: openWindows },
  { name: 'close-counter-windows', every: '*/30 * * * * *', run: overdue('counter_notice_window', 'closeWindow') },
  { name: 'restore-unclaimed', every: '*/30 * * * * *', run: overdue('counter_noticed', 'reporterSilent') },
  { name: 'lapse-reports', every: '*/30 * * * * *', run: overdue('incomplete', 'lapse') },
  { name: 'close-infringing', every: '0 * * * * *', run: overdue('decided_infringing', 'close') },
  { name: 'close-cleared', every: '0 * * * * *', run: overdue('decided_not_infringing', 'close') },
  { name: 'lift-reporter-restrictions', every: '0 * * * * *', run: liftRestrictions },
]

/** The seller's time begins when the block has taken effect and the letter is out, and not before. */
async function openWindows(database: Database, now: Date): Promise<void> {
  const { db } = database
  const isUnderway = db
    .select({ one: sql`1` })
    .from(effects)
    .where(and(eq(effects.decisionId, counterfeits.blockDecisionId), eq(effects.state, 'pending')))
  const due = await db
    .select({ id: counterfeits.caseId })
    .from(counterfeits)
    .where(and(eq(counterfeits.state, 'listing_blocked'), notExists(isUnderway)))
    .orderBy(asc(counterfeits.caseId))
    .limit(atOnce)
  const blocked = due.map(({ id }) => ({ job: 'open-counter-windows', caseId: id, action: 'openWindow' }))
  await actOnEach(database, counterfeitKind, blocked, now)
}

type Timed =
  | 'counter_notice_window'
  | 'counter_noticed'
  | 'incomplete'
  | 'decided_infringing'
  | 'decided_not_infringing'

/** Cases in this state whose time is over. */
function overdue(state: Timed, action: 'closeWindow' | 'reporterSilent' | 'lapse' | 'close') {
  return (database: Database, now: Date): Promise<void> =>
    actOnOverdue(database, counterfeitKind, { states: [state], job: `${action}-${state}`, action }, now)
}

/** Rejections fall out of the window; the reporter's word counts again. */
async function liftRestrictions(database: Database, now: Date): Promise<void> {
  const over = await database.db
    .select({ id: reporters.id })
    .from(reporters)
    .where(and(isNotNull(reporters.restrictedUntil), lte(reporters.restrictedUntil, now)))
    .orderBy(asc(reporters.restrictedUntil))
    .limit(atOnce)
  for (const { id } of over) {
    await database.transact(async (tx) => {
      await reckonReporter(tx, id, now)
      const actor = jobActor('lift-reporter-restrictions')
      const after = { isRestricted: false }
      await record(tx, {
        resource: 'reporters',
        resourceId: id,
        action: 'reporters:lift-restriction',
        actor,
        after,
        at: now,
      })
      signal(tx, 'reporters.lift', 'reporters', id, 0)
    })
  }
}
