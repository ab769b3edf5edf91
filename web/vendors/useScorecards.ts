import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { weekAt, weekOf, weeksBefore } from '#shared/vendors/rules.ts'
import type { Contract, Scorecard } from '#shared/vendors/schema.ts'
import { useApi } from '../ui/useApi.ts'

/** The week that the address names, or this one; a step stays within what has begun. */
export function useWeek() {
  const [params, setParams] = useSearchParams()
  const now = weekAt(new Date())
  const asked = params.get('week')
  const week = asked && /^\d{4}-\d{2}-\d{2}$/.test(asked) && weekOf(asked) === asked && asked <= now ? asked : now
  const go = (to: string) =>
    setParams((before) => {
      const next = new URLSearchParams(before)
      if (to === now) next.delete('week')
      else next.set('week', to)
      return next
    })
  return {
    week,
    isNewest: week === now,
    goBack: () => go(weeksBefore(week, 1)),
    goOn: () => go(weeksBefore(week, -1)),
  }
}

/** The week of every provider that the asker may know of. */
export function useSideBySide(week: string) {
  const api = useApi()
  return useQuery({
    queryKey: ['vendors', 'scorecards', week],
    queryFn: ({ signal }) => api.call<Scorecard[]>('GET', `/vendors/scorecards?week=${week}`, { signal }),
    placeholderData: (before) => before,
  })
}

/** Twelve weeks of one provider, oldest first. */
export function useTwelveWeeks(vendorId: string, week: string) {
  const api = useApi()
  return useQuery({
    queryKey: ['vendors', 'scorecards', vendorId, week],
    queryFn: ({ signal }) => api.call<Scorecard[]>('GET', `/vendors/${vendorId}/scorecards?week=${week}`, { signal }),
    placeholderData: (before) => before,
  })
}

export function useContracts(vendorId: string) {
  const api = useApi()
  return useQuery({
    queryKey: ['vendors', 'contracts', vendorId],
    queryFn: ({ signal }) => api.call<Contract[]>('GET', `/vendors/${vendorId}/contracts`, { signal }),
  })
}
