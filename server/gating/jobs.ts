import { and, asc, eq, lte } from 'drizzle-orm'
import { Refused } from '#shared/errors.ts'
import { jobActor } from '../audit/record.ts'
import { act } from '../cases/act.ts'
import { cases } from '../cases/table.ts'
import type { Database } from '../db/database.ts'
import type { Job } from '../jobs/scheduler.ts'
import { gatingKind } from './kind.ts'

const atOnce = 200

/** What time does to reviews that wait for a seller. */
export const gatingJobs: readonly Job[] = [
  { name: 'close-document-requests', every: '*/30 * * * * *', run: closeRequests },
]

/** Rejects what was not completed in time, each case in a transaction of its own, through the same `act` as people. */
export async function closeRequests(database: Database, now: Date): Promise<void> {
  const due = await database.db
    .select({ id: cases.id })
    .from(cases)
    .where(and(eq(cases.kind, 'gating'), eq(cases.state, 'info_requested'), lte(cases.waitsUntil, now)))
    .orderBy(asc(cases.waitsUntil), asc(cases.id))
    .limit(atOnce)
  const actor = jobActor('close-document-requests')
  for (const { id: caseId } of due) {
    await database
      .transact((tx) => act(tx, gatingKind, { caseId, action: 'timeOut', body: null, version: null, actor, now }))
      .catch((error) => {
        // The documents came this moment, or another node was faster.
        if (!(error instanceof Refused && error.code === 'wrong-state')) throw error
      })
  }
}
