import { addBusinessDays } from '#shared/calendar/businessDays.ts'
import { isOutside, speaksForRight } from '#shared/counterfeits/reporters.ts'
import { acceptErrors, counterNoticeErrors, infringingErrors } from '#shared/counterfeits/rules.ts'
import type { counterfeitWorkflow } from '#shared/counterfeits/workflow.ts'
import { refused } from '#shared/errors.ts'
import type { ActionEffects } from '../cases/kind.ts'
import { blockListings, patch, refuseOthers, restoreAll, withAppealTime } from './blocking.ts'
import { checkingEffects, refuseFor } from './checkingEffects.ts'
import { standOf } from './checks.ts'
import { infringe, needsOtherEyes } from './deciding.ts'
import { dayIn, sentenceOfContact, tellReporters, tellSellers } from './letters.ts'
import { refuseForeignRetraction } from './reports.ts'
import { acceptedAtOnce, endings } from './sentences.ts'
import { setVerdicts } from './verdicts.ts'

/** What each action of a report checks, writes and causes, beyond the change of state. */
export const counterfeitEffects: ActionEffects<typeof counterfeitWorkflow> = {
  ...checkingEffects,

  async block(context) {
    const { tx, case: row, body, now } = context
    const stand = await standOf(tx, row.id, now)
    // What was true when it was accepted may not be any more: a right runs out, a report is retracted.
    refuseFor(acceptErrors(stand.checks, stand.corroboration))
    const listingIds = [...new Set(body.listingIds)]
    await refuseOthers(tx, row.id, stand.own.listingId, listingIds)
    return blockListings(context, stand, { listingIds, groundsOf: () => body.grounds, clauseOf: () => body.clause })
  },

  async blockAtOnce(context) {
    const stand = await standOf(context.tx, context.case.id, context.now)
    await patch(context.tx, context.case.id, { isBlockedAtOnce: true })
    return blockListings(context, stand, {
      listingIds: [stand.own.listingId],
      groundsOf: (locale) => acceptedAtOnce.grounds[locale],
      clauseOf: (locale) => acceptedAtOnce.clause[locale],
    })
  },

  async openWindow({ tx, case: row, now }) {
    const { own } = await standOf(tx, row.id, now)
    return { set: { waitsUntil: own.counterDueAt } }
  },

  async counterNotice({ tx, case: row, body, now }) {
    const stand = await standOf(tx, row.id, now)
    const { body: setting } = stand.setting
    if (stand.own.counterNotice)
      throw refused('refused', { errors: { receivedAt: 'a counter-notice has been received' } })
    refuseFor(counterNoticeErrors(body, stand.own.counterDueAt, setting.counterNoticeBusinessDays, now))
    const dueAt = addBusinessDays(now, setting.reporterBusinessDays)
    const forwarded = tellReporters(
      stand,
      'ip_counter_forwarded',
      (locale) => ({
        ip_notice: body.statement?.trim() || body.removedMaterial?.trim() || '',
        ip_contact: sentenceOfContact(body, setting.toldToReporter, locale),
        ip_by: dayIn(dueAt, locale),
      }),
      true,
    )
    // Only who speaks for the right can go to court; where nobody does, a person of ours weighs the answer.
    const hasClaimant = stand.standing.some(({ reporter: { type } }) => isOutside(type) && speaksForRight(type))
    await patch(tx, row.id, {
      counterNotice: body,
      counterNoticedAt: now,
      reporterDueAt: hasClaimant ? dueAt : null,
    })
    const letters = await tellSellers(tx, row.sellerId, stand, stand.own.blocked, 'ip_counter_received', (locale) => ({
      ip_by: dayIn(dueAt, locale),
    }))
    const told = { ...(letters.notice && { notice: letters.notice }), alsoTell: forwarded }
    if (!hasClaimant) return { to: 'deciding', ...told }
    return { to: 'counter_noticed', set: { waitsUntil: dueAt }, ...told }
  },

  async awaitTestBuy({ tx, case: row, now }) {
    const { bought } = await standOf(tx, row.id, now)
    if (!bought.some(({ approvedAt, verdict }) => approvedAt !== null && verdict === null))
      throw refused('refused', { errors: { testBuy: 'no test buy with an approved budget is under way' } })
    await patch(tx, row.id, { testBuyFrom: row.state })
    return {}
  },

  async takeUp({ tx, case: row, now }) {
    const { own, hasFakeBought } = await standOf(tx, row.id, now)
    await patch(tx, row.id, { testBuyFrom: null })
    if (own.testBuyFrom === 'counter_noticed' && !hasFakeBought)
      return { to: 'counter_noticed', set: { waitsUntil: own.reporterDueAt } }
    // Goods that were found to be fake are decided upon, whatever the reporter does.
    if (own.testBuyFrom === 'counter_noticed') return { to: 'deciding' }
    const back = (['accepted', 'deciding'] as const).find((state) => state === own.testBuyFrom)
    return { to: back ?? 'validity_check' }
  },

  async recordSuit({ tx, case: row, body, now }) {
    if (new Date(`${body.filedOn}T00:00:00+09:00`) > now)
      throw refused('refused', { errors: { filedOn: 'is still to come' } })
    const { court, docket, filedOn } = body
    await patch(tx, row.id, { suit: { court, docket, filedOn } })
    return {}
  },

  async recordOrder(context) {
    const { tx, case: row, body, now } = context
    if (body.order === 'infringing') return { to: 'deciding' }
    const ending = { outcome: 'not_infringing', ...(body.order === 'not_infringing' ? endings.ordered : endings.ended) }
    const consequence = await restoreAll(context, ending)
    await setVerdicts(tx, row.id, null, 'rejected', now)
    return { to: 'decided_not_infringing', ...(await withAppealTime(context, consequence)) }
  },

  async reporterSilent(context) {
    const consequence = await restoreAll(context, { outcome: 'not_infringing', ...endings.silent })
    await setVerdicts(context.tx, context.case.id, null, 'rejected', context.now)
    return withAppealTime(context, consequence)
  },

  async decideInfringing(context) {
    const { tx, case: row, body, now } = context
    const { own, hasFakeBought, setting } = await standOf(tx, row.id, now)
    const hasOrder = own.suit !== null
    const proven = { state: row.state, hasCounterNotice: own.counterNotice !== null, hasFakeBought, hasOrder }
    refuseFor(infringingErrors(body.basis, proven))
    await patch(tx, row.id, { infringement: body })
    if (await needsOtherEyes(context, body, setting.body)) return { to: 'pending_approval' }
    return { to: 'decided_infringing', ...(await infringe(context, body)) }
  },

  async approve(context) {
    const { own } = await standOf(context.tx, context.case.id, context.now)
    return infringe(context, own.infringement)
  },

  async sendBack({ tx, case: row }) {
    await patch(tx, row.id, { infringement: null })
    return {}
  },

  async decideNotInfringing(context) {
    const ending = { outcome: 'not_infringing', ...endings[context.body.basis] }
    const consequence = await restoreAll(context, ending)
    await setVerdicts(context.tx, context.case.id, null, 'rejected', context.now)
    return withAppealTime(context, consequence)
  },

  async withdraw(context) {
    const { tx, case: row, body, now } = context
    if (new Date(body.signedAt) > now) throw refused('refused', { errors: { signedAt: 'is still to come' } })
    const stand = await standOf(tx, row.id, now)
    const isDecided = row.state === 'decided_infringing'
    refuseForeignRetraction(stand, body.reporterId, isDecided)
    const consequence = await restoreAll(context, { outcome: 'withdrawn', ...endings.withdrawn })
    await setVerdicts(tx, row.id, isDecided ? 'upheld' : null, 'withdrawn', now)
    return consequence
  },

  async hearAppeal({ tx, case: row, now }) {
    const { own } = await standOf(tx, row.id, now)
    return { saw: { infringement: own.infringement, setting: own.settingNumber } }
  },

  async upholdAppeal({ tx, case: row, now }) {
    const { own } = await standOf(tx, row.id, now)
    return { set: { waitsUntil: own.appealUntil } }
  },

  async overturnAppeal(context) {
    const { tx, case: row, now } = context
    const consequence = await restoreAll(context, { outcome: 'not_infringing', ...endings.overturned })
    await setVerdicts(tx, row.id, 'upheld', 'rejected', now)
    return withAppealTime(context, consequence)
  },

  async reopen({ tx, case: row, now }) {
    await setVerdicts(tx, row.id, 'rejected', null, now)
    await patch(tx, row.id, {
      blockedAt: null,
      isBlockedAtOnce: false,
      counterDueAt: null,
      reporterDueAt: null,
      counterNotice: null,
      counterNoticedAt: null,
      appealUntil: null,
      suit: null,
    })
    return { set: { outcome: null } }
  },
}
