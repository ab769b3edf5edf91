import { useSearchParams } from 'react-router'
import { dayNumberOf, dayTextOf } from '#shared/calendar/seoul.ts'
import { type Comparison, comparisons } from '#shared/kpis/boardSchema.ts'
import { longestDays } from '#shared/kpis/scope.ts'
import { useNow } from '../ui/useNow.ts'
import { faultOf, type PeriodFault, type PeriodWord, periodOf, periodWords, usualPeriod } from './periods.ts'

/** By what a board can be narrowed, beside its days. */
export const dimensions = ['kind', 'team', 'vendor', 'person'] as const
export type Dimension = (typeof dimensions)[number]
type Name = Dimension | 'period' | 'from' | 'to' | 'compare'

export type Scoped = {
  /** Null where two days were chosen. */
  period: PeriodWord | null
  from: string
  to: string
  compare: Comparison
  chosen: Partial<Record<Dimension, string>>
  fault: PeriodFault | null
  /** The address's own words, to take along to another board. */
  search: string
  set: (changes: Partial<Record<Name, string | null>>) => void
}

/** What is asked stands in the address: it can be sent to somebody, and the way back leads to what was asked before. */
export function useScope(): Scoped {
  const [params, setParams] = useSearchParams()
  const today = dayTextOf(dayNumberOf(useNow().getTime()))
  const [from, to] = [params.get('from'), params.get('to')]
  const word = periodWords.find((one) => one === params.get('period')) ?? usualPeriod
  const days = from && to ? { from, to } : periodOf(word, today)
  const chosen = dimensions.flatMap((name) => {
    const value = params.get(name)
    return value ? [[name, value] as const] : []
  })
  return {
    period: from && to ? null : word,
    ...days,
    compare: comparisons.find((one) => one === params.get('compare')) ?? 'previous',
    chosen: Object.fromEntries(chosen),
    fault: faultOf(days, today, longestDays),
    search: params.size > 0 ? `?${params}` : '',
    set: (changes) =>
      setParams((before) => {
        const next = new URLSearchParams(before)
        for (const [name, value] of Object.entries(changes)) {
          if (value) next.set(name, value)
          else next.delete(name)
        }
        return next
      }),
  }
}

/** The same as the server is asked. */
export function queryOf({ from, to, chosen }: Scoped): Record<string, string> {
  return { from, to, ...chosen }
}
