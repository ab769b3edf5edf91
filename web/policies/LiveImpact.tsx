import { useWatch } from 'react-hook-form'
import type { PolicyTerms } from '#shared/policies/schema.ts'
import type { MetricName } from '#shared/sellers/metrics.ts'
import { ImpactPanel } from './ImpactPanel.tsx'

/** The impact of what stands in the form right now, saved or not. */
export function LiveImpact({ policyId, inForce }: { policyId?: string; inForce?: { metric: MetricName } }) {
  const { metric, comparison, threshold, minimumCount } = useWatch() as Partial<PolicyTerms>
  return <ImpactPanel terms={{ metric, comparison, threshold, minimumCount }} policyId={policyId} inForce={inForce} />
}
