import { eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { type FieldErrors, refused } from '#shared/errors.ts'
import { dayInSeoul as dayText } from '#shared/imports/cells.ts'
import type { Component } from '#shared/settlements/components.ts'
import { nextCycleDay, startOfDay } from '#shared/settlements/schedule.ts'
import { signedKrw, tellCalculation } from '#shared/settlements/tell.ts'
import type { EffectAppliers, EffectRow } from '../cases/effectRunner.ts'
import type { ActContext, Consequence } from '../cases/kind.ts'
import { cases } from '../cases/table.ts'
import type { Db, Tx } from '../db/database.ts'
import { notePaid } from '../facts/money.ts'
import { settingInForce } from '../settings/inForce.ts'
import { afterAnswer } from './answers.ts'
import { calculate } from './calculation.ts'
import { correctionErrors } from './correct.ts'
import { keepSums } from './keepSums.ts'
import { about, dayInSeoul } from './letter.ts'
import { payeeErrors } from './payee.ts'
import { aboutOf, patch } from './recalculate.ts'
import { findTicket } from './store.ts'
import { settlementLines, settlementStatements } from './table.ts'

/** What the effect of a payment is handed. */
export type PayAdjustment = {
  sellerId: string
  amountKrw: number
  component: Component
  correctsId: string | null
  number: string
  payOn: string
}

type Context = Pick<ActContext<unknown>, 'tx' | 'case' | 'decisionId' | 'now'>

/** With the next cycle; the letter carries the calculation as whoever decided saw it. */
export async function schedule({ tx, case: row, now }: Context): Promise<Consequence<'scheduled'>> {
  const { own, seller } = await findTicket(tx, row.id)
  const { amountKrw, calculation } = own
  if (amountKrw === null || !calculation) throw refused('wrong-state')
  const errors = await whyNotPaid(tx, row.id, now)
  if (Object.keys(errors).length > 0) throw refused('refused', { errors })
  const { body, number } = await settingInForce(tx, 'settlements')
  const payOn = nextCycleDay(now, body.schedule)
  const payAt = startOfDay(payOn)
  const { disputeUntil } = await afterAnswer(tx, payAt)
  await patch(tx, row.id, { payOn, payAt, stoppedBecause: null })
  const { locale } = seller
  return {
    set: { outcome: 'corrected' },
    saw: { calculation, payOn, settingNumber: number },
    notice: {
      template: 'settlement_corrected',
      values: {
        ...about(own, locale),
        settlement_explanation: own.explanation,
        calculation: tellCalculation(calculation, locale),
        correction_amount: signedKrw(amountKrw, locale),
        pay_day: dayInSeoul(payAt, locale),
        dispute_by: dayInSeoul(disputeUntil, locale),
      },
    },
  }
}

/** What stands against paying a ticket now: the account, a hold, or that the ledger no longer asks for it. */
export async function whyNotPaid(db: Db, caseId: string, now: Date): Promise<FieldErrors> {
  const { own, seller } = await findTicket(db, caseId)
  if (own.amountKrw === null || own.component === null) throw refused('wrong-state')
  const isRelease = own.holdId !== null
  const errors = await payeeErrors(db, seller.id, own.amountKrw, isRelease)
  if (isRelease) return errors
  const setting = await settingInForce(db, 'settlements')
  const { amountKrw, component, correctsId } = own
  const calculation = await calculate(db, aboutOf(own, seller.id), setting, now)
  const correction = { amountKrw, component, settlementId: correctsId ?? '' }
  return { ...correctionErrors(own.type, correction, calculation), ...errors }
}

export async function stopPayment({
  tx,
  case: row,
  body,
}: ActContext<{ reason: string }>): Promise<Consequence<'approved'>> {
  await patch(tx, row.id, { payOn: null, payAt: null, stoppedBecause: body.reason })
  return {}
}

export async function pay({ tx, case: row, now }: Context): Promise<Consequence<'paid'>> {
  const { own, seller } = await findTicket(tx, row.id)
  const { amountKrw, component, correctsId, payOn } = own
  if (amountKrw === null || component === null || payOn === null) throw refused('wrong-state')
  const { disputeUntil, closesAt } = await afterAnswer(tx, now)
  await patch(tx, row.id, { payAt: null, paidAt: now, answeredAt: now, closesAt })
  const payload: PayAdjustment = { sellerId: row.sellerId, amountKrw, component, correctsId, number: row.number, payOn }
  const { locale } = seller
  return {
    set: { outcome: 'corrected' },
    saw: { amountKrw, payOn },
    effects: [{ kind: 'pay-adjustment', payload }],
    notice: {
      template: 'settlement_paid',
      values: {
        settlement_period: own.period,
        correction_amount: signedKrw(amountKrw, locale),
        pay_day: dayInSeoul(startOfDay(payOn), locale),
        dispute_by: dayInSeoul(disputeUntil, locale),
      },
    },
  }
}

export const paymentEffects = { 'pay-adjustment': { inside: payAdjustment } } satisfies EffectAppliers

/** The additional settlement: a line of our own ledger, with every sum that it changes. */
async function payAdjustment(tx: Tx, effect: EffectRow, now: Date): Promise<void> {
  const { sellerId, amountKrw, component, correctsId, number, payOn } = effect.payload as PayAdjustment
  const [row] = await tx.select({ openedAt: cases.openedAt }).from(cases).where(eq(cases.id, effect.caseId))
  if (!row) throw new Error('a payment without its ticket')
  const settlementId = `ADD-${number}`
  const isRelease = component === 'hold'
  const line = {
    id: uuidv7(),
    source: 'maru',
    lineRef: effect.key,
    sellerId,
    settlementId,
    component: isRelease ? ('hold' as const) : ('adjustment' as const),
    amountKrw,
    baseKrw: null,
    expectedKrw: amountKrw,
    rule: 'own-decision' as const,
    recognisedOn: dayText(now),
    correctsId,
    correctsComponent: correctsId ? component : null,
    caseId: effect.caseId,
  }
  const [added] = await tx.insert(settlementLines).values(line).onConflictDoNothing().returning()
  if (!added) return
  const day = dayText(now)
  await tx
    .insert(settlementStatements)
    .values({ sellerId, settlementId, type: 'ADDITIONAL', period: payOn.slice(0, 7), firstOn: day, lastOn: day })
    .onConflictDoUpdate({
      target: [settlementStatements.sellerId, settlementStatements.settlementId],
      set: { lastOn: day },
    })
  await keepSums(tx, [added])
  await notePaid(tx, effect.caseId, { lineId: added.id, amountKrw, component, isRelease }, now)
}
