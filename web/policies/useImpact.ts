import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { type Limit, wrongTerms } from '#shared/policies/rules.ts'
import type { ImpactQuestion, PolicyImpact } from '#shared/policies/schema.ts'
import { comparisons, metrics } from '#shared/sellers/metrics.ts'
import { useApi } from '../ui/useApi.ts'

const pauseMs = 250

/** The question a half-written form asks; null until its rule is complete and lawful. */
export function impactQuestion(terms: Partial<Limit>, policyId?: string): ImpactQuestion | null {
  const { metric, comparison, threshold, minimumCount } = terms
  if (!metric || !(metric in metrics) || !comparison || !comparisons.includes(comparison)) return null
  if (!isNumber(threshold) || threshold < 0 || !isNumber(minimumCount) || minimumCount < 0) return null
  if (!Number.isInteger(minimumCount) || Object.keys(wrongTerms({ metric, threshold })).length > 0) return null
  return { metric, comparison, threshold, minimumCount, ...(policyId && { policyId }) }
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)

/** What the terms would do on the loaded data; asked again once they stand still, the last answer shown meanwhile. */
export function useImpact(question: ImpactQuestion | null) {
  const api = useApi()
  const asked = JSON.stringify(question)
  const [settled, setSettled] = useState(asked)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(asked), pauseMs)
    return () => clearTimeout(timer)
  }, [asked])
  return useQuery({
    queryKey: ['policies', 'impact', settled],
    queryFn: ({ signal }) => api.call<PolicyImpact>('POST', '/policies/impact', { body: JSON.parse(settled), signal }),
    enabled: settled !== 'null',
    placeholderData: keepPreviousData,
  })
}
