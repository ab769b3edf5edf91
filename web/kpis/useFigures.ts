import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { BoardName } from '#shared/kpis/board.ts'
import type { BoardAnswer } from '#shared/kpis/boardSchema.ts'
import type { KpiName } from '#shared/kpis/kpis.ts'
import type { KpiAnswer, KpiGrouping } from '#shared/kpis/schema.ts'
import type { Step } from '#shared/kpis/scope.ts'
import { useApi } from '../ui/useApi.ts'
import { queryOf, type Scoped } from './useScope.ts'

/** Figures of today go on; a board that hangs on a wall follows. */
const againMs = 60_000

/** Everything a board shows, in one answer. What was shown stays until what was asked for is there. */
export function useBoard(name: BoardName, scoped: Scoped) {
  const api = useApi()
  const query = new URLSearchParams({ ...queryOf(scoped), compare: scoped.compare })
  return useQuery({
    queryKey: ['kpis', 'board', name, String(query)],
    queryFn: ({ signal }) => api.call<BoardAnswer>('GET', `/dashboards/${name}?${query}`, { signal }),
    enabled: scoped.fault === null,
    placeholderData: keepPreviousData,
    refetchInterval: againMs,
    retry: false,
  })
}

export type KpiAsked = { by?: Step; group?: KpiGrouping; isWanted?: boolean }

/** One figure with its course, or taken apart by team, queue, provider or person. */
export function useKpi(kpi: KpiName, asked: Record<string, string>, { by, group, isWanted = true }: KpiAsked) {
  const api = useApi()
  const query = new URLSearchParams({ ...asked, ...(by && { by }), ...(group && { group }) })
  return useQuery({
    queryKey: ['kpis', kpi, String(query)],
    queryFn: ({ signal }) => api.call<KpiAnswer>('GET', `/kpis/${kpi}?${query}`, { signal }),
    enabled: isWanted,
    placeholderData: keepPreviousData,
    refetchInterval: againMs,
    retry: false,
  })
}
