import { useQueryClient } from '@tanstack/react-query'
import { useApi } from '../ui/useApi.ts'

/** What people do about the test buys of a case; the case and its file are asked for anew. */
export function useTestBuys(caseId: string) {
  const api = useApi()
  const client = useQueryClient()
  const post = async (path: string, body: object) => {
    await api.call('POST', `/counterfeits/${caseId}/test-buys${path}`, { body })
    await client.invalidateQueries({ queryKey: ['counterfeits'] })
  }
  return {
    propose: (body: object) => post('', body),
    approve: (id: string) => post(`/${id}/approve`, {}),
    addStep: (id: string, body: object) => post(`/${id}/steps`, body),
    recordVerdict: (id: string, body: object) => post(`/${id}/verdict`, body),
  }
}
