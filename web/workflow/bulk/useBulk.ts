import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { BulkFile, BulkPreview, BulkRun } from '#shared/bulk/schema.ts'
import { useApi } from '../../ui/useApi.ts'
import type { Choice } from './kit.ts'

export const isLive = (run: Pick<BulkRun, 'state'> | undefined): boolean =>
  run?.state === 'running' || run?.state === 'undoing'

/** The server signals each hundredth; this is for a connection that lost its signals. */
const refreshMs = 2_000

/** Who could take the action now, and who not and why. */
export function usePreview(resource: string, action: string, choice: Choice) {
  const api = useApi()
  return useQuery({
    queryKey: [resource, 'bulk-preview', action, choice],
    queryFn: ({ signal }) =>
      api.call<BulkPreview>('POST', `/${resource}/bulk/preview`, { body: { action, ...choice }, signal }),
    placeholderData: keepPreviousData,
    retry: false,
  })
}

/** Starts a run. The same try carries the same key: a lost answer never begins two. */
export function useStartRun(resource: string, action: string) {
  const api = useApi()
  const client = useQueryClient()
  const sent = useRef({ what: '', key: '' })
  return useMutation({
    mutationFn: (asked: Choice & { body: Record<string, unknown> }) => {
      const what = JSON.stringify([resource, action, asked])
      if (sent.current.what !== what) sent.current = { what, key: crypto.randomUUID() }
      const headers = { 'Idempotency-Key': sent.current.key }
      return api.call<{ id: string }>('POST', `/${resource}/bulk`, { body: { action, ...asked }, headers })
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['bulk'] }),
  })
}

const listPath = (filter: object) => `/bulk?filter=${encodeURIComponent(JSON.stringify(filter))}`

/** How far a run is, without its rows. */
export function useRun(id: string) {
  const api = useApi()
  return useQuery({
    queryKey: ['bulk', 'summary', id],
    queryFn: async ({ signal }) => {
      const [run] = await api.call<BulkRun[]>('GET', listPath({ id: [id] }), { signal })
      return run ?? null
    },
    refetchInterval: ({ state }) => (isLive(state.data ?? undefined) ? refreshMs : false),
  })
}

/** A result for each case; asked for once nothing moves. */
export function useRunResults(run: BulkRun | null | undefined) {
  const api = useApi()
  return useQuery({
    queryKey: ['bulk', 'results', run?.id, run?.version],
    queryFn: ({ signal }) => api.call<BulkFile>('GET', `/bulk/${run?.id}`, { signal }),
    enabled: Boolean(run) && !isLive(run ?? undefined),
    placeholderData: keepPreviousData,
  })
}

/** One's own of late, the newest first. */
export function useLatestRuns(personId: string | undefined) {
  const api = useApi()
  return useQuery({
    queryKey: ['bulk', 'latest', personId],
    queryFn: ({ signal }) => api.call<BulkRun[]>('GET', `${listPath({ askerId: personId })}&range=[0,4]`, { signal }),
    enabled: personId !== undefined,
    refetchInterval: ({ state }) => (state.data?.some(isLive) ? refreshMs : false),
  })
}

/** Stops a run, or takes it back. */
export function useTurnRun(id: string) {
  const api = useApi()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (verb: 'cancel' | 'undo') => api.call<BulkFile>('POST', `/bulk/${id}/${verb}`),
    onSettled: () => client.invalidateQueries({ queryKey: ['bulk'] }),
  })
}
