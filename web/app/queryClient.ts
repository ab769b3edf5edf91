import { QueryClient } from '@tanstack/react-query'
import { HttpError } from 'react-admin'

const mostTries = 3

/** A refusal stays a refusal; only a server that is away or overloaded is asked again. */
const isWorthRetrying = (failures: number, error: unknown) =>
  failures < mostTries && error instanceof HttpError && (error.status === 0 || error.status === 503)

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: isWorthRetrying,
      // Changes are announced by the server; a screen that was just loaded is not asked for twice.
      staleTime: 15_000,
      refetchOnWindowFocus: false,
      // What cannot be sent is refused at once and in words: a decision is not to leave by itself two minutes later.
      networkMode: 'always',
    },
    mutations: { retry: false, networkMode: 'always' },
  },
})
