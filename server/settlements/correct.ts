import { and, eq, inArray, isNull } from 'drizzle-orm'
import { type FieldErrors, refused } from '#shared/errors.ts'
import { isHoldBound } from '#shared/settlements/approval.ts'
import { isTrade } from '#shared/settlements/components.ts'
import type { Calculation, ProposeBody } from '#shared/settlements/schema.ts'
import { type TicketType, traits } from '#shared/settlements/types.ts'
import { cases } from '../cases/table.ts'
import type { Tx } from '../db/database.ts'
import { payoutHolds } from '../measures/table.ts'
import { isEnforced } from './store.ts'
import { lineReservations, settlementLines } from './table.ts'

/** What a correction says of itself; checked when it is proposed, approved and paid. */
export type Correction = Pick<ProposeBody, 'amountKrw' | 'component' | 'settlementId'>

/** Compensation for a return is not in the ledger before we pay it. */
const mayExceedLedger = (type: TicketType, { component, amountKrw }: Correction): boolean =>
  type === 'return_compensation' && component === 'adjustment' && amountKrw > 0

/** Why this correction is not what the ledger asks for; empty when it is. */
export function correctionErrors(type: TicketType, correction: Correction, calculation: Calculation): FieldErrors {
  const { amountKrw, component, settlementId } = correction
  if (!traits[type].isAboutMoney) return { component: 'a ticket of this type moves no money' }
  if (amountKrw === 0) return { amountKrw: 'must not be nought' }
  const settlement = calculation.settlements.find((one) => one.settlementId === settlementId)
  if (!settlement) return { settlementId: 'not a settlement that this ticket is about' }
  if (mayExceedLedger(type, correction)) return {}
  const differs = settlement.components.find((one) => one.component === component)?.differenceKrw ?? 0
  if (differs === 0) return { component: 'nothing differs in this component, or it was corrected before' }
  if (Math.sign(differs) !== Math.sign(amountKrw) || Math.abs(amountKrw) > Math.abs(differs))
    return { amountKrw: `the ledger differs by ${differs} won here, corrections included` }
  return {}
}

/**
 * Reserves the lines for this ticket; of two that want one line the second is refused.
 * @throws Refused lineIds: whose they are not, that they do not differ, or which ticket has them.
 */
export async function reserveLines(
  tx: Tx,
  ticket: { caseId: string; sellerId: string; decisionId: string },
  body: ProposeBody,
  now: Date,
): Promise<void> {
  const lineIds = [...new Set(body.lineIds)].sort()
  const wrong = (why: string) => refused('refused', { errors: { lineIds: why } })
  if (lineIds.length === 0) {
    if (isTrade(body.component)) throw wrong('say which lines it puts right')
    return
  }
  const lines = await tx.select().from(settlementLines).where(inArray(settlementLines.id, lineIds))
  const areMeant = lines.every(
    (line) =>
      line.sellerId === ticket.sellerId && line.settlementId === body.settlementId && line.component === body.component,
  )
  if (lines.length !== lineIds.length || !areMeant)
    throw wrong('not all are lines of this seller, settlement and component')
  const differ = lines.reduce((krw, line) => krw + line.expectedKrw - line.amountKrw, 0)
  if (
    isTrade(body.component) &&
    (Math.sign(differ) !== Math.sign(body.amountKrw) || Math.abs(body.amountKrw) > Math.abs(differ))
  )
    throw wrong(`these lines differ by ${differ} won in sum`)
  const { caseId, decisionId } = ticket
  const reserved = await tx
    .insert(lineReservations)
    .values(lineIds.map((lineId) => ({ lineId, caseId, decisionId, at: now })))
    .onConflictDoNothing()
    .returning()
  if (reserved.length === lineIds.length) return
  const [other] = await tx
    .select({ number: cases.number })
    .from(lineReservations)
    .innerJoin(cases, eq(cases.id, lineReservations.caseId))
    .where(and(inArray(lineReservations.lineId, lineIds)))
    .limit(1)
  throw wrong(`put right before, by ${other?.number ?? 'another ticket'}: a line is put right once`)
}

/** Lets go of what a proposal had reserved that will not be carried out. */
export async function freeLines(tx: Tx, caseId: string, lineIds: readonly string[]): Promise<void> {
  if (lineIds.length === 0) return
  await tx
    .delete(lineReservations)
    .where(and(eq(lineReservations.caseId, caseId), inArray(lineReservations.lineId, [...lineIds])))
}

/**
 * The hold that may be released now, and how much of it.
 * @throws Refused holdId or amountKrw: no open hold of this seller, still bound to its enforcement, or more than is held.
 */
export async function releasable(
  tx: Tx,
  sellerId: string,
  holdId: string,
  amountKrw: number | undefined,
  longestDays: number,
  now: Date,
) {
  const [hold] = await tx
    .select()
    .from(payoutHolds)
    .where(and(eq(payoutHolds.id, holdId), eq(payoutHolds.sellerId, sellerId), isNull(payoutHolds.releasedAt)))
  if (!hold) throw refused('refused', { errors: { holdId: 'no open hold of this seller' } })
  const { from, until } = hold
  if (isHoldBound({ from, until, isEnforced: await isEnforced(tx, hold) }, longestDays, now))
    throw refused('refused', {
      errors: {
        holdId: `its enforcement is in force and it is not ${longestDays} days old: it cannot be released yet`,
      },
    })
  const left = hold.amountKrw - hold.releasedKrw
  if (amountKrw !== undefined && amountKrw > left)
    throw refused('refused', { errors: { amountKrw: `only ${left} won are held` } })
  return { hold, releaseKrw: amountKrw ?? left, isFull: amountKrw === undefined || amountKrw === left }
}
