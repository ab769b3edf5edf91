import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { BackTest } from '#shared/monitoring/schema.ts'
import { useApi } from '../ui/useApi.ts'

const askAgainMs = 700

/** Asks for a back-test of rules as they stand in the editor, and follows it until it is done. */
export function useBackTest() {
  const api = useApi()
  const [asked, setAsked] = useState<{ id: string; body: string }>()
  const run = useMutation({
    mutationFn: (body: unknown) => api.call<{ id: string }>('POST', '/monitoring/back-tests', { body: { body } }),
    onSuccess: ({ id }, body) => setAsked({ id, body: JSON.stringify(body) }),
  })
  const { data: test } = useQuery({
    queryKey: ['monitoring', 'back-tests', asked?.id],
    queryFn: ({ signal }) => api.call<BackTest>('GET', `/monitoring/back-tests/${asked?.id}`, { signal }),
    enabled: asked !== undefined,
    refetchInterval: ({ state }) => (state.data?.state === 'done' ? false : askAgainMs),
  })
  return { run, test, triedBody: asked?.body }
}
