import { and, asc, eq, inArray, lte } from 'drizzle-orm'
import { Refused } from '#shared/errors.ts'
import { jobActor } from '../audit/record.ts'
import type { Database } from '../db/database.ts'
import { act } from './act.ts'
import type { CaseKind } from './kind.ts'
import { cases } from './table.ts'

const atOnce = 200

/** What time asks of a case: the job by its name, the action, and its body where it has one. */
export type Due = { job: string; caseId: string; action: string; body?: object }

/** Takes an action because time has passed, in a transaction of its own. That somebody was faster is no error. */
export async function actAsJob(database: Database, kind: CaseKind, due: Due, now: Date): Promise<void> {
  const { job, caseId, action, body = null } = due
  const request = { caseId, action, body, version: null, actor: jobActor(job), now }
  await database
    .transact((tx) => act(tx, kind, request))
    .catch((error) => {
      // The case is no longer where the job, or this node, found it.
      if (!(error instanceof Refused && error.code === 'wrong-state')) throw error
    })
}

/** One case after the other; what fails is told when all had their turn, so that it keeps back none of the others. */
export async function actOnEach(database: Database, kind: CaseKind, all: readonly Due[], now: Date): Promise<void> {
  const failures: unknown[] = []
  for (const due of all) await actAsJob(database, kind, due, now).catch((error) => failures.push(error))
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} of ${all.length} cases failed`)
}

/** The cases of a kind that stand in one of these states and whose outside party had time until now: longest first. */
export async function actOnOverdue(
  database: Database,
  kind: CaseKind,
  { states, job, action }: { states: readonly string[]; job: string; action: string },
  now: Date,
): Promise<void> {
  const overdue = await database.db
    .select({ id: cases.id })
    .from(cases)
    .where(and(eq(cases.kind, kind.name), inArray(cases.state, [...states]), lte(cases.waitsUntil, now)))
    .orderBy(asc(cases.waitsUntil), asc(cases.id))
    .limit(atOnce)
  const due = overdue.map(({ id }) => ({ job, caseId: id, action }))
  await actOnEach(database, kind, due, now)
}
