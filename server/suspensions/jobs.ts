import { and, asc, desc, eq, inArray, lte } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { jobActor, record } from '../audit/record.ts'
import { actOnEach, actOnOverdue } from '../cases/actAsJob.ts'
import { cases, decisions, effects } from '../cases/table.ts'
import type { Database, Tx } from '../db/database.ts'
import type { Job } from '../jobs/scheduler.ts'
import { queueNotice } from '../notices/queueNotice.ts'
import { suspensionKind } from './kind.ts'
import { dayInSeoul } from './letter.ts'
import { findSuspension } from './store.ts'
import { suspensions } from './table.ts'

const atOnce = 200

/** What time does to suspensions. Each case in a transaction of its own, through the same `act` as people. */
export const suspensionJobs: readonly Job[] = [
  { name: 'end-terms', every: '*/20 * * * * *', run: endTerms },
  { name: 'close-explanations', every: '*/30 * * * * *', run: (database, now) => closeExplanations(database, now) },
  { name: 'remind-sellers', every: '0 * * * * *', run: remindSellers },
]

export async function endTerms(database: Database, now: Date): Promise<void> {
  const due = await database.db
    .select({ id: suspensions.caseId })
    .from(suspensions)
    // A term does not wait for an appeal: whether the strike falls is decided all the same.
    .where(and(inArray(suspensions.state, ['active', 'appealed']), lte(suspensions.activeUntil, now)))
    .orderBy(asc(suspensions.activeUntil))
    .limit(atOnce)
  const ended = due.map(({ id }) => ({ job: 'end-terms', caseId: id, action: 'expire' }))
  await actOnEach(database, suspensionKind, ended, now)
}

export const closeExplanations = (database: Database, now: Date) =>
  actOnOverdue(
    database,
    suspensionKind,
    { states: ['awaiting_seller'], job: 'close-explanations', action: 'timeOut' },
    now,
  )

/** Reminders at half and at four fifths of the time a seller has to explain. */
const reminders = [0.5, 0.8]

export async function remindSellers(database: Database, now: Date): Promise<void> {
  const waiting = await database.db
    .select({ own: suspensions, row: cases })
    .from(suspensions)
    .innerJoin(cases, eq(cases.id, suspensions.caseId))
    .where(eq(suspensions.state, 'awaiting_seller'))
    .orderBy(asc(suspensions.askedAt), asc(suspensions.caseId))
  for (const { own, row } of waiting) {
    const share = reminders[own.remindersSent]
    if (share === undefined || !own.askedAt || !row.waitsUntil) continue
    const remindAt = own.askedAt.getTime() + share * (row.waitsUntil.getTime() - own.askedAt.getTime())
    if (now.getTime() >= remindAt) await database.transact((tx) => remind(tx, row.id, own.remindersSent, now))
  }
}

async function remind(tx: Tx, caseId: string, alreadySent: number, now: Date): Promise<void> {
  const [claimed] = await tx
    .update(suspensions)
    .set({ remindersSent: alreadySent + 1 })
    .where(
      and(
        eq(suspensions.caseId, caseId),
        eq(suspensions.remindersSent, alreadySent),
        eq(suspensions.state, 'awaiting_seller'),
      ),
    )
    .returning()
  if (!claimed) return
  const [row] = await tx.select().from(cases).where(eq(cases.id, caseId))
  const [asked] = await tx
    .select({ id: decisions.id, body: decisions.body })
    .from(decisions)
    .where(and(eq(decisions.caseId, caseId), eq(decisions.action, 'ask')))
    .orderBy(desc(decisions.decidedAt), desc(decisions.id))
    .limit(1)
  if (!row?.waitsUntil || !asked) return
  const { seller } = await findSuspension(tx, caseId)
  const values = { question: String(asked.body.question), answer_by: dayInSeoul(row.waitsUntil, seller.locale) }
  const noticeId = await queueNotice(tx, row, asked.id, { template: 'explanation_reminder', values }, now)
  await tx.insert(effects).values({
    id: uuidv7(),
    key: `${asked.id}:remind:${alreadySent + 1}`,
    caseId,
    decisionId: asked.id,
    kind: 'send-notice',
    position: alreadySent + 1,
    payload: { noticeId },
    state: 'pending',
    attempts: 0,
    nextAttemptAt: now,
    queuedAt: now,
  })
  const actor = jobActor('remind-sellers')
  await record(tx, { resource: 'suspensions', resourceId: caseId, action: 'suspensions:remind', actor, at: now })
}
