import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { WatchedSeller } from '#shared/monitoring/schema.ts'
import { watchedWord } from '#shared/monitoring/words.ts'
import { ToneChip } from '../../ui/ToneChip.tsx'
import { exactDay } from '../../ui/times.ts'
import { useApi } from '../../ui/useApi.ts'
import { useLanguage, useSay } from '../../ui/useSay.ts'

/** Says that a seller is on the watch list, and why; nothing where they are not. */
export function WatchMark({ sellerId }: { sellerId: string }) {
  const say = useSay()
  const locale = useLanguage()
  const api = useApi()
  const filter = encodeURIComponent(JSON.stringify({ sellerId, isOpen: true }))
  const { data } = useQuery({
    queryKey: ['monitoring', 'watched', sellerId],
    queryFn: ({ signal }) => api.call<WatchedSeller[]>('GET', `/watched-sellers?filter=${filter}`, { signal }),
    staleTime: 60_000,
  })
  const [watched] = data ?? []
  if (!watched) return null
  return (
    <Link
      to={`/monitoring/watch?filter=${encodeURIComponent(JSON.stringify({ isOpen: true, q: watched.sellerName }))}`}
      title={`${watched.reasons} (${exactDay(new Date(watched.until), locale)})`}
      style={{ textDecoration: 'none' }}
    >
      <ToneChip tone="busy">{say(watchedWord)}</ToneChip>
    </Link>
  )
}
