import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { features } from '#shared/features.ts'
import { useMe } from '../ui/useMe.ts'
import { followLiveEvents, type LiveStatus, type Signal } from './liveEvents.ts'
import { endSession, onSessionResumed } from './sessionState.ts'

const pauseMs = 100
/** Under a storm of signals (an import) a list is asked for anew so often, not with each. */
const stormPauseMs = 800

const caseKinds = new Set<string>(
  Object.entries(features).flatMap(([name, { group }]) => (group === 'work' && name !== 'cases' ? [name] : [])),
)

/**
 * Keeps what the screen shows fresh while it is mounted; what failed while the server was away is asked for again
 * once it is back.
 * @returns how the connection stands.
 */
export function useLiveEvents(): LiveStatus {
  const client = useQueryClient()
  const [status, setStatus] = useState<LiveStatus>('connecting')
  const myId = useRef<string>(undefined)
  myId.current = useMe()?.id
  useEffect(() => {
    const refresh = refreshSoon(client)
    const { stop, retry } = followLiveEvents({
      onStatus: (next) => {
        setStatus(next)
        if (next === 'ended') endSession()
        if (next === 'live') void client.refetchQueries({ predicate: ({ state }) => state.status === 'error' })
      },
      // Only a case changes the lists of cases; who looks at it, or what somebody was told, does not.
      onSignal: (signal) => {
        // What others were told is theirs.
        if (signal.resource === 'notifications' && signal.id !== myId.current) return
        refresh(signal)
      },
      onReset: () => void client.invalidateQueries(),
    })
    const offResumed = onSessionResumed(() => {
      retry()
      void client.invalidateQueries()
    })
    return () => {
      offResumed()
      stop()
    }
  }, [client])
  return status
}

/** Asks anew for what a signal concerns: an open record at once, lists of its resource at most so often. */
function refreshSoon(client: QueryClient) {
  const waiting = new Map<string, ReturnType<typeof setTimeout>>()
  const lastAt = new Map<string, number>()

  const refreshList = (resource: string) => {
    if (waiting.has(resource)) return
    const sinceLast = Date.now() - (lastAt.get(resource) ?? 0)
    const flush = () => {
      waiting.delete(resource)
      lastAt.set(resource, Date.now())
      void client.invalidateQueries({
        predicate: ({ queryKey, meta }) => queryKey[0] === resource || hears(meta, resource),
      })
    }
    waiting.set(resource, setTimeout(flush, Math.max(pauseMs, stormPauseMs - sinceLast)))
  }
  return ({ resource, id }: Signal) => {
    // What somebody has before them does not wait for the storm around it to pass.
    void client.invalidateQueries({
      queryKey: [resource],
      type: 'active',
      predicate: ({ queryKey }) => isAbout(queryKey, id),
    })
    for (const each of caseKinds.has(resource) ? [resource, 'cases'] : [resource]) refreshList(each)
  }
}

/** A screen of several resources at once names the others: `meta: { hears: ['cases', 'people'] }`. */
const hears = (meta: Record<string, unknown> | undefined, resource: string): boolean =>
  Array.isArray(meta?.hears) && meta.hears.includes(resource)

/** Whether a query asks for this one record: `[resource, 'getOne', {id}]`, `[resource, 'file', id]`. */
const isAbout = ([, , about]: readonly unknown[], id: string): boolean =>
  about === id || (typeof about === 'object' && about !== null && 'id' in about && about.id === id)
