import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNotify } from 'react-admin'
import type { RejectReason } from '#shared/monitoring/kinds.ts'
import type { Finding } from '#shared/monitoring/schema.ts'
import { useApi } from '../ui/useApi.ts'
import { useSay } from '../ui/useSay.ts'
import { useSayProblem } from '../ui/useSayProblem.ts'
import { monitoringWords as words } from './words.ts'

export type Decision = { action: 'accept' } | { action: 'reject'; reason: RejectReason } | { action: 'open' }

const done = { accept: words.accepted, reject: words.rejected, open: words.opened }

/** Takes a decision on a finding as it is shown; a refusal is told and the list read anew. */
export function useDecide() {
  const api = useApi()
  const say = useSay()
  const sayProblem = useSayProblem()
  const notify = useNotify()
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ finding, decision }: { finding: Finding; decision: Decision }) => {
      const { action, ...body } = decision
      const headers = { 'If-Match': `"${finding.version}"` }
      return api.call<Finding>('POST', `/monitoring/${finding.id}/actions/${action}`, { body, headers })
    },
    onSuccess: (_finding, { decision }) => notify(say(done[decision.action]), { type: 'success' }),
    onError: (error) => notify(sayProblem(error), { type: 'error' }),
    onSettled: () => client.invalidateQueries({ queryKey: ['monitoring'] }),
  })
}
