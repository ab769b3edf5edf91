import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { useApi } from '../ui/useApi.ts'
import type { ActionRecord } from './actionForms.ts'

type Taking = { action: string; body: Record<string, unknown> }

/**
 * Takes one action on a case. A repeated try of the same body carries the same key, so that a lost answer never acts twice.
 * The answer replaces what the screen holds of the case; lists and the case's file are asked for anew.
 */
export function useAct(resource: string, record: ActionRecord) {
  const api = useApi()
  const client = useQueryClient()
  const sent = useRef({ what: '', key: '' })

  return useMutation({
    mutationFn: ({ action, body }: Taking) => {
      const what = JSON.stringify([record.id, record.version, action, body])
      if (sent.current.what !== what) sent.current = { what, key: crypto.randomUUID() }
      const { version } = record
      return api.act<ActionRecord>(resource, record.id, action, { body, version, idempotencyKey: sent.current.key })
    },
    onSuccess: (next) => {
      client.setQueriesData({ queryKey: [resource, 'getOne', { id: record.id }] }, next)
      void client.invalidateQueries({ queryKey: [resource], predicate: ({ queryKey }) => queryKey[1] !== 'getOne' })
      void client.invalidateQueries({ queryKey: ['cases'] })
    },
  })
}
