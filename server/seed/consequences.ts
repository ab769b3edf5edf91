import type { MeasureKind } from '#shared/sellers/schema.ts'
import type { Measure } from '#shared/suspensions/ladder.ts'
import { addDays, houseRules, strikePoints } from '#shared/suspensions/rules.ts'
import { measureWords } from '#shared/suspensions/words.ts'
import { fill } from '#shared/templates/render.ts'
import type { TemplateName } from '#shared/templates/schema.ts'
import { jobActor } from '../audit/record.ts'
import type { Batch } from './batch.ts'
import type { Chain } from './chain.ts'
import type { Intention } from './intention.ts'
import type { Step } from './lives.ts'
import { dayOf } from './performance.ts'
import type { Random } from './random.ts'
import type { SellerRow } from './shops.ts'
import type { PolicyVersion, World } from './world.ts'

type Case = {
  rows: Batch
  world: World
  random: Random
  chain: Chain
  shop: SellerRow
  caseId: string
  number: string
  version: PolicyVersion
  intention: Intention
}

/** Effects are applied within seconds of their decision. */
const settledMs = 4000

/** What the decisions of one case cause: letters, measures and strikes, each by an effect that was applied. */
export function makeConsequences({ rows, world, random, chain, shop, caseId, number, version, intention }: Case) {
  const sellerId = shop.id
  let inForce: { measure: Batch['measures'][number] } | null = null

  const effect = (kind: string, decisionId: string, position: number, at: Date, payload: Record<string, unknown>) => {
    const key = `${decisionId}:${kind}`
    const appliedAt = new Date(at.getTime() + settledMs)
    const row = { id: random.uuid(at), key, caseId, decisionId, kind, position, payload }
    rows.effects.push({ ...row, state: 'applied', attempts: 1, nextAttemptAt: at, queuedAt: at, appliedAt })
    return { key, appliedAt }
  }

  const write = (name: TemplateName, decisionId: string, at: Date, measure: Measure) => {
    const template = world.templates.get(name)
    if (!template) throw new Error(`no published template ${name}`)
    const noticeId = random.uuid(at)
    const { appliedAt } = effect('send-notice', decisionId, 0, at, { noticeId })
    rows.notices.push({
      id: noticeId,
      caseId,
      decisionId,
      sellerId,
      template: name,
      templateVersionId: template.id,
      templateVersion: template.number,
      locale: shop.locale,
      recipient: shop.email ?? '',
      ...render(template, { shop, number, version, intention, measure, at }),
      state: 'sent',
      attempts: 1,
      deliveryRef,
      queuedAt: at,
      sentAt: appliedAt,
    })
    const after = { noticeId, reference: deliveryRef }
    chain.tell({ action: 'notices:send', actor: jobActor('send-notice'), after, at: appliedAt })
  }

  const putInForce = (measure: Measure, decisionId: string, at: Date, until: Date | null) => {
    write(measure, decisionId, at, measure)
    const payload = { sellerId, measure, listingIds: [], features: [], until: until?.toISOString() ?? null }
    const { key, appliedAt } = effect('put-in-force', decisionId, 1, at, payload)
    const caused = { sellerId, caseId, decisionId }
    const row = { id: random.uuid(at), key, ...caused, kind: kindOf(measure), measure, listingIds: [] }
    giveStrike(strikePoints(measure), caused, at)
    inForce = { measure: { ...row, inForceFrom: appliedAt, until, endedAt: null } }
    rows.measures.push(inForce.measure)
  }

  const giveStrike = (points: number, caused: { sellerId: string; caseId: string; decisionId: string }, at: Date) => {
    if (points === 0) return
    const { key, appliedAt } = effect('give-strike', caused.decisionId, 2, at, { sellerId, points })
    const expiresAt = addDays(appliedAt, houseRules.strikeLifetimeDays)
    const strike: Batch['strikes'][number] = {
      id: random.uuid(at),
      key,
      ...caused,
      points,
      givenAt: appliedAt,
      expiresAt,
    }
    rows.strikes.push(strike)
  }

  const end = (name: TemplateName, decisionId: string, at: Date) => {
    write(name, decisionId, at, intention.measure)
    if (!inForce) return
    const { measure } = inForce
    const causedBy = measure.decisionId
    const keepsRunningHolds = name === 'measure_ended'
    const { appliedAt } = effect('end-measures', decisionId, 1, at, { sellerId, causedBy, keepsRunningHolds })
    Object.assign(measure, { endedAt: appliedAt, endedByDecisionId: decisionId })
  }

  return {
    /** Adds the rows that a step causes beside its decision. */
    follow: ({ action, to, at }: Step, decisionId: string): void => {
      if (action === 'ask') write('explanation_request', decisionId, at, intention.measure)
      if (action === 'apply' || action === 'approve') putInForce(intention.measure, decisionId, at, intention.until)
      if (to === 'permanent') putInForce('permanent_closure', decisionId, at, null)
      if (to === 'lifted') end('measure_lifted', decisionId, at)
      if (to === 'expired') end('measure_ended', decisionId, at)
    },
    /** The decision that the case stands on; null before there is one. */
    inForceDecisionId: () => inForce?.measure.decisionId ?? null,
  }
}

const deliveryRef = 'synthetic'

const kindOf = (measure: Measure): MeasureKind => {
  if (measure === 'permanent_closure') return 'close_account'
  return measure === 'temporary_suspension' ? 'suspend' : 'note'
}

type Letter = Pick<Case, 'shop' | 'number' | 'version' | 'intention'> & { measure: Measure; at: Date }

function render(template: Parameters<World['templates']['set']>[1], letter: Letter): { subject: string; body: string } {
  const { shop, number, version, intention, measure, at } = letter
  const isKorean = shop.locale === 'ko'
  const policyName = isKorean ? version.nameKo : version.nameEn
  const values = {
    seller_name: shop.name,
    case_number: number,
    policy_name: policyName,
    grounds: intention.grounds,
    clause: intention.clause,
    findings: `- ${policyName}`,
    measure: measureWords[measure][shop.locale],
    effective_date: dayOf(at),
    until_date: dayOf(intention.until ?? at),
    features: '-',
    listing_count: '0',
    payout_hold: isKorean ? '정산금 지급 보류는 없습니다.' : 'No payouts are held.',
    question: intention.question,
    answer_by: dayOf(addDays(at, 14)),
  }
  const filled = (text: string) => {
    const result = fill(text, values)
    if ('unfilled' in result) throw new Error(`no value for ${result.unfilled}`)
    return result.text
  }
  return {
    subject: filled(isKorean ? template.subjectKo : template.subjectEn),
    body: filled(isKorean ? template.bodyKo : template.bodyEn),
  }
}
