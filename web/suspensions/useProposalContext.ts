import { useQuery } from '@tanstack/react-query'
import type { ProposalContext } from '#shared/suspensions/schema.ts'
import { useApi } from '../ui/useApi.ts'

/** What a proposer should know before choosing a rung: where the seller stands, what is allowed, who must agree. */
export function useProposalContext(caseId: string) {
  const api = useApi()
  return useQuery({
    queryKey: ['suspensions', 'proposal-context', caseId],
    queryFn: ({ signal }) => api.call<ProposalContext>('GET', `/suspensions/${caseId}/proposal-context`, { signal }),
  })
}
