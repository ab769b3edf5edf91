import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { CaseRecord } from '#shared/cases/schema.ts'
import { useApi } from '../../ui/useApi.ts'

export type Placing = { what: 'skip' | 'hold' | 'assign' | 'team' | 'severity'; body: Record<string, unknown> }

/** Changes who works on a case, or where it waits. The screen asks for everything that speaks of it anew. */
export function usePlace(record: CaseRecord) {
  const api = useApi()
  const client = useQueryClient()
  const refresh = () => {
    void client.invalidateQueries({ queryKey: [record.kind] })
    void client.invalidateQueries({ queryKey: ['cases'] })
  }
  const place = useMutation({
    mutationFn: ({ what, body }: Placing) =>
      api.call<CaseRecord>('POST', `/cases/${record.id}/${what}`, {
        body,
        headers: { 'If-Match': `"${record.version}"` },
      }),
    onSettled: refresh,
  })
  const unhold = useMutation({
    mutationFn: () => api.call<CaseRecord>('DELETE', `/cases/${record.id}/hold`),
    onSettled: refresh,
  })
  return { place, unhold }
}
