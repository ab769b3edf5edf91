import { and, asc, desc, eq, isNull, lte, sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { Refused } from '#shared/errors.ts'
import { jobActor, record } from '../audit/record.ts'
import { act } from '../cases/act.ts'
import { cases, decisions, effects } from '../cases/table.ts'
import type { Database, Db, Tx } from '../db/database.ts'
import type { Job } from '../jobs/scheduler.ts'
import { queueNotice } from '../notices/queueNotice.ts'
import { sellers } from '../sellers/table.ts'
import { suspensionKind } from './kind.ts'
import { dayInSeoul } from './letter.ts'
import { projectSeller } from './projectSeller.ts'
import { findSuspension } from './store.ts'
import { measures, strikes, suspensions } from './table.ts'

const atOnce = 200

/** What time does to suspensions. Each case in a transaction of its own, through the same `act` as people. */
export const suspensionJobs: readonly Job[] = [
  { name: 'end-terms', every: '*/20 * * * * *', run: endTerms },
  { name: 'close-explanations', every: '*/30 * * * * *', run: closeExplanations },
  { name: 'remind-sellers', every: '0 * * * * *', run: remindSellers },
  { name: 'expire-holds', every: '*/30 * * * * *', run: expireHolds },
  { name: 'expire-strikes', every: '0 * * * * *', run: expireStrikes },
]

export async function endTerms(database: Database, now: Date): Promise<void> {
  const due = await dueCases(database.db, 'active', now)
  for (const { id } of due) await actAsJob(database, 'end-terms', id, 'expire', now)
}

export async function closeExplanations(database: Database, now: Date): Promise<void> {
  const due = await database.db
    .select({ id: cases.id })
    .from(cases)
    .where(and(eq(cases.kind, 'suspensions'), eq(cases.state, 'awaiting_seller'), lte(cases.waitsUntil, now)))
    .orderBy(asc(cases.waitsUntil))
    .limit(atOnce)
  for (const { id } of due) await actAsJob(database, 'close-explanations', id, 'timeOut', now)
}

const dueCases = (db: Db, state: 'active', now: Date) =>
  db
    .select({ id: suspensions.caseId })
    .from(suspensions)
    .where(and(eq(suspensions.state, state), lte(suspensions.activeUntil, now)))
    .orderBy(asc(suspensions.activeUntil))
    .limit(atOnce)

async function actAsJob(database: Database, job: string, caseId: string, action: string, now: Date): Promise<void> {
  const request = { caseId, action, body: null, version: null, actor: jobActor(job), now }
  await database
    .transact((tx) => act(tx, suspensionKind, request))
    .catch((error) => {
      // Somebody was faster, or another node was: the case is no longer where the job found it.
      if (!(error instanceof Refused && error.code === 'wrong-state')) throw error
    })
}

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

/** A payout hold has its own term, at most 180 days. */
export async function expireHolds(database: Database, now: Date): Promise<void> {
  const isOver = and(isNull(measures.endedAt), eq(measures.kind, 'hold_payout'), lte(measures.until, now))
  const over = await database.db.select().from(measures).where(isOver).orderBy(asc(measures.until)).limit(atOnce)
  for (const { id, sellerId, caseId } of over) {
    await database.transact(async (tx) => {
      const [ended] = await tx
        .update(measures)
        .set({ endedAt: now })
        .where(and(eq(measures.id, id), isNull(measures.endedAt)))
        .returning()
      if (!ended) return
      await projectSeller(tx, sellerId, now)
      const actor = jobActor('expire-holds')
      const after = { measureId: id, sellerId }
      await record(tx, {
        resource: 'suspensions',
        resourceId: caseId,
        action: 'suspensions:end-hold',
        actor,
        after,
        at: now,
      })
    })
  }
}

/** Strikes stop counting by themselves; the kept number on the seller follows. */
export async function expireStrikes(database: Database, now: Date): Promise<void> {
  const rows = await database.db
    .select({ sellerId: strikes.sellerId, kept: sellers.strikes })
    .from(strikes)
    .innerJoin(sellers, eq(sellers.id, strikes.sellerId))
    .where(isNull(strikes.voidedAt))
    .groupBy(strikes.sellerId, sellers.strikes)
    .having(
      sql`${sellers.strikes} > sum(case when ${sql.param(now, strikes.expiresAt)} < ${strikes.expiresAt} then ${strikes.points} else 0 end)`,
    )
    .limit(atOnce)
  for (const { sellerId } of rows) await database.transact((tx) => projectSeller(tx, sellerId, now))
}
