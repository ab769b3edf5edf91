import { useQuery } from '@tanstack/react-query'
import type { MonitoringFigures } from '#shared/monitoring/schema.ts'
import { useApi } from '../ui/useApi.ts'

/** How right the rules in force are, what waits of each, how far the rounds have come. */
export function useFigures() {
  const api = useApi()
  return useQuery({
    queryKey: ['monitoring', 'figures'],
    queryFn: ({ signal }) => api.call<MonitoringFigures>('GET', '/monitoring/figures', { signal }),
    staleTime: 10_000,
  })
}
