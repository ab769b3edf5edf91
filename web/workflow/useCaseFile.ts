import { useQuery } from '@tanstack/react-query'
import type { CaseFile } from '#shared/cases/schema.ts'
import { useApi } from '../ui/useApi.ts'

/** Decisions, effects and notices of one case; fresh again whenever its resource changes. */
export function useCaseFile<F extends CaseFile = CaseFile>(resource: string, id: string) {
  const api = useApi()
  return useQuery({ queryKey: [resource, 'file', id], queryFn: ({ signal }) => api.file<F>(resource, id, signal) })
}
