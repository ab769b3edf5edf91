import { eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { refused } from '#shared/errors.ts'
import { standingKeyOf } from '#shared/links/rules.ts'
import type { IntakeSettlementBody, OpenSettlementBody } from '#shared/settlements/schema.ts'
import { traits } from '#shared/settlements/types.ts'
import { type Actor, record } from '../audit/record.ts'
import { openCase } from '../cases/open.ts'
import { cases } from '../cases/table.ts'
import type { Tx } from '../db/database.ts'
import { brokenConstraint } from '../db/dialect.ts'
import { signal } from '../events/signal.ts'
import { caseLinks } from '../links/table.ts'
import { sellers } from '../sellers/table.ts'
import { settingInForce } from '../settings/inForce.ts'
import { recuseHandlers } from './answers.ts'
import { settlementKind } from './kind.ts'
import { settlements } from './table.ts'
import { openKeyOf, openTicketOf, refuseSecond, subjectOf } from './ticketKey.ts'

export { takeInLines } from './takeIn.ts'

/**
 * Opens a ticket. One that disputes a closed answer is given to somebody else than who gave it.
 * @throws Refused already-open with the open ticket, or what is wrong by field.
 */
export async function openTicket(tx: Tx, body: OpenSettlementBody, actor: Actor, now: Date): Promise<string> {
  const { sellerId, type, period, settlementId = null, claimedKrw = null, claim, disputesId = null } = body
  const [seller] = await tx.select({ id: sellers.id }).from(sellers).where(eq(sellers.id, sellerId))
  if (!seller) throw refused('refused', { errors: { sellerId: 'no such seller' } })
  if (disputesId) await refuseDispute(tx, disputesId, body, now)
  const openKey = openKeyOf(sellerId, period, type)
  await refuseSecond(tx, sellerId, openKey)
  const { severity } = traits[type]
  const about = { sellerId, subject: subjectOf(type, period), severity, openKey, topicId: type }
  const fresh = { ...about, ...(disputesId && { fromKind: 'settlements' }), actor, now }
  const row = await openCase(tx, settlementKind, fresh).catch((error) => {
    throw brokenConstraint(error)?.kind === 'unique' ? refused('already-open') : error
  })
  await tx
    .insert(settlements)
    .values({
      caseId: row.id,
      state: row.state,
      type,
      period,
      settlementId,
      claim: body.newEvidence ? `${claim}\n\n${body.newEvidence}` : claim,
      claimedKrw,
      lineIds: [],
      isFullRelease: false,
      sellerDidNotRespond: false,
      disputesId,
      needsTaxInvoice: false,
    })
    .catch((error) => {
      throw brokenConstraint(error)?.kind === 'unique'
        ? refused('refused', { errors: { disputesId: 'an answer is disputed once' } })
        : error
    })
  if (disputesId) {
    await recuseHandlers(tx, disputesId, row.id, now)
    await tx.insert(caseLinks).values({
      id: uuidv7(),
      version: 1,
      kind: 'related',
      fromId: row.id,
      toId: disputesId,
      standingKey: standingKeyOf('related', row.id, disputesId),
      byName: actor.name,
      at: now,
    })
  }
  return row.id
}

/** A closed answer is disputed by a new ticket: once, in time, with something new. */
async function refuseDispute(tx: Tx, disputesId: string, body: OpenSettlementBody, now: Date): Promise<void> {
  const wrong = (why: string) => refused('refused', { errors: { disputesId: why } })
  const [earlier] = await tx
    .select({ own: settlements, row: cases })
    .from(settlements)
    .innerJoin(cases, eq(cases.id, settlements.caseId))
    .where(eq(settlements.caseId, disputesId))
  if (!earlier || earlier.row.sellerId !== body.sellerId) throw wrong('no ticket of this seller')
  const { own, row } = earlier
  if (row.closedAt === null) throw wrong('it is not closed: record the dispute there')
  if (own.disputedAt || own.disputesId) throw wrong('an answer is disputed once')
  const { body: setting } = await settingInForce(tx, 'settlements')
  const { disputeDays } = setting.tickets
  const until = (own.answeredAt?.getTime() ?? 0) + disputeDays * 86_400_000
  if (now.getTime() > until) throw wrong(`an answer may be disputed for ${disputeDays} days`)
  if (!body.newEvidence?.trim()) throw refused('refused', { errors: { newEvidence: 'what is new since the answer' } })
}

/** From another system: the open ticket that says the same hears of it once more. @returns the ticket's id. */
export async function takeInTicket(tx: Tx, body: IntakeSettlementBody, actor: Actor, now: Date): Promise<string> {
  const { sellerExternalId, ...about } = body
  const [seller] = await tx.select({ id: sellers.id }).from(sellers).where(eq(sellers.externalId, sellerExternalId))
  if (!seller) throw refused('refused', { errors: { sellerExternalId: 'no such seller' } })
  const open = await openTicketOf(tx, seller.id, openKeyOf(seller.id, body.period, body.type))
  if (!open) return openTicket(tx, { ...about, sellerId: seller.id }, actor, now)
  const version = open.version + 1
  const change = { version, reports: open.reports + 1, updatedAt: now }
  await tx.update(cases).set(change).where(eq(cases.id, open.id))
  const after = { reports: change.reports, claim: body.claim }
  await record(tx, {
    resource: 'settlements',
    resourceId: open.id,
    action: 'settlements:attach-finding',
    actor,
    after,
    at: now,
  })
  signal(tx, 'settlements.again', 'settlements', open.id, version)
  return open.id
}
