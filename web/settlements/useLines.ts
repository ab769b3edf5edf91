import { useInfiniteQuery } from '@tanstack/react-query'
import type { Component } from '#shared/settlements/components.ts'
import type { LinePage } from '#shared/settlements/lineSchema.ts'
import { useApi } from '../ui/useApi.ts'

type Part = { ticketId: string; settlementId: string; component: Component; onlyWrong: boolean }

/** The lines behind one figure, a page at a time by the last line seen: a long ledger costs no more than a short one. */
export function useLines({ ticketId, settlementId, component, onlyWrong }: Part, isAsked = true) {
  const api = useApi()
  return useInfiniteQuery({
    queryKey: ['settlements', 'lines', ticketId, settlementId, component, onlyWrong],
    enabled: isAsked,
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({ settlementId, component, onlyWrong: String(onlyWrong) })
      if (pageParam) query.set('after', pageParam)
      return api.call<LinePage>('GET', `/settlements/${ticketId}/lines?${query}`, { signal })
    },
    getNextPageParam: ({ next }) => next ?? undefined,
  })
}
