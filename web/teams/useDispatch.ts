import { useQuery } from '@tanstack/react-query'
import type { TeamHolding, Unrouted } from '#shared/dispatch/schema.ts'
import { useApi } from '../ui/useApi.ts'

/** What waits for each team, and how much room its people have. Asked for anew with whatever changes on a case. */
export function useHolding() {
  const api = useApi()
  const { data = [] } = useQuery({
    queryKey: ['cases', 'holding'],
    queryFn: ({ signal }) => api.call<TeamHolding[]>('GET', '/dispatch/holding', { signal }),
  })
  return new Map(data.map((line) => [line.teamId, line]))
}

export function useUnrouted() {
  const api = useApi()
  const { data } = useQuery({
    queryKey: ['cases', 'unrouted'],
    queryFn: ({ signal }) => api.call<Unrouted>('GET', '/dispatch/unrouted', { signal }),
  })
  return data
}
