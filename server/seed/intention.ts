import type { Measure } from '#shared/suspensions/ladder.ts'
import { addDays, termDays } from '#shared/suspensions/rules.ts'
import type { SuspensionAction } from '#shared/suspensions/workflow.ts'
import type { Step } from './lives.ts'
import type { MeasuredMetric } from './performance.ts'
import type { Random } from './random.ts'
import * as said from './sentences.ts'
import type { SellerRow } from './shops.ts'
import type { PolicyVersion } from './world.ts'

/** What the people on one case will want and say, settled before its life is told. */
export type Intention = ReturnType<typeof drawIntention>

export function drawIntention(random: Random, shop: SellerRow, version: PolicyVersion, steps: readonly Step[]) {
  const { locale } = shop
  const isGrave = version.severity === 'critical'
  const measure: Measure = isGrave ? 'temporary_suspension' : version.measure === 'notice' ? 'notice' : 'warning'
  const days = isGrave ? random.pick([14, 30]) : null
  const inForceAt = steps.find((step) => step.action === 'apply' || step.action === 'approve')?.at ?? null
  const term = termDays(measure, days)
  const planned = inForceAt && term ? addDays(inForceAt, term) : null
  const expired = steps.find((step) => step.action === 'expire')
  return {
    measure,
    days,
    grounds: locale === 'ko' ? version.groundsKo : version.groundsEn,
    clause: version.clause,
    question: random.pick(said.questions[version.metric as MeasuredMetric])[locale],
    explanation: random.pick(said.explanations)[locale],
    reason: random.pick(isGrave ? said.graveReasons : said.proposalReasons),
    inForceAt,
    /** A life that was squeezed into fewer days had a shorter term from the start. */
    until: expired?.at ?? planned,
  }
}

/** The body of an action's request. */
export function bodyOf(random: Random, action: SuspensionAction, intention: Intention): Record<string, unknown> {
  const { measure, days, grounds, clause, question, explanation, reason } = intention
  const bodies: Partial<Record<SuspensionAction, () => Record<string, unknown>>> = {
    dismiss: () => ({ reason: 'false_positive' }),
    ask: () => ({ question }),
    explain: () => ({ explanation }),
    propose: () => ({ measure, ...(days && { days }), grounds, clause, reason }),
    lift: () => ({ cause: 'back_in_band', reason: random.pick(said.liftReasons) }),
    escalate: () => ({ cause: 'fraud', reason: random.pick(said.escalations) }),
    close: () => ({ reason: random.pick(said.closures) }),
  }
  return bodies[action]?.() ?? {}
}
