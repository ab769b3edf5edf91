import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { SettingVersion } from '#shared/settings/schema.ts'
import { useApi } from '../ui/useApi.ts'

/** What can be done with a draft. Each rejects with the server's problem. */
export function useDraft({ id }: SettingVersion) {
  const api = useApi()
  const client = useQueryClient()
  const keep = async (next: SettingVersion) => {
    client.setQueriesData({ queryKey: ['settings', 'getOne', { id }] }, next)
    await client.invalidateQueries({ queryKey: ['settings'] })
  }
  const save = useMutation({
    mutationFn: ({ body, version }: { body: unknown; version: number }) =>
      api.call<SettingVersion>('PATCH', `/settings/${id}`, { body: { body }, headers: ifMatch(version) }),
    onSuccess: keep,
  })
  const publish = useMutation({
    mutationFn: ({ note, version }: { note: string; version: number }) =>
      api.act<SettingVersion>('settings', id, 'publish', {
        body: { note },
        version,
        idempotencyKey: crypto.randomUUID(),
      }),
    onSuccess: keep,
  })
  const discard = useMutation({
    mutationFn: (version: number) => api.call('DELETE', `/settings/${id}`, { headers: ifMatch(version) }),
    onSuccess: () => {
      client.removeQueries({ queryKey: ['settings', 'getOne', { id }] })
      void client.invalidateQueries({ queryKey: ['settings', 'getList'] })
    },
  })
  return { save, publish, discard }
}

const ifMatch = (version: number) => ({ 'If-Match': `"${version}"` })
