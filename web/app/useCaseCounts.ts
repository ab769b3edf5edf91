import { useQuery } from '@tanstack/react-query'
import { useApi } from '../ui/useApi.ts'

/** What waits in one queue: mine, everybody's, and past its due time. */
export type Counts = { mine: number; open: number; breaching: number }

/** By queue; under the key of the cases, so that every change of a case counts anew. */
export function useCaseCounts(): Partial<Record<string, Counts>> {
  const api = useApi()
  const { data } = useQuery({
    queryKey: ['cases', 'counts'],
    queryFn: ({ signal }) => api.call<Record<string, Counts>>('GET', '/cases/counts', { signal }),
  })
  return data ?? {}
}
