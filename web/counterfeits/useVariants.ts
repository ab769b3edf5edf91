import { useQuery } from '@tanstack/react-query'
import type { Variants } from '#shared/counterfeits/schema.ts'
import { useApi } from '../ui/useApi.ts'

/** Listings that may be the same goods; looked up anew whenever a report changes. */
export function useVariants(caseId: string) {
  const api = useApi()
  return useQuery({
    queryKey: ['counterfeits', 'variants', caseId],
    queryFn: ({ signal }) => api.call<Variants>('GET', `/counterfeits/${caseId}/variants`, { signal }),
  })
}
