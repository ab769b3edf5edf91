import type { Severity } from '../suspensions/ladder.ts'

/** What makes an identity worth a second look. Each adds its points once. */
export const riskSignals = [
  'denied_key',
  'strong_link',
  'medium_link',
  'registry_mismatch',
  'business_suspended',
  'business_closed',
  'bank_mismatch',
  'bank_unsupported',
  'young_registration',
  'overseas',
  'no_mail_order_report',
  'holder_not_owner',
  'bank_changed',
  'owner_changed',
  'rejected_before',
  'strikes',
  'high_risk_category',
] as const
export type RiskSignal = (typeof riskSignals)[number]

export type RiskReason = { signal: RiskSignal; points: number }
export type Risk = { score: number; reasons: RiskReason[] }

export type RiskWeights = Record<RiskSignal, number>
/** From which score on a case counts as medium, high and critical. */
export type RiskBands = { medium: number; high: number; critical: number }

export const mostRisk = 100

/** The sum of what holds, the weightiest first, at most 100. A signal of no weight is not told. */
export function scoreRisk(holding: Iterable<RiskSignal>, weights: RiskWeights): Risk {
  const reasons = [...new Set(holding)]
    .map((signal) => ({ signal, points: weights[signal] }))
    .filter(({ points }) => points > 0)
    .toSorted((a, b) => b.points - a.points || riskSignals.indexOf(a.signal) - riskSignals.indexOf(b.signal))
  const sum = reasons.reduce((total, { points }) => total + points, 0)
  return { score: Math.min(mostRisk, sum), reasons }
}

/** Risk is the severity of a verification: what is riskier is looked at first. */
export function severityOfRisk(score: number, bands: RiskBands): Severity {
  if (score >= bands.critical) return 'critical'
  if (score >= bands.high) return 'high'
  return score >= bands.medium ? 'medium' : 'low'
}
