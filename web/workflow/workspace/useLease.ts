import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect } from 'react'
import { useNotify } from 'react-admin'
import type { CaseRecord } from '#shared/cases/schema.ts'
import { problemOf } from '../../ui/problem.ts'
import { useApi } from '../../ui/useApi.ts'
import { useMe } from '../../ui/useMe.ts'
import { useNow } from '../../ui/useNow.ts'
import { useSay } from '../../ui/useSay.ts'
import { useSayProblem } from '../../ui/useSayProblem.ts'
import { workspaceWords } from './words.ts'

/** A lease lasts ten minutes; renewed in time, one missed call does not lose the case. */
const renewEveryMs = 4 * 60_000

/** Who works on this case. What I hold is kept for me while the case is before me; nothing is claimed by looking. */
export function useLease(record: CaseRecord) {
  const say = useSay()
  const sayProblem = useSayProblem()
  const api = useApi()
  const client = useQueryClient()
  const notify = useNotify()
  const me = useMe()
  const now = useNow()
  const { id, kind, lease } = record
  const isHeld = lease !== null && new Date(lease.expiresAt) > now
  const isMine = isHeld && lease.holderId === me?.id

  const refresh = useCallback(() => client.invalidateQueries({ queryKey: [kind] }), [client, kind])
  const put = ({ version, lease: kept, assigneeId, assigneeName, allowedActions }: CaseRecord) =>
    client.setQueriesData<CaseRecord>({ queryKey: [kind, 'getOne', { id }] }, (known) =>
      known ? { ...known, version, lease: kept, assigneeId, assigneeName, allowedActions } : known,
    )
  const sayRefused = (error: unknown) => {
    const holder = holderIn(problemOf(error)?.current)
    notify(holder ? say(workspaceWords.lostLease, { name: holder }) : sayProblem(error), { type: 'warning' })
    void refresh()
  }
  const claim = useMutation({
    mutationFn: () => api.claim(id),
    onSuccess: (claimed) => {
      put(claimed)
      notify(say(workspaceWords.claimed), { type: 'info' })
      void refresh()
    },
    onError: sayRefused,
  })
  const { mutate: renew } = useMutation({ mutationFn: () => api.claim(id), onSuccess: put, onError: sayRefused })
  const release = useMutation({
    mutationFn: () => api.release(id),
    onSuccess: () => {
      notify(say(workspaceWords.released), { type: 'info' })
      void refresh()
    },
    onError: sayRefused,
  })

  useEffect(() => {
    if (!isMine) return
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') renew()
    }, renewEveryMs)
    return () => clearInterval(timer)
  }, [isMine, renew])

  return { lease: isHeld ? lease : null, isMine, claim, release }
}

function holderIn(current: Record<string, unknown> | undefined): string | undefined {
  const lease = current?.lease
  if (typeof lease !== 'object' || lease === null || !('holder' in lease)) return undefined
  return typeof lease.holder === 'string' ? lease.holder : undefined
}
