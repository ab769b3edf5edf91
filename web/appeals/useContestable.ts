import { useQuery } from '@tanstack/react-query'
import type { Contestable } from '#shared/appeals/schema.ts'
import { useApi } from '../ui/useApi.ts'

/** What this seller could contest, and why not where they could not. */
export function useContestable(sellerId: unknown) {
  const api = useApi()
  return useQuery({
    queryKey: ['appeals', 'contestable', sellerId],
    queryFn: ({ signal }) => api.call<Contestable[]>('GET', `/sellers/${String(sellerId)}/contestable`, { signal }),
    enabled: typeof sellerId === 'string' && sellerId !== '',
  })
}
