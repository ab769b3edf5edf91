import type { Gating, GatingFile } from '#shared/gating/schema.ts'

/** Why an approval would go to a second person, as far as it is known before the server decides it. */
export function expectedReasons(record: Gating, file: GatingFile): Gating['secondReasons'] {
  const { secondReview } = file.terms
  const reasons: Gating['secondReasons'] = []
  if (secondReview.highRiskBrand && record.isHighRisk) reasons.push('high_risk_brand')
  if (secondReview.firstTimeSeller && record.isFirstTime) reasons.push('first_time_seller')
  if (record.isSampled) reasons.push('random_sample')
  if (file.checklist.some(({ overrides }) => overrides.length > 0)) reasons.push('rule_passed_over')
  return reasons
}
