import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { ParticularField } from '#shared/verifications/particulars.ts'
import type { RevealedParticular } from '#shared/verifications/schema.ts'
import { useApi } from '../ui/useApi.ts'
import { useMay } from '../ui/useMe.ts'
import { useNow } from '../ui/useNow.ts'

/** What this person may see of a case's particulars now; it vanishes from the screen when its time is over. */
export function useRevealedParticulars(caseId: string, source: RevealedParticular['source'], field: ParticularField) {
  const api = useApi()
  const client = useQueryClient()
  const now = useNow()
  const mayReveal = useMay('sellers:reveal')
  const queryKey = ['verifications', 'revealed', caseId]
  const { data } = useQuery({
    queryKey,
    queryFn: ({ signal }) => api.call<RevealedParticular[]>('GET', `/verifications/${caseId}/revealed`, { signal }),
    enabled: mayReveal,
    // Not a moment longer in memory than on the screen.
    gcTime: 0,
  })
  const shown = data?.find(
    (one) => one.source === source && one.field === field && Date.parse(one.until) > now.getTime(),
  )
  return {
    shown,
    reveal: async (reason: string) => {
      await api.call('POST', `/verifications/${caseId}/reveal`, { body: { source, field, reason } })
      await client.invalidateQueries({ queryKey })
    },
  }
}
