import { and, eq, ne } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { returnableUntil, takeBackMs, wrongMessage } from '#shared/conversation/rules.ts'
import type { WriteMessage } from '#shared/conversation/schema.ts'
import { fillMessage, messageValues, usualSubject } from '#shared/conversation/slots.ts'
import { refused } from '#shared/errors.ts'
import { type Actor, record } from '../audit/record.ts'
import type { CaseRow } from '../cases/kind.ts'
import { asked, replied } from '../clocks/replies.ts'
import type { Tx } from '../db/database.ts'
import { forUpdate } from '../db/dialect.ts'
import { signal } from '../events/signal.ts'
import { forgetDecision, noteReply } from '../facts/caseMoves.ts'
import { followAsWorker } from '../notifications/following.ts'
import { sellers } from '../sellers/table.ts'
import { teams } from '../teams/table.ts'
import { writableCase } from './access.ts'
import { refuseUnsendable } from './files.ts'
import { keepIncoming } from './receiving.ts'
import { messages } from './table.ts'

type MessageRow = typeof messages.$inferSelect

/**
 * Writes to the seller, or writes down what the seller said. What goes out waits so long that its author can take it back.
 * @throws Refused not-found, refused by field or without an address, placeholder-unfilled naming the holes.
 */
export async function writeMessage(
  tx: Tx,
  caseId: string,
  written: WriteMessage,
  actor: Actor,
  now: Date,
): Promise<string> {
  const row = await writableCase(tx, caseId, actor)
  const errors = wrongMessage(written, now)
  if (Object.keys(errors).length > 0) throw refused('refused', { errors })
  if (written.direction === 'in') {
    const { channel = 'phone', subject, body, at } = written
    return keepIncoming(tx, row, { channel, subject, body, at }, actor, now)
  }
  return sendOut(tx, row, written, actor, now)
}

async function sendOut(tx: Tx, row: CaseRow, written: WriteMessage, actor: Actor, now: Date): Promise<string> {
  const [seller] = await tx.select().from(sellers).where(eq(sellers.id, row.sellerId))
  if (!seller?.email) {
    throw refused('refused', { detail: 'the seller has no e-mail address', errors: { recipient: 'no e-mail address' } })
  }
  const { fileIds = [] } = written
  await refuseUnsendable(tx, row.id, fileIds, actor, now)
  const text = await fillIn(tx, row, seller, written, actor, now)
  const [message] = await tx
    .insert(messages)
    .values({
      id: uuidv7(),
      version: 1,
      caseId: row.id,
      direction: 'out',
      channel: 'email',
      authorId: actor.kind === 'person' ? actor.id : null,
      authorName: actor.name,
      locale: seller.locale,
      recipient: seller.email,
      ...text,
      fileIds,
      state: 'queued',
      attempts: 0,
      nextAttemptAt: new Date(now.getTime() + takeBackMs),
      at: now,
    })
    .returning()
  if (!message) throw new Error('the new message did not answer')
  await followAsWorker(tx, row.id, actor, now)
  // An automatic acknowledgement is not an answer.
  if (actor.kind === 'person') {
    await replied(tx, row.id, now, actor.id)
    await noteReply(tx, row, { at: now, personId: actor.id, causeId: message.id })
  }
  await tell(tx, 'message', row.kind, message, actor, now)
  return message.id
}

async function fillIn(
  tx: Tx,
  row: CaseRow,
  seller: typeof sellers.$inferSelect,
  written: WriteMessage,
  actor: Actor,
  now: Date,
): Promise<{ subject: string; body: string }> {
  const [team] = await tx
    .select({ en: teams.nameEn, ko: teams.nameKo })
    .from(teams)
    .where(eq(teams.id, row.teamId ?? ''))
  const facts = {
    sellerName: seller.name,
    caseNumber: row.number,
    subject: row.subject,
    agentName: actor.kind === 'person' ? actor.name : null,
    teamName: team ?? null,
    waitsUntil: row.waitsUntil,
    now,
  }
  const values = messageValues(facts, seller.locale)
  const subject = fillMessage(written.subject ?? usualSubject[seller.locale], values)
  const body = fillMessage(written.body, values)
  if ('text' in subject && 'text' in body) return { subject: subject.text, body: body.text }
  const holes = [subject, body].flatMap((part) => ('unfilled' in part ? part.unfilled : []))
  throw refused('placeholder-unfilled', { errors: Object.fromEntries(holes.map((hole) => [hole, 'has no value'])) })
}

/**
 * Takes a message back that has not left yet. Where it was the only answer since the seller wrote, one is owed again.
 * @throws Refused not-found, not-allowed for anybody but its author, too-late.
 */
export async function takeBack(tx: Tx, caseId: string, messageId: string, actor: Actor, now: Date): Promise<void> {
  const row = await writableCase(tx, caseId, actor)
  const message = await lockMessage(tx, caseId, messageId)
  if (message.direction !== 'out' || message.authorId !== actor.id) throw refused('not-allowed')
  const until = returnableUntil(message)
  if (!until || until <= now) throw refused('too-late')
  const set = { state: 'cancelled' as const, nextAttemptAt: null, version: message.version + 1 }
  await tx.update(messages).set(set).where(eq(messages.id, messageId))
  const others = await tx
    .select({ at: messages.at, direction: messages.direction })
    .from(messages)
    .where(and(eq(messages.caseId, caseId), ne(messages.state, 'cancelled')))
  const lastHeard = Math.max(...others.filter((one) => one.direction === 'in').map((one) => one.at.getTime()))
  const isAnswered = others.some((one) => one.direction === 'out' && one.at.getTime() >= lastHeard)
  if (Number.isFinite(lastHeard) && !isAnswered && !row.closedAt) await asked(tx, caseId, now)
  await forgetDecision(tx, row, messageId)
  await tell(tx, 'take-back', row.kind, { ...message, ...set }, actor, now)
}

/** Sends a message again that could not be delivered. @throws Refused not-found, wrong-state. */
export async function retryMessage(tx: Tx, caseId: string, messageId: string, actor: Actor, now: Date): Promise<void> {
  const row = await writableCase(tx, caseId, actor)
  const message = await lockMessage(tx, caseId, messageId)
  if (message.state !== 'failed') throw refused('wrong-state', { current: { state: message.state } })
  const [seller] = await tx.select({ email: sellers.email }).from(sellers).where(eq(sellers.id, row.sellerId))
  // A wrong address is the usual reason; by now it may have been put right.
  const recipient = seller?.email ?? message.recipient
  const set = { state: 'queued' as const, recipient, nextAttemptAt: now, version: message.version + 1 }
  // One try is counted already: a message that was on its way cannot be taken back.
  await tx
    .update(messages)
    .set({ ...set, attempts: 1 })
    .where(eq(messages.id, messageId))
  await tell(tx, 'retry', row.kind, { ...message, ...set }, actor, now)
}

async function lockMessage(tx: Tx, caseId: string, messageId: string): Promise<MessageRow> {
  const [message] = await forUpdate(
    tx
      .select()
      .from(messages)
      .where(and(eq(messages.id, messageId), eq(messages.caseId, caseId))),
  )
  if (!message) throw refused('not-found')
  return message
}

async function tell(
  tx: Tx,
  verb: 'message' | 'take-back' | 'retry',
  kindName: string,
  message: MessageRow,
  actor: Actor,
  at: Date,
): Promise<void> {
  const { id: messageId, caseId, recipient, subject, body, fileIds, state } = message
  const after = { messageId, state, ...(verb === 'message' && { recipient, subject, body, fileIds }) }
  await record(tx, { resource: kindName, resourceId: caseId, action: `conversation:${verb}`, actor, after, at })
  signal(tx, `conversation.${verb}`, 'conversation', caseId, message.version)
}
