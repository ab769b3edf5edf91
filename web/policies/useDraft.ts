import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type PolicyTerms, type PolicyVersion, policyTermNames } from '#shared/policies/schema.ts'
import { useApi } from '../ui/useApi.ts'

/** What can be done with a draft: `save` sends the terms that differ. Each rejects with the server's problem. */
export function useDraft(draft: PolicyVersion) {
  const api = useApi()
  const client = useQueryClient()
  const { id, version } = draft

  const keep = async (next: PolicyVersion) => {
    client.setQueriesData({ queryKey: ['policies', 'getOne', { id }] }, next)
    await client.invalidateQueries({ queryKey: ['policies'] })
  }
  const save = useMutation({
    mutationFn: async (terms: Partial<PolicyTerms>) => {
      const data = { ...draft, ...pickTerms(terms) }
      return (await api.update<PolicyVersion>('policies', { id, data, previousData: draft })).data
    },
    onSuccess: keep,
  })
  const publish = useMutation({
    mutationFn: () =>
      api.act<PolicyVersion>('policies', id, 'publish', { body: {}, version, idempotencyKey: crypto.randomUUID() }),
    onSuccess: keep,
  })
  const discard = useMutation({
    mutationFn: () => api.call('DELETE', `/policies/${id}`, { headers: { 'If-Match': `"${version}"` } }),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['policies', 'getList'] }),
  })
  return { save, publish, discard }
}

const pickTerms = (values: Partial<PolicyTerms>): Partial<PolicyTerms> =>
  Object.fromEntries(policyTermNames.flatMap((name) => (name in values ? [[name, values[name]]] : [])))

/** Whether the form says anything else than the saved draft. */
export const differs = (values: Partial<PolicyTerms>, draft: PolicyTerms): boolean =>
  policyTermNames.some((name) => name in values && values[name] !== draft[name])
