import { and, eq, gt, inArray, isNull, ne } from 'drizzle-orm'
import type { Static } from 'typebox'
import { uuidv7 } from 'uuidv7'
import { refused } from '#shared/errors.ts'
import type { Calculation, DisputeBody, RejectBody, ResolveBody } from '#shared/settlements/schema.ts'
import { tellCalculation } from '#shared/settlements/tell.ts'
import { traits } from '#shared/settlements/types.ts'
import { rejectGroundWords } from '#shared/settlements/words.ts'
import type { ActContext, Consequence } from '../cases/kind.ts'
import { decisions, recusals } from '../cases/table.ts'
import type { Tx } from '../db/database.ts'
import { evidence } from '../evidence/table.ts'
import { settingInForce } from '../settings/inForce.ts'
import { about, dayInSeoul } from './letter.ts'
import { patch, recalculate } from './recalculate.ts'
import { findTicket } from './store.ts'
import { settlementLines, surveys } from './table.ts'

const dayMs = 86_400_000
const inDays = (from: Date, days: number) => new Date(from.getTime() + days * dayMs)

/** When an answer given now may be disputed until, and when its ticket closes if nothing more is heard. */
export async function afterAnswer(tx: Tx, now: Date) {
  const { body } = await settingInForce(tx, 'settlements')
  const { disputeDays, quietDays } = body.tickets
  return { disputeUntil: inDays(now, disputeDays), closesAt: inDays(now, quietDays) }
}

/** The claim is refused, with the worked calculation; each ground must be what the ledger says. */
export async function rejectClaim({
  tx,
  case: row,
  body,
  now,
}: ActContext<Static<typeof RejectBody>>): Promise<Consequence<'rejected'>> {
  const calculation = await recalculate(tx, row.id, now)
  const { own, seller } = await findTicket(tx, row.id)
  const setting = await settingInForce(tx, 'settlements')
  const why = groundError(body.ground, calculation, {
    didNotRespond: own.sellerDidNotRespond,
    isTooLate: isTooLate(own.period, row.openedAt, setting.body.tickets.claimWindowDays),
  })
  if (why) throw refused('refused', { errors: { ground: why } })
  const { disputeUntil, closesAt } = await afterAnswer(tx, now)
  await patch(tx, row.id, { answeredAt: now, closesAt, explanation: body.explanation })
  return {
    set: { outcome: body.ground },
    saw: { calculation, settingNumber: setting.number },
    notice: {
      template: 'settlement_rejected',
      values: {
        ...about(own, seller.locale),
        reject_ground: rejectGroundWords[body.ground][seller.locale],
        settlement_explanation: body.explanation,
        calculation: tellCalculation(calculation, seller.locale),
        dispute_by: dayInSeoul(disputeUntil, seller.locale),
      },
    },
  }
}

function groundError(
  ground: Static<typeof RejectBody>['ground'],
  { disputedKrw, correctedKrw }: Calculation,
  ticket: { didNotRespond: boolean; isTooLate: boolean },
): string | null {
  switch (ground) {
    case 'no_difference':
      return disputedKrw === 0 ? null : `the ledger differs by ${disputedKrw} won`
    case 'already_corrected':
      return disputedKrw === 0 && correctedKrw !== 0 ? null : 'nothing was corrected, or something differs still'
    case 'outside_window':
      return ticket.isTooLate ? null : 'it was claimed within the window'
    case 'no_proof':
      return ticket.didNotRespond ? null : 'no proof was asked for, or it came in time'
  }
}

/** Claimed longer after the end of its month than the window says. */
function isTooLate(period: string, openedAt: Date, windowDays: number): boolean {
  const [year = 0, month = 0] = period.split('-').map(Number)
  const monthEnd = Date.UTC(year, month, 1) - 9 * 3_600_000
  return openedAt.getTime() > monthEnd + windowDays * dayMs
}

/** Answered without money. */
export async function resolveTicket({
  tx,
  case: row,
  body,
  now,
}: ActContext<Static<typeof ResolveBody>>): Promise<Consequence<'resolved'>> {
  const calculation = await recalculate(tx, row.id, now)
  const { own, seller } = await findTicket(tx, row.id)
  if (traits[own.type].isAboutMoney && calculation.disputedKrw !== 0)
    throw refused('refused', {
      errors: {
        explanation: `the ledger differs by ${calculation.disputedKrw} won: propose a correction or say why not`,
      },
    })
  const { disputeUntil, closesAt } = await afterAnswer(tx, now)
  await patch(tx, row.id, { answeredAt: now, closesAt, explanation: body.explanation })
  return {
    set: { outcome: 'resolved' },
    saw: { calculation },
    notice: {
      template: 'settlement_answered',
      values: {
        ...about(own, seller.locale),
        settlement_explanation: body.explanation,
        dispute_by: dayInSeoul(disputeUntil, seller.locale),
      },
    },
  }
}

/** The seller does not agree: once, in time, with something new; whoever answered keeps away from here on. */
export async function disputeTicket({
  tx,
  case: row,
  body,
  now,
}: ActContext<Static<typeof DisputeBody>>): Promise<Consequence<'disputed'>> {
  const { own } = await findTicket(tx, row.id)
  const { body: setting } = await settingInForce(tx, 'settlements')
  const { disputeDays } = setting.tickets
  const errors: Record<string, string> = {}
  if (own.disputedAt || own.disputesId) errors.reason = 'an answer is disputed once'
  else if (!own.answeredAt || now > inDays(own.answeredAt, disputeDays))
    errors.reason = `an answer may be disputed for ${disputeDays} days`
  else if (!(await hasNews(tx, row.id, row.sellerId, own.answeredAt, own.lineIds, body.lineIds ?? [])))
    errors.lineIds = 'nothing new: attach a file, or name lines that the answer did not look at'
  if (Object.keys(errors).length > 0) throw refused('refused', { errors })
  await recuseHandlers(tx, row.id, row.id, now)
  await patch(tx, row.id, {
    disputedAt: now,
    answeredAt: null,
    closesAt: null,
    claim: `${own.claim}\n\n${body.reason}`,
    ...noProposal,
  })
  return { set: { assigneeId: null, outcome: null, remedy: null }, saw: { calculation: own.calculation } }
}

/** What a proposal wrote and a ticket without one does not have. Lines that were put right stay reserved. */
export const noProposal = {
  amountKrw: null,
  component: null,
  correctsId: null,
  lineIds: [],
  explanation: null,
  proposalReason: null,
  holdId: null,
  isFullRelease: false,
  payOn: null,
  payAt: null,
  stoppedBecause: null,
  needsTaxInvoice: false,
}

async function hasNews(
  tx: Tx,
  caseId: string,
  sellerId: string,
  since: Date,
  seen: readonly string[],
  named: readonly string[],
): Promise<boolean> {
  const isNew = and(eq(evidence.caseId, caseId), gt(evidence.addedAt, since), isNull(evidence.removedAt))
  if (Number(await tx.$count(evidence, isNew)) > 0) return true
  const fresh = named.filter((id) => !seen.includes(id))
  if (fresh.length === 0) return false
  const known = and(eq(settlementLines.sellerId, sellerId), inArray(settlementLines.id, fresh))
  return Number(await tx.$count(settlementLines, known)) === fresh.length
}

/** Whoever proposed or gave the answer of one ticket keeps away from the other; for a dispute in place both are one. */
export async function recuseHandlers(tx: Tx, answeredId: string, caseId: string, now: Date): Promise<void> {
  const handled = await tx
    .selectDistinct({ personId: decisions.actorId, did: decisions.action })
    .from(decisions)
    .where(
      and(
        eq(decisions.caseId, answeredId),
        eq(decisions.actorKind, 'person'),
        inArray(decisions.action, ['propose', 'proposeRelease', 'reject', 'resolve']),
        ne(decisions.actorName, ''),
      ),
    )
  const rows = handled.flatMap(({ personId, did }) => (personId ? [{ caseId, personId, did, at: now }] : []))
  if (rows.length > 0) await tx.insert(recusals).values(rows).onConflictDoNothing()
}

/** Nothing more was heard: the seller is asked how content they are. `consoleUrl` comes with the job. */
export async function closeTicket({ tx, case: row, body, now }: ActContext<unknown>): Promise<Consequence<'closed'>> {
  const { body: setting } = await settingInForce(tx, 'settlements')
  const { seller } = await findTicket(tx, row.id)
  await patch(tx, row.id, { closesAt: null })
  const { consoleUrl } = (body ?? {}) as { consoleUrl?: string }
  if (!seller.email || !consoleUrl) return {}
  const surveyId = uuidv7()
  const expiresAt = inDays(now, setting.tickets.surveyDays)
  const [fresh] = await tx
    .insert(surveys)
    .values({ id: surveyId, caseId: row.id, expiresAt })
    .onConflictDoNothing()
    .returning()
  if (!fresh) return {}
  const { email, locale, name } = seller
  return {
    effects: [{ kind: 'send-survey', payload: { surveyId, consoleUrl, email, locale, name, number: row.number } }],
  }
}
