import { useStore } from 'react-admin'
import type { CaseRecord } from '#shared/cases/schema.ts'

export const caseAddress = ({ kind, id }: Pick<CaseRecord, 'kind' | 'id'>) => `/${kind}/${id}/show`

/** The list from which a case was opened last: its rows stand beside the case, and one walks along them. */
export const useCameFrom = () => useStore<string | undefined>('queue.cameFrom')
