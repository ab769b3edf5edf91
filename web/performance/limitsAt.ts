import type { Trends } from '#shared/performance/schema.ts'
import { plusDays } from '#shared/performance/weeks.ts'

type Policy = Trends['policies'][number]

/** The limits in force when the week ended; of versions that follow each other the later. */
export function limitsAt(policies: readonly Policy[], week: string): Policy[] {
  const newest = new Map<string, Policy>()
  for (const policy of policies) {
    if (policy.effectiveDay > plusDays(week, 6)) continue
    const before = newest.get(policy.policyId)
    if (!before || before.number < policy.number) newest.set(policy.policyId, policy)
  }
  return [...newest.values()]
}
