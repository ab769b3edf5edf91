import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { CaseRecord } from '#shared/cases/schema.ts'
import type { CaseLinks, LikelyDuplicate, LinkBody } from '#shared/links/schema.ts'
import { useApi } from '../../ui/useApi.ts'

/** What stands beside a case. Under `cases`, so that a change of any case asks for it anew. */
export function useLinks(caseId: string) {
  const api = useApi()
  return useQuery({
    queryKey: ['cases', 'links', caseId],
    queryFn: ({ signal }) => api.call<CaseLinks>('GET', `/cases/${caseId}/links`, { signal }),
  })
}

/** Open cases that a new one might repeat; nothing is asked before the seller is known. */
export function useLikelyDuplicates(fresh: { sellerId?: string; kind: string; policyId?: string }) {
  const api = useApi()
  const { sellerId, kind, policyId } = fresh
  return useQuery({
    queryKey: ['cases', 'duplicates', sellerId, kind, policyId],
    queryFn: ({ signal }) => {
      const query = new URLSearchParams({ sellerId: sellerId ?? '', kind, ...(policyId && { policyId }) })
      return api.call<LikelyDuplicate[]>('GET', `/cases/duplicates?${query}`, { signal })
    },
    enabled: Boolean(sellerId),
  })
}

/** Adds or removes a link, merges or takes a merge back; whatever shows cases is asked for anew. */
export function useLinkChanges() {
  const api = useApi()
  const client = useQueryClient()
  const onSettled = () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'auth' })
  return {
    add: useMutation({
      mutationFn: ({ fromId, ...body }: LinkBody & { fromId: string }) =>
        api.call<CaseLinks>('POST', `/cases/${fromId}/links`, { body }),
      onSettled,
    }),
    remove: useMutation({
      mutationFn: ({ caseId, linkId }: { caseId: string; linkId: string }) =>
        api.call<CaseLinks>('DELETE', `/cases/${caseId}/links/${linkId}`),
      onSettled,
    }),
    merge: useMutation({
      mutationFn: ({ loser, intoId, reason }: { loser: CaseRecord; intoId: string; reason: string }) =>
        api.call<CaseRecord>('POST', `/cases/${loser.id}/merge`, {
          body: { intoId, reason },
          headers: { 'If-Match': `"${loser.version}"` },
        }),
      onSettled,
    }),
    unmerge: useMutation({
      mutationFn: (caseId: string) => api.call<CaseRecord>('POST', `/cases/${caseId}/unmerge`),
      onSettled,
    }),
  }
}
