import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { features } from '#shared/features.ts'
import { followLiveEvents, type LiveStatus } from './liveEvents.ts'

const pauseMs = 150
/** Under a storm of signals (an import) the screen is asked for anew once a second, not with each. */
const stormPauseMs = 1_000

const caseKinds = new Set(
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
  useEffect(() => {
    const refresh = refreshSoon(client)
    return followLiveEvents({
      onStatus: (next) => {
        setStatus(next)
        if (next === 'live') void client.refetchQueries({ predicate: ({ state }) => state.status === 'error' })
      },
      onSignal: ({ resource }) => refresh(caseKinds.has(resource) ? [resource, 'cases'] : [resource]),
    })
  }, [client])
  return status
}

function refreshSoon(client: QueryClient) {
  const due = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let lastAt = 0

  const flush = () => {
    timer = undefined
    lastAt = Date.now()
    for (const resource of due) void client.invalidateQueries({ queryKey: [resource] })
    due.clear()
  }
  return (resources: readonly string[]) => {
    for (const resource of resources) due.add(resource)
    const sinceLast = Date.now() - lastAt
    if (timer) return
    timer = setTimeout(flush, Math.max(pauseMs, stormPauseMs - sinceLast))
  }
}
