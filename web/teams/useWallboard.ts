import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Wallboard } from '#shared/teams/wallboard.ts'
import { useApi } from '../ui/useApi.ts'

/** However many signals come, a wall is asked for once a second at most. */
const pauseMs = 1_000
/** Leases run out and hours begin without a signal. */
const quietMs = 60_000

const lastAt = new Map<string, number>()

/** How a team stands now; asked for anew whenever a case, a person or the team changed. */
export function useWallboard(teamId: string) {
  const api = useApi()
  return useQuery({
    queryKey: ['teams', 'wallboard', teamId],
    meta: { hears: ['cases', 'people'] },
    queryFn: async ({ signal }) => {
      await myTurn(teamId, signal)
      return api.call<Wallboard>('GET', `/teams/wallboard?teamId=${teamId}`, { signal })
    },
    enabled: teamId !== '',
    placeholderData: keepPreviousData,
    refetchInterval: quietMs,
  })
}

async function myTurn(teamId: string, signal: AbortSignal): Promise<void> {
  const wait = (lastAt.get(teamId) ?? 0) + pauseMs - Date.now()
  if (wait > 0) {
    await new Promise<void>((done) => {
      const timer = setTimeout(done, wait)
      signal.addEventListener('abort', () => {
        clearTimeout(timer)
        done()
      })
    })
  }
  signal.throwIfAborted()
  lastAt.set(teamId, Date.now())
}
