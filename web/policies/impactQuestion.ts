import { type Limit, wrongTerms } from '#shared/policies/rules.ts'
import type { ImpactQuestion } from '#shared/policies/schema.ts'
import { comparisons, metrics } from '#shared/sellers/metrics.ts'

/** The question a half-written form asks; null until its rule is complete and lawful. */
export function impactQuestion(terms: Partial<Limit>, policyId?: string): ImpactQuestion | null {
  const { metric, comparison, threshold, minimumCount } = terms
  if (!metric || !(metric in metrics) || !comparison || !comparisons.includes(comparison)) return null
  if (!isNumber(threshold) || threshold < 0 || !isNumber(minimumCount) || minimumCount < 0) return null
  if (!Number.isInteger(minimumCount) || Object.keys(wrongTerms({ metric, threshold })).length > 0) return null
  return { metric, comparison, threshold, minimumCount, ...(policyId && { policyId }) }
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)
