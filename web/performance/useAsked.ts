import { useSearchParams } from 'react-router'
import { type RangeErrors, readMonths, readRange } from '#shared/performance/range.ts'
import { dayOf } from '#shared/performance/weeks.ts'
import { type MetricName, metricNames } from '#shared/sellers/metrics.ts'
import { useNow } from '../ui/useNow.ts'

export type Asked = {
  metric: MetricName
  from: string | null
  to: string | null
  /** Why the range cannot be asked; null when it can. */
  errors: RangeErrors | null
  get: (name: string) => string | null
  set: (name: string, value: string | null) => void
}

/** What is asked stands in the address, so that it can be sent to somebody. */
export function useAsked(unit: 'weeks' | 'months' = 'weeks'): Asked {
  const [params, setParams] = useSearchParams()
  const today = dayOf(useNow())
  const [from, to] = [params.get('from'), params.get('to')]
  const given = { ...(from && { from }), ...(to && { to }) }
  const range = unit === 'weeks' ? readRange(given, today, today) : readMonths(given, null, today)
  return {
    metric: metricNames.find((name) => name === params.get('metric')) ?? 'late_delivery_rate',
    from,
    to,
    errors: 'errors' in range ? range.errors : null,
    get: (name) => params.get(name),
    set: (name, value) =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before)
          if (value) next.set(name, value)
          else next.delete(name)
          return next
        },
        { replace: true },
      ),
  }
}
