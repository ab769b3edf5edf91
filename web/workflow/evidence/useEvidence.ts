import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Evidence } from '#shared/evidence/schema.ts'
import { useApi } from '../../ui/useApi.ts'
import { watchArrivals } from './uploads.ts'

const keyOf = (caseId: string) => ['evidence', 'ofCase', caseId]

/** The files of a case, fresh again whenever one changes. */
export function useEvidence(caseId: string) {
  const api = useApi()
  const client = useQueryClient()
  useEffect(() => watchArrivals((arrivedIn) => void client.invalidateQueries({ queryKey: keyOf(arrivedIn) })), [client])
  return useQuery({
    queryKey: keyOf(caseId),
    queryFn: ({ signal }) => api.call<Evidence[]>('GET', `/cases/${caseId}/evidence`, { signal }),
    // A look that is over ends on the screen too.
    refetchInterval: ({ state }) => firstEndOf(state.data ?? []),
  })
}

/** Milliseconds until the first of the running looks is over; false while none runs. */
function firstEndOf(files: readonly Evidence[]): number | false {
  const ends = files.flatMap(({ revealedUntil }) => (revealedUntil ? [Date.parse(revealedUntil)] : []))
  return ends.length > 0 && Math.max(1000, Math.min(...ends) - Date.now() + 500)
}

/** Sends a change of one file, then asks for the case's files anew. */
export function useEvidenceCall(file: Evidence) {
  const api = useApi()
  const client = useQueryClient()
  return async (method: 'POST' | 'PATCH' | 'DELETE', step: '' | '/reveal' | '/rescan', body?: object) => {
    const headers: Record<string, string> = step === '' ? { 'If-Match': `"${file.version}"` } : {}
    try {
      await api.call(method, `/evidence/${file.id}${step}`, { body, headers })
    } finally {
      await client.invalidateQueries({ queryKey: ['evidence'] })
    }
  }
}
