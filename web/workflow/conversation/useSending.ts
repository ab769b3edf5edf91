import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { Message, Note } from '#shared/conversation/schema.ts'
import { type Api, useApi } from '../../ui/useApi.ts'
import type { Draft, Mode } from './useDrafts.ts'

type Sending = { mode: Mode; draft: Draft }

/**
 * Sends what was written. A press that is repeated, because its answer was lost or a key bounced, carries the same key:
 * one press is one message.
 */
export function useSending(caseId: string) {
  const api = useApi()
  const client = useQueryClient()
  const press = useRef({ what: '', key: '' })
  return useMutation({
    mutationFn: ({ mode, draft }: Sending) => {
      const what = JSON.stringify([caseId, mode, draft])
      if (press.current.what !== what) press.current = { what, key: crypto.randomUUID() }
      return post(api, caseId, { mode, draft }, press.current.key)
    },
    onSuccess: () => {
      // The same words again are another message.
      press.current = { what: '', key: '' }
      void client.invalidateQueries({ queryKey: ['conversation'] })
      void client.invalidateQueries({ queryKey: ['cases'] })
    },
  })
}

function post(api: Api, caseId: string, { mode, draft }: Sending, key: string): Promise<Note | Message> {
  const headers = { 'Idempotency-Key': key }
  const body = draft.body.normalize('NFC')
  const subject = draft.subject.trim() ? { subject: draft.subject.trim() } : {}
  const fileIds = draft.files.map(({ id }) => id)
  if (mode === 'note') {
    const mentionedIds = draft.mentions.filter(({ name }) => body.includes(`@${name}`)).map(({ id }) => id)
    return api.call<Note>('POST', `/cases/${caseId}/notes`, { body: { body, mentionedIds, fileIds }, headers })
  }
  const sent = mode === 'call' ? { direction: 'in', channel: 'phone', body, ...subject } : { body, ...subject, fileIds }
  return api.call<Message>('POST', `/cases/${caseId}/messages`, { body: sent, headers })
}
