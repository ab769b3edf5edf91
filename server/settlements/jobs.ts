import { and, asc, eq, inArray, lte, max } from 'drizzle-orm'
import { actAsJob, actOnOverdue } from '../cases/actAsJob.ts'
import { messages } from '../conversation/table.ts'
import type { Database } from '../db/database.ts'
import type { Job } from '../jobs/scheduler.ts'
import { settingInForce } from '../settings/inForce.ts'
import { settlementKind } from './kind.ts'
import { whyNotPaid } from './payment.ts'
import { settlements } from './table.ts'

const atOnce = 200

/** What time does to tickets; each in a transaction of its own, through the same `act` as people. */
export const settlementJobs = (consoleUrl: string): readonly Job[] => [
  { name: 'pay-corrections', every: '*/20 * * * * *', run: payCorrections },
  { name: 'close-waiting-tickets', every: '*/30 * * * * *', run: (database, now) => closeWaiting(database, now) },
  {
    name: 'close-quiet-tickets',
    every: '0 * * * * *',
    run: (database, now) => closeQuiet(database, now, consoleUrl),
  },
]

/** On its pay day a correction is paid, or stopped when the account, a hold or the ledger stands against it. */
export async function payCorrections(database: Database, now: Date): Promise<void> {
  const due = await database.db
    .select({ id: settlements.caseId })
    .from(settlements)
    .where(and(eq(settlements.state, 'scheduled'), lte(settlements.payAt, now)))
    .orderBy(asc(settlements.payAt), asc(settlements.caseId))
    .limit(atOnce)
  for (const { id } of due) {
    const errors = await whyNotPaid(database.db, id, now)
    const [why] = Object.values(errors)
    if (why)
      await actAsJob(
        database,
        settlementKind,
        { job: 'pay-corrections', caseId: id, action: 'stopPayment', body: { reason: why } },
        now,
      )
    else await actAsJob(database, settlementKind, { job: 'pay-corrections', caseId: id, action: 'pay' }, now)
  }
}

export const closeWaiting = (database: Database, now: Date): Promise<void> =>
  actOnOverdue(
    database,
    settlementKind,
    { states: ['awaiting_seller', 'awaiting_finance'], job: 'close-waiting-tickets', action: 'timeOut' },
    now,
  )

/** Quiet counts from the answer, or from what the seller wrote after it. */
export async function closeQuiet(database: Database, now: Date, consoleUrl: string): Promise<void> {
  const { db } = database
  const { body } = await settingInForce(db, 'settlements')
  const quietMs = body.tickets.quietDays * 86_400_000
  const due = await db
    .select({ id: settlements.caseId })
    .from(settlements)
    .where(and(inArray(settlements.state, ['paid', 'rejected', 'resolved']), lte(settlements.closesAt, now)))
    .orderBy(asc(settlements.closesAt), asc(settlements.caseId))
    .limit(atOnce)
  for (const { id } of due) {
    const [heard] = await db
      .select({ at: max(messages.at) })
      .from(messages)
      .where(and(eq(messages.caseId, id), eq(messages.direction, 'in')))
    const quietFrom = (heard?.at?.getTime() ?? 0) + quietMs
    if (quietFrom > now.getTime()) {
      const closesAt = new Date(quietFrom)
      await database.transact((tx) => tx.update(settlements).set({ closesAt }).where(eq(settlements.caseId, id)))
    } else
      await actAsJob(
        database,
        settlementKind,
        { job: 'close-quiet-tickets', caseId: id, action: 'close', body: { consoleUrl } },
        now,
      )
  }
}
