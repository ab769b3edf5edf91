import { and, desc, eq, isNull } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { wrongIntake } from '#shared/conversation/rules.ts'
import type { IntakeMessage, TakenIn } from '#shared/conversation/schema.ts'
import { refused } from '#shared/errors.ts'
import { type Actor, record } from '../audit/record.ts'
import type { CaseRow } from '../cases/kind.ts'
import { cases } from '../cases/table.ts'
import { asked } from '../clocks/replies.ts'
import type { Tx } from '../db/database.ts'
import { signal } from '../events/signal.ts'
import { note } from '../facts/note.ts'
import { inRows, isInRows, type Rows } from '../http/rows.ts'
import { followAsWorker, tellFollowers } from '../notifications/following.ts'
import { sellers } from '../sellers/table.ts'
import { messages } from './table.ts'

type Incoming = {
  channel: IntakeMessage['channel']
  subject?: string | undefined
  body: string
  at?: string | undefined
  outsideRef?: string
}

/**
 * Takes in what a seller wrote. The same message of the same system twice is one.
 * @throws Refused refused by field, not-found when no case has the number, key-reused when a reference comes with other words.
 */
export async function takeIn(tx: Tx, message: IntakeMessage, actor: Actor, now: Date): Promise<TakenIn> {
  const errors = wrongIntake(message, now)
  if (Object.keys(errors).length > 0) throw refused('refused', { errors })
  const row = await addressee(tx, message, actor.rows ?? null)
  // Two systems may count alike: a reference is one system's own.
  const outsideRef = message.outsideRef && `${actor.id}:${message.outsideRef}`
  const [kept] = outsideRef ? await tx.select().from(messages).where(eq(messages.outsideRef, outsideRef)) : []
  if (kept) {
    if (kept.body !== message.body) throw refused('key-reused', { errors: { outsideRef: 'came with other words' } })
    const [of] = await tx.select({ number: cases.number }).from(cases).where(eq(cases.id, kept.caseId))
    return { id: kept.id, caseId: kept.caseId, caseNumber: of?.number ?? row.number }
  }
  const { channel, subject, body, at } = message
  const id = await keepIncoming(tx, row, { channel, subject, body, at, ...(outsideRef && { outsideRef }) }, actor, now)
  return { id, caseId: row.id, caseNumber: row.number }
}

/** Which case it belongs to. A case that was merged away hands its mail on. */
async function addressee(tx: Tx, { caseNumber, sellerExternalId }: IntakeMessage, rows: Rows): Promise<CaseRow> {
  const row = caseNumber
    ? (await tx.select().from(cases).where(eq(cases.number, caseNumber.trim())))[0]
    : await openCaseOf(tx, sellerExternalId?.trim() ?? '', rows)
  if (!row || !isInRows(row.teamId, rows)) throw refused('not-found')
  if (caseNumber && sellerExternalId) await refuseStranger(tx, row, sellerExternalId.trim())
  let last = row
  while (last.mergedIntoId) {
    const [winner] = await tx.select().from(cases).where(eq(cases.id, last.mergedIntoId))
    if (!winner || !isInRows(winner.teamId, rows)) break
    last = winner
  }
  return last
}

/** The seller's open case that waits for their answer, else the newest open one. */
async function openCaseOf(tx: Tx, externalId: string, rows: Rows): Promise<CaseRow> {
  const [seller] = await tx.select({ id: sellers.id }).from(sellers).where(eq(sellers.externalId, externalId))
  if (!seller) throw refused('refused', { errors: { sellerExternalId: 'no such seller' } })
  const open = await tx
    .select()
    .from(cases)
    .where(
      and(
        eq(cases.sellerId, seller.id),
        isNull(cases.closedAt),
        isNull(cases.mergedIntoId),
        inRows(cases.teamId, rows),
      ),
    )
    .orderBy(desc(cases.openedAt), desc(cases.id))
    .limit(50)
  const found = open.find((row) => row.waitsUntil !== null) ?? open[0]
  if (!found) throw refused('refused', { errors: { sellerExternalId: 'has no open case' } })
  return found
}

async function refuseStranger(tx: Tx, row: CaseRow, externalId: string): Promise<void> {
  const [seller] = await tx.select({ externalId: sellers.externalId }).from(sellers).where(eq(sellers.id, row.sellerId))
  if (seller?.externalId === externalId) return
  throw refused('refused', { errors: { sellerExternalId: 'is not the seller of this case' } })
}

/** Puts what a seller said on the case, tells those who care and starts the promise to answer. Any text stays text. */
export async function keepIncoming(tx: Tx, row: CaseRow, incoming: Incoming, actor: Actor, now: Date): Promise<string> {
  const id = uuidv7()
  const [seller] = await tx.select().from(sellers).where(eq(sellers.id, row.sellerId))
  const message = {
    channel: incoming.channel,
    subject: incoming.subject ?? '',
    body: incoming.body,
    at: incoming.at ? new Date(incoming.at) : now,
    outsideRef: incoming.outsideRef ?? null,
  }
  const [fresh] = await tx
    .insert(messages)
    .values({
      ...message,
      id,
      version: 1,
      caseId: row.id,
      direction: 'in',
      authorId: actor.kind === 'person' ? actor.id : null,
      authorName: actor.name,
      locale: seller?.locale ?? row.locale,
      fileIds: [],
      state: 'received',
      attempts: 0,
    })
    .onConflictDoNothing()
    .returning()
  if (!fresh) return idOfKept(tx, message.outsideRef)
  await followAsWorker(tx, row.id, actor, now)
  await note(tx, [{ what: 'asked', case: row, at: now, causeId: id }])
  if (!row.closedAt) await asked(tx, row.id, now)
  const params = { number: row.number, seller: seller?.name ?? '' }
  const alsoIds = [row.assigneeId]
  const about = { kindName: row.kind, caseId: row.id, actor, kind: 'replied' as const, occasion: id, params, alsoIds }
  await tellFollowers(tx, about, now)
  await record(tx, {
    resource: row.kind,
    resourceId: row.id,
    action: 'conversation:receive',
    actor,
    after: { messageId: id, ...message, at: message.at.toISOString() },
    at: now,
  })
  signal(tx, 'conversation.receive', 'conversation', row.id, 1)
  return id
}

/** Two who hand in the same message at once: the database kept the first. */
async function idOfKept(tx: Tx, outsideRef: string | null): Promise<string> {
  const [kept] = await tx
    .select({ id: messages.id })
    .from(messages)
    .where(eq(messages.outsideRef, outsideRef ?? ''))
  if (!kept) throw refused('not-unique')
  return kept.id
}
