import { addBusinessDays } from '#shared/calendar/businessDays.ts'
import { refused } from '#shared/errors.ts'
import { approvalNeeded, releaseSignatures } from '#shared/settlements/approval.ts'
import { traits } from '#shared/settlements/types.ts'
import { proofWords } from '#shared/settlements/words.ts'
import type { settlementWorkflow } from '#shared/settlements/workflow.ts'
import type { ActionEffects, Consequence } from '../cases/kind.ts'
import type { Tx } from '../db/database.ts'
import type { ReleaseHold } from '../measures/holds.ts'
import { settingInForce } from '../settings/inForce.ts'
import { closeTicket, disputeTicket, noProposal, rejectClaim, resolveTicket } from './answers.ts'
import { correctionErrors, freeLines, releasable, reserveLines } from './correct.ts'
import { about, dayInSeoul } from './letter.ts'
import { pay, schedule, stopPayment, whyNotPaid } from './payment.ts'
import { patch, recalculate } from './recalculate.ts'
import { findTicket, readMoney } from './store.ts'
import { openKeyOf, refuseSecond, subjectOf } from './ticketKey.ts'

/** What each action of a ticket checks, writes and causes, beyond the change of state. */
export const settlementEffects: ActionEffects<typeof settlementWorkflow> = {
  async classify({ tx, case: row, body }) {
    const { type, period, settlementId = null, claimedKrw } = body
    const openKey = openKeyOf(row.sellerId, period, type)
    await refuseSecond(tx, row.sellerId, openKey, row.id)
    await patch(tx, row.id, { type, period, settlementId, ...(claimedKrw !== undefined && { claimedKrw }) })
    return { set: { openKey, topicId: type, subject: subjectOf(type, period), severity: traits[type].severity } }
  },

  async calculate({ tx, case: row, now }) {
    return { saw: { calculation: await recalculate(tx, row.id, now) } }
  },

  async ask({ tx, case: row, body, now }) {
    const { own, seller } = await findTicket(tx, row.id)
    const { body: setting } = await settingInForce(tx, 'settlements')
    const { videoFromKrw, sellerBusinessDays } = setting.tickets
    if (own.type === 'return_compensation') {
      if (body.itemKrw === undefined)
        throw refused('refused', { errors: { itemKrw: 'what the goods cost decides the proof' } })
      if (body.itemKrw >= videoFromKrw && body.proof !== 'video')
        throw refused('refused', { errors: { proof: `goods from ${videoFromKrw} won need a video` } })
    }
    const answerBy = addBusinessDays(now, sellerBusinessDays)
    await patch(tx, row.id, { question: body.question, answer: null, sellerDidNotRespond: false })
    return {
      set: { waitsUntil: answerBy },
      notice: {
        template: 'settlement_proof_request',
        values: {
          ...about(own, seller.locale),
          proof_wanted: proofWords[body.proof][seller.locale],
          settlement_question: body.question,
          reply_by: dayInSeoul(answerBy, seller.locale),
        },
      },
    }
  },

  async answer({ tx, case: row, body }) {
    await patch(tx, row.id, { answer: body.answer })
    return {}
  },

  async askFinance({ tx, case: row, body, now }) {
    const { body: setting } = await settingInForce(tx, 'settlements')
    await patch(tx, row.id, { question: body.question, answer: null })
    return { set: { waitsUntil: addBusinessDays(now, setting.tickets.financeBusinessDays) } }
  },

  async financeAnswers({ tx, case: row, body }) {
    await patch(tx, row.id, { answer: body.answer })
    return {}
  },

  async timeOut({ tx, case: row }) {
    if (row.state === 'awaiting_seller') await patch(tx, row.id, { sellerDidNotRespond: true })
    return {}
  },

  async propose({ tx, case: row, body, decisionId, now }) {
    const { own } = await findTicket(tx, row.id)
    const setting = await settingInForce(tx, 'settlements')
    const calculation = await recalculate(tx, row.id, now)
    const errors = correctionErrors(own.type, body, calculation)
    if (own.type === 'hold_release') errors.component = 'a hold is released, not corrected'
    if (Object.keys(errors).length > 0) throw refused('refused', { errors })
    await reserveLines(tx, { caseId: row.id, sellerId: row.sellerId, decisionId }, body, now)
    const { debtKrw } = await readMoney(tx, row.sellerId, setting.body.holds.longestDays, now)
    await patch(tx, row.id, {
      amountKrw: body.amountKrw,
      component: body.component,
      correctsId: body.settlementId,
      lineIds: [...new Set(body.lineIds)],
      explanation: body.explanation,
      proposalReason: body.reason,
      settingVersionId: setting.versionId,
      needsTaxInvoice: body.component === 'commission' || body.component === 'commission_vat',
    })
    return {
      set: { awaits: approvalNeeded(body.amountKrw, debtKrw, setting.body.limits), remedy: body.component },
      saw: { calculation, debtKrw, limits: setting.body.limits, settingNumber: setting.number },
    }
  },

  async proposeRelease({ tx, case: row, body, now }) {
    const { own } = await findTicket(tx, row.id)
    if (own.type !== 'hold_release')
      throw refused('refused', { errors: { holdId: 'only a ticket about a hold releases one' } })
    const setting = await settingInForce(tx, 'settlements')
    const { hold, releaseKrw, isFull } = await releasable(
      tx,
      row.sellerId,
      body.holdId,
      body.amountKrw,
      setting.body.holds.longestDays,
      now,
    )
    const calculation = await recalculate(tx, row.id, now)
    await patch(tx, row.id, {
      holdId: hold.id,
      isFullRelease: isFull,
      amountKrw: releaseKrw,
      component: 'hold',
      explanation: body.explanation,
      proposalReason: body.reason,
      settingVersionId: setting.versionId,
    })
    return {
      set: { awaits: releaseSignatures[0] ?? null, remedy: 'hold' },
      saw: { calculation, hold: { id: hold.id, amountKrw: hold.amountKrw, releasedKrw: hold.releasedKrw } },
    }
  },

  withdraw: ({ tx, case: row }) => dropProposal(tx, row.id),
  sendBack: ({ tx, case: row }) => dropProposal(tx, row.id),

  async approve({ tx, case: row, now }) {
    const { own } = await findTicket(tx, row.id)
    if (own.amountKrw === null || own.component === null) throw refused('wrong-state')
    const errors = await whyNotPaid(tx, row.id, now)
    if (Object.keys(errors).length > 0) throw refused('refused', { errors })
    const setting = await settingInForce(tx, 'settlements')
    const saw = { calculation: own.calculation, settingNumber: setting.number }
    if (own.holdId === null) return { to: 'approved', saw }
    const amountKrw = own.isFullRelease ? undefined : own.amountKrw
    const { longestDays } = setting.body.holds
    const { hold } = await releasable(tx, row.sellerId, own.holdId, amountKrw, longestDays, now)
    const signatures: readonly string[] = releaseSignatures
    const next = releaseSignatures[signatures.indexOf(row.awaits ?? '') + 1]
    if (next) return { to: 'pending_approval', set: { awaits: next }, saw }
    const release: ReleaseHold = { sellerId: row.sellerId, holdId: hold.id, amountKrw: amountKrw ?? null }
    return { to: 'approved', saw, effects: [{ kind: 'release-hold', payload: release }] }
  },

  schedule,
  stopPayment,
  pay,
  reject: rejectClaim,
  resolve: resolveTicket,
  dispute: disputeTicket,
  close: closeTicket,

  async dismiss({ body }) {
    return { set: { outcome: body.reason } }
  },
}

/** The proposal is kept in its decision and leaves the ticket; what it had reserved is free again. */
async function dropProposal(tx: Tx, caseId: string): Promise<Consequence<'calculating'>> {
  const { own } = await findTicket(tx, caseId)
  await freeLines(tx, caseId, own.lineIds)
  await patch(tx, caseId, noProposal)
  return { set: { remedy: null } }
}
