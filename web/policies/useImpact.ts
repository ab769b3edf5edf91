import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { ImpactQuestion, PolicyImpact } from '#shared/policies/schema.ts'
import { useApi } from '../ui/useApi.ts'

const pauseMs = 250

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
