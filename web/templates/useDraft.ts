import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type TemplateTextChange, type TemplateVersion, textFields } from '#shared/templates/schema.ts'
import { useApi } from '../ui/useApi.ts'

/** What can be done with a draft: `save` sends the texts that differ. Each rejects with the server's problem. */
export function useDraft(draft: TemplateVersion) {
  const api = useApi()
  const client = useQueryClient()
  const { id, version } = draft

  const keep = async (next: TemplateVersion) => {
    client.setQueriesData({ queryKey: ['templates', 'getOne', { id }] }, next)
    await client.invalidateQueries({ queryKey: ['templates'] })
  }
  const save = useMutation({
    mutationFn: async (texts: TemplateTextChange) => {
      const data = { ...draft, ...textsOf(texts) }
      return (await api.update<TemplateVersion>('templates', { id, data, previousData: draft })).data
    },
    onSuccess: keep,
  })
  const publish = useMutation({
    mutationFn: () =>
      api.act<TemplateVersion>('templates', id, 'publish', { body: {}, version, idempotencyKey: crypto.randomUUID() }),
    onSuccess: keep,
  })
  const discard = useMutation({
    mutationFn: () => api.call('DELETE', `/templates/${id}`, { headers: { 'If-Match': `"${version}"` } }),
    onSuccess: () => {
      client.removeQueries({ queryKey: ['templates', 'getOne', { id }] })
      void client.invalidateQueries({ queryKey: ['templates', 'getList'] })
    },
  })
  return { save, publish, discard }
}

const textsOf = (values: TemplateTextChange): TemplateTextChange =>
  Object.fromEntries(textFields.flatMap((field) => (field in values ? [[field, values[field] ?? '']] : [])))

/** Whether the form says anything else than the saved draft. */
export const differs = (values: TemplateTextChange, draft: TemplateVersion): boolean =>
  textFields.some((field) => field in values && (values[field] ?? '') !== draft[field])
