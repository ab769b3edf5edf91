import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { PersonalField } from '#shared/sellers/masks.ts'
import type { RevealedField } from '#shared/sellers/schema.ts'
import { useApi } from '../ui/useApi.ts'
import { useMay } from '../ui/useMe.ts'
import { useNow } from '../ui/useNow.ts'

/** What this person may see of a seller now; it vanishes from the screen when its time is over. */
export function useRevealed(sellerId: string, field: PersonalField) {
  const api = useApi()
  const client = useQueryClient()
  const now = useNow()
  const mayReveal = useMay('sellers:reveal')
  const queryKey = ['sellers', 'revealed', sellerId]
  const { data } = useQuery({
    queryKey,
    queryFn: ({ signal }) => api.call<RevealedField[]>('GET', `/sellers/${sellerId}/revealed`, { signal }),
    enabled: mayReveal,
    // Not a moment longer in memory than on the screen.
    gcTime: 0,
  })
  const shown = data?.find((one) => one.field === field && Date.parse(one.until) > now.getTime())
  return {
    shown,
    reveal: async (reason: string) => {
      await api.call('POST', `/sellers/${sellerId}/reveal`, { body: { field, reason } })
      await client.invalidateQueries({ queryKey })
    },
  }
}
