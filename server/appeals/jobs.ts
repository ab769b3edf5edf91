import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { actAsJob, actOnOverdue } from '../cases/actAsJob.ts'
import { cases } from '../cases/table.ts'
import type { Database } from '../db/database.ts'
import type { Job } from '../jobs/scheduler.ts'
import { eligibleFor, watchedStates } from './independence.ts'
import { appealKind } from './kind.ts'

/** What time, and people who leave, do to appeals. Each case in a transaction of its own, through the same `act` as people. */
export const appealJobs: readonly Job[] = [
  { name: 'lapse-appeals', every: '*/30 * * * * *', run: lapseAppeals },
  { name: 'close-denied-appeals', every: '*/30 * * * * *', run: closeDenied },
  { name: 'escalate-stranded-appeals', every: '*/30 * * * * *', run: escalateStranded },
]

/** No answer came within the business days that were given. */
export async function lapseAppeals(database: Database, now: Date): Promise<void> {
  await actOnOverdue(database, appealKind, { states: ['info_requested'], job: 'lapse-appeals', action: 'lapse' }, now)
}

/** The time to appeal again is over. */
export async function closeDenied(database: Database, now: Date): Promise<void> {
  await actOnOverdue(database, appealKind, { states: ['denied'], job: 'close-denied-appeals', action: 'finish' }, now)
}

/** Nobody at work is free of the contested decision any more: somebody left, or checked it. */
export async function escalateStranded(database: Database, now: Date): Promise<void> {
  const watched = await database.db
    .select({ caseId: cases.id, state: cases.state })
    .from(cases)
    .where(and(eq(cases.kind, 'appeals'), inArray(cases.state, watchedStates), isNull(cases.closedAt)))
    .orderBy(asc(cases.stateSince), asc(cases.id))
    .limit(1000)
  if (watched.length === 0) return
  const eligible = await eligibleFor(database.db, watched)
  for (const { caseId } of watched) {
    if (eligible.get(caseId)?.length === 0)
      await actAsJob(database, appealKind, { job: 'escalate-stranded-appeals', caseId, action: 'escalate' }, now)
  }
}
