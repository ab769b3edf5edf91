import { eq } from 'drizzle-orm'
import { refused } from '#shared/errors.ts'
import type { Measure } from '#shared/suspensions/ladder.ts'
import { addDays, strikePoints, termDays } from '#shared/suspensions/rules.ts'
import type { TemplateName } from '#shared/templates/schema.ts'
import type { ActContext, Consequence, QueuedEffect } from '../cases/kind.ts'
import { listings } from '../listings/table.ts'
import type { EndMeasures, GiveStrike, HoldPayout, PutInForce, VoidStrikes } from '../measures/effects.ts'
import { dayInSeoul, listFeatures, listFindings, nameMeasure, payoutSentence } from './letter.ts'
import { findingsOf, findSuspension } from './store.ts'
import { suspensions } from './table.ts'

type Context = Pick<ActContext<unknown>, 'tx' | 'case' | 'decisionId' | 'now'>

/** The proposed measure becomes the decision: letter first, then measure, hold and strike as effects. */
export async function putInForce(context: Context): Promise<Consequence<'active' | 'permanent'>> {
  const { tx, case: row } = context
  const { own } = await findSuspension(tx, row.id)
  if (!own.measure) throw refused('wrong-state')
  const consequence = await enforce(context, own.measure, own.days, own.payoutHoldDays)
  return { ...consequence, to: own.measure === 'permanent_closure' ? 'permanent' : 'active' }
}

/** Permanent closure of a seller whose measure is already in force. */
export async function closeForGood(context: Context): Promise<Consequence<'permanent'>> {
  return { ...(await enforce(context, 'permanent_closure', null, null)), to: 'permanent' }
}

async function enforce(
  context: Context,
  measure: Measure,
  days: number | null,
  holdDays: number | null,
): Promise<Consequence> {
  const { tx, case: row, decisionId, now } = context
  const { own, version, seller } = await findSuspension(tx, row.id)
  const term = termDays(measure, days)
  const until = term ? addDays(now, term) : null
  const holdUntil = holdDays ? addDays(now, holdDays) : null
  await tx
    .update(suspensions)
    .set({ measure, activeFrom: now, activeUntil: until, inForceDecisionId: decisionId })
    .where(eq(suspensions.caseId, row.id))
  const sellerId = row.sellerId
  const inForce: PutInForce = {
    sellerId,
    measure,
    listingIds: own.listingIds,
    features: own.features,
    until: until?.toISOString() ?? null,
  }
  const effects: QueuedEffect[] = [{ kind: 'put-in-force', payload: inForce }]
  if (holdUntil) {
    const hold: HoldPayout = { sellerId, measure, until: holdUntil.toISOString() }
    effects.push({ kind: 'hold-payout', payload: hold })
  }
  const points = strikePoints(measure)
  if (points > 0) {
    const strike: GiveStrike = { sellerId, points }
    effects.push({ kind: 'give-strike', payload: strike })
  }
  const { locale } = seller
  return {
    set: { awaits: null, outcome: measure, remedy: measure },
    effects,
    policyVersionId: version.id,
    saw: { findings: (await findingsOf(tx, row.id)).map((finding) => finding.id), explanation: own.explanation },
    notice: {
      template: measure,
      values: {
        policy_name: locale === 'ko' ? version.nameKo : version.nameEn,
        grounds: own.grounds,
        clause: own.clause ?? version.clause,
        findings: listFindings(await findingsOf(tx, row.id), locale),
        measure: nameMeasure(measure, locale),
        effective_date: dayInSeoul(now, locale),
        until_date: until ? dayInSeoul(until, locale) : null,
        features: listFeatures(own.features, locale),
        listing_count: String(own.listingIds.length || (await tx.$count(listings, eq(listings.sellerId, sellerId)))),
        payout_hold: payoutSentence(holdUntil, locale),
      },
    },
  }
}

type Ending = { template: TemplateName; outcome: string; voidsStrikes: boolean; keepsRunningHolds: boolean }

/** Undoes what the decision in force caused, and nothing else. */
export async function endInForce(context: Context, ending: Ending): Promise<Consequence<never>> {
  const { tx, case: row, now } = context
  const { own, seller } = await findSuspension(tx, row.id)
  if (!own.inForceDecisionId || !own.measure) throw refused('wrong-state')
  const causedBy = own.inForceDecisionId
  const end: EndMeasures = { sellerId: row.sellerId, causedBy, keepsRunningHolds: ending.keepsRunningHolds }
  const effects: QueuedEffect[] = [{ kind: 'end-measures', payload: end }]
  if (ending.voidsStrikes) {
    const voided: VoidStrikes = { sellerId: row.sellerId, causedBy }
    effects.push({ kind: 'void-strikes', payload: voided })
  }
  return {
    set: { outcome: ending.outcome },
    effects,
    notice: {
      template: ending.template,
      values: { measure: nameMeasure(own.measure, seller.locale), effective_date: dayInSeoul(now, seller.locale) },
    },
  }
}
