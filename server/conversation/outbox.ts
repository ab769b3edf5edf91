import { buffer } from 'node:stream/consumers'
import { and, asc, eq, lte } from 'drizzle-orm'
import { jobActor, record } from '../audit/record.ts'
import { cases } from '../cases/table.ts'
import type { Db, Tx } from '../db/database.ts'
import { skipLocked } from '../db/dialect.ts'
import type { Env } from '../env.ts'
import { signal } from '../events/signal.ts'
import { readEvidence } from '../evidence/commands.ts'
import type { LetterFile } from '../notices/mailer.ts'
import { notify } from '../notifications/notify.ts'
import type { Outcome, Posting } from '../notifications/posting.ts'
import { sellers } from '../sellers/table.ts'
import { messages } from './table.ts'

type MessageRow = typeof messages.$inferSelect

/** Messages to sellers on their way. It knows no other text of a case than what was written to the seller. */
export const messagePosting = (db: Db, env: Env): Posting<MessageRow> => ({
  async claim(tx, now, until) {
    const [due] = await skipLocked(
      tx
        .select()
        .from(messages)
        .where(and(eq(messages.state, 'queued'), lte(messages.nextAttemptAt, now)))
        .orderBy(asc(messages.nextAttemptAt), asc(messages.id))
        .limit(1),
    )
    if (!due) return null
    // From the first try on it can no longer be taken back.
    const [claimed] = await tx
      .update(messages)
      .set({ attempts: due.attempts + 1, nextAttemptAt: until, version: due.version + 1 })
      .where(eq(messages.id, due.id))
      .returning()
    return claimed ?? null
  },
  async letter({ id, recipient, subject, body, locale, fileIds }) {
    if (!recipient) throw new Error('the message has no recipient')
    const files = []
    for (const fileId of fileIds) files.push(await readFile(db, env, fileId))
    return { id, to: recipient, subject, body, locale, files }
  },
  async settle(tx, row, outcome, now, nextAttemptAt) {
    const isSent = 'reference' in outcome
    const state = isSent ? 'sent' : outcome.isFinal ? 'failed' : 'queued'
    await tx
      .update(messages)
      .set({
        version: row.version + 1,
        state,
        ...(isSent
          ? { lastError: null, deliveryRef: outcome.reference, sentAt: now, nextAttemptAt: null }
          : { lastError: outcome.error, nextAttemptAt: outcome.isFinal ? null : nextAttemptAt }),
      })
      .where(eq(messages.id, row.id))
    signal(tx, 'conversation.deliver', 'conversation', row.caseId, row.version + 1)
    if (state !== 'queued') await tellOutcome(tx, row, outcome, now)
  },
})

/** Whether it may leave was asked when it was sent; what was removed or found infected since stays in all the same. */
async function readFile(db: Db, env: Env, fileId: string): Promise<LetterFile> {
  const { name, mime, stream } = await readEvidence(db, { env }, fileId, true)
  return { name, mime, content: await buffer(stream) }
}

/** On the chain of the case, and to the author when it did not arrive: they may have gone on to other work. */
async function tellOutcome(tx: Tx, row: MessageRow, outcome: Outcome, at: Date): Promise<void> {
  const [found] = await tx
    .select({ kind: cases.kind, number: cases.number, seller: sellers.name })
    .from(cases)
    .innerJoin(sellers, eq(sellers.id, cases.sellerId))
    .where(eq(cases.id, row.caseId))
  if (!found) return
  const { kind: resource, number, seller } = found
  await record(tx, {
    resource,
    resourceId: row.caseId,
    action: 'conversation:deliver',
    actor: jobActor('post-messages'),
    after: { messageId: row.id, ...outcome },
    at,
  })
  if ('reference' in outcome || !row.authorId) return
  const occasion = `${row.id}:${row.version}`
  const told = { personIds: [row.authorId], kind: 'undelivered' as const, occasion, params: { number, seller } }
  await notify(tx, { ...told, resource, resourceId: row.caseId }, at)
}
