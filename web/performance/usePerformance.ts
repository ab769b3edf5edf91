import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useApi } from '../ui/useApi.ts'

/** What one tab shows, in one request. `asked` without a value leaves it out; not asked at all while it is null. */
export function usePerformance<T>(part: string, asked: Record<string, string | null> | null) {
  const api = useApi()
  const given = Object.entries(asked ?? {}).flatMap(([name, value]) => (value ? [[name, value]] : []))
  const query = new URLSearchParams(given).toString()
  return useQuery({
    queryKey: ['performance', part, query],
    queryFn: ({ signal }) => api.call<T>('GET', `/performance/${part}${query ? `?${query}` : ''}`, { signal }),
    enabled: asked !== null,
    placeholderData: keepPreviousData,
  })
}
