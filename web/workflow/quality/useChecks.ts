import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { CheckBody, QualityCheck } from '#shared/quality/schema.ts'
import { useApi } from '../../ui/useApi.ts'

const keyOf = (caseId: string) => ['quality', 'ofCase', caseId]

/** What colleagues think of the decisions of a case. */
export function useChecks(caseId: string) {
  const api = useApi()
  const filter = encodeURIComponent(JSON.stringify({ caseId }))
  return useQuery({
    queryKey: keyOf(caseId),
    queryFn: ({ signal }) => api.call<QualityCheck[]>('GET', `/quality?filter=${filter}`, { signal }),
  })
}

export function useCheck(caseId: string) {
  const api = useApi()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: CheckBody) => api.call<QualityCheck>('POST', '/quality', { body }),
    onSuccess: () => void client.invalidateQueries({ queryKey: keyOf(caseId) }),
  })
}
