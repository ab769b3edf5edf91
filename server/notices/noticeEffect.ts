import { eq, sql } from 'drizzle-orm'
import { jobActor, record } from '../audit/record.ts'
import type { EffectRow, OuterEffect } from '../cases/effectRunner.ts'
import { cases } from '../cases/table.ts'
import type { Database, Tx } from '../db/database.ts'
import type { Mailer } from './mailer.ts'
import { notices } from './table.ts'

/** Delivers the letter that `queueNotice` stored; its state stays on the notice, what became of it in the audit log. */
export function sendNotice(database: Database, mailer: Mailer): OuterEffect {
  return {
    async outside(effect) {
      const [notice] = await database.db
        .select()
        .from(notices)
        .where(eq(notices.id, noticeIdOf(effect)))
      if (!notice) throw new Error('the notice of this effect is gone')
      if (notice.state === 'sent' && notice.deliveryRef) return notice.deliveryRef
      const { id, recipient: to, subject, body, locale } = notice
      return mailer.deliver({ id, to, subject, body, locale })
    },
    async settle(tx, effect, outcome, now) {
      const isSent = 'reference' in outcome
      await tx
        .update(notices)
        .set({
          attempts: sql`${notices.attempts} + 1`,
          ...(isSent
            ? { state: 'sent', lastError: null, deliveryRef: outcome.reference, sentAt: now }
            : { state: outcome.isFinal ? 'failed' : 'queued', lastError: outcome.error }),
        })
        .where(eq(notices.id, noticeIdOf(effect)))
      if (isSent || outcome.isFinal) await tellAudit(tx, effect, outcome, now)
    },
  }
}

/** On the chain of the case: whether and when the seller was told is part of its history. */
async function tellAudit(tx: Tx, effect: EffectRow, outcome: object, at: Date): Promise<void> {
  const [row] = await tx.select({ kind: cases.kind }).from(cases).where(eq(cases.id, effect.caseId))
  await record(tx, {
    resource: row?.kind ?? 'cases',
    resourceId: effect.caseId,
    action: 'notices:send',
    actor: jobActor('send-notice'),
    after: { noticeId: noticeIdOf(effect), ...outcome },
    at,
  })
}

function noticeIdOf(effect: EffectRow): string {
  const { noticeId } = effect.payload
  if (typeof noticeId !== 'string') throw new Error('a send-notice effect names its notice')
  return noticeId
}
