import type { FieldErrors, ProblemCode } from '../errors.ts'
import type { Permission } from '../permissions.ts'
import { type Comparison, isBreach } from '../sellers/metrics.ts'
import { type Measure, rungOf, type Severity, stepsSkipped } from './ladder.ts'
import type { ProposeBody } from './schema.ts'

/** House rules with figures in them; each is a choice of ours unless a source is named. */
export const houseRules = {
  /** More than one step left out on the ladder needs this severity (counterfeit, fake waybill, safety). */
  skippingNeeds: 'critical',
  /** A rung counts as the seller's standing this long after it ended. */
  standingDays: 180,
  strikeLifetimeDays: 180,
  /** Escalation to permanent closure for strikes needs this many points. */
  strikesForClosure: 3,
  /** A seller selling more than this gets no measure above a warning without a second person. */
  gmvNeedingApprovalKrw: 100_000_000,
  /** Business days a seller has to explain; Coupang's distribution-route check gives ten. */
  explanationBusinessDays: 10,
} as const satisfies {
  skippingNeeds: Severity
  [rule: string]: unknown
}

/** Who must agree, in order; empty: the proposer's own desk may put it in force. */
export function approvalsNeeded(measure: Measure, payoutHoldDays: number | null, gmvKrw: number): Permission[] {
  if (measure === 'permanent_closure') return ['suspensions:approve-permanent', 'suspensions:approve-legal']
  if (measure === 'indefinite_suspension') return ['suspensions:approve-indefinite']
  const isBigSeller = gmvKrw > houseRules.gmvNeedingApprovalKrw && rungOf(measure) > rungOf('warning')
  if (measure === 'temporary_suspension' || payoutHoldDays || isBigSeller) return ['suspensions:approve-temporary']
  return []
}

export type ProposalGround = { standing: Measure | null; severity: Severity; findings: number }

/** Why a proposal is refused, or null. */
export function proposalRefusal(
  proposal: ProposeBody,
  ground: ProposalGround,
): { code: ProblemCode; errors: FieldErrors } | null {
  if (ground.findings === 0) return { code: 'finding-missing', errors: { findings: 'at least one finding' } }
  const errors: FieldErrors = {}
  const { measure } = proposal
  if (measure === 'temporary_suspension' && !proposal.days) errors.days = 'how many days'
  if (measure !== 'temporary_suspension' && proposal.days) errors.days = 'only for a temporary suspension'
  if (measure === 'listing_removal' && !proposal.listingIds?.length) errors.listingIds = 'at least one listing'
  if (measure !== 'listing_removal' && proposal.listingIds?.length) errors.listingIds = 'only for a listing removal'
  if (measure === 'feature_restriction' && !proposal.features?.length) errors.features = 'at least one feature'
  if (measure !== 'feature_restriction' && proposal.features?.length) errors.features = 'only for a feature restriction'
  if (Object.keys(errors).length > 0) return { code: 'refused', errors }
  if (!mayStandOnRung(measure, ground)) {
    return { code: 'ladder-skipped', errors: { measure: 'skips more than one step; only for critical severity' } }
  }
  return null
}

/** Whether the ladder allows this measure now. */
export const mayStandOnRung = (measure: Measure, ground: Pick<ProposalGround, 'standing' | 'severity'>): boolean =>
  stepsSkipped(ground.standing, measure) <= 1 || ground.severity === houseRules.skippingNeeds

/** Days a measure stays in force by itself; null: until somebody lifts it. */
export function termDays(measure: Measure, days: number | null): number | null {
  if (measure === 'temporary_suspension') return days
  if (measure === 'notice') return 30
  if (measure === 'warning') return 90
  return null
}

export function strikePoints(measure: Measure): number {
  const points = {
    notice: 0,
    warning: 1,
    listing_removal: 1,
    feature_restriction: 1,
    temporary_suspension: 2,
    indefinite_suspension: 3,
    permanent_closure: 3,
  } satisfies Record<Measure, number>
  return points[measure]
}

/** A performance case lifts only when the newest figure is back inside the limit it broke. */
export function isBackInBand(
  limit: { comparison: Comparison; threshold: number },
  latest: { value: number } | null,
): boolean {
  return latest !== null && !isBreach(latest.value, limit.comparison, limit.threshold)
}

export const addDays = (from: Date, days: number): Date => new Date(from.getTime() + days * 86_400_000)
