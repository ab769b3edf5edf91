import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { beatEveryMs } from '#shared/presence/rules.ts'
import type { CasePresence, Presence, PresenceBeat } from '#shared/presence/schema.ts'
import { useApi } from '../../ui/useApi.ts'
import { useIsEditing } from './editing.ts'

/** This tab, as long as it lives. */
const tab = crypto.randomUUID()

const keyOf = (caseId: string) => ['presence', 'case', caseId]

/**
 * Says that this tab is on the case, while it is to be seen, and who else is. A tab in the background is not there.
 * Errors are nobody's concern: presence is a courtesy, and the next beat tries again.
 */
export function usePresence(caseId: string): readonly Presence[] {
  const api = useApi()
  const client = useQueryClient()
  const mode = useIsEditing(caseId) ? 'editing' : 'viewing'
  const call = useRef(api)
  call.current = api

  useEffect(() => {
    const body: PresenceBeat = { caseId, mode, tab }
    const beat = () => {
      if (document.visibilityState !== 'visible') return
      void call.current
        .call<Presence[]>('POST', '/presence', { body })
        .then((others) => client.setQueryData(keyOf(caseId), others))
        .catch(() => undefined)
    }
    beat()
    const timer = setInterval(beat, beatEveryMs)
    document.addEventListener('visibilitychange', beat)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', beat)
    }
  }, [caseId, mode, client])

  useEffect(() => {
    const leave = () => {
      const word = new Blob([JSON.stringify({ tab })], { type: 'application/json' })
      navigator.sendBeacon('/api/presence/leave', word)
    }
    const hide = () => {
      if (document.visibilityState === 'hidden') leave()
    }
    window.addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', hide)
    return () => {
      window.removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', hide)
      leave()
    }
  }, [])

  const { data = [] } = useQuery({
    queryKey: keyOf(caseId),
    queryFn: ({ signal }) => api.call<Presence[]>('GET', `/cases/${caseId}/presence`, { signal }),
    // The sweep on the server may be late by some seconds; a look now and then covers a lost signal.
    refetchInterval: beatEveryMs * 2,
  })
  return data
}

/** Who is on which case, for the marks on the rows of a list. */
export function useHere(caseId: string): readonly CasePresence[] {
  const api = useApi()
  const { data = [] } = useQuery({
    queryKey: ['presence', 'all'],
    queryFn: ({ signal }) => api.call<CasePresence[]>('GET', '/presence', { signal }),
    refetchInterval: beatEveryMs * 2,
  })
  return data.filter((one) => one.caseId === caseId)
}
