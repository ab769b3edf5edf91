import { useQuery } from '@tanstack/react-query'
import type { CaseRecord } from '#shared/cases/schema.ts'
import type { CaseClock } from '#shared/clocks/schema.ts'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { SkeletonRows } from '../../ui/SkeletonRows.tsx'
import { useApi } from '../../ui/useApi.ts'
import { useSay } from '../../ui/useSay.ts'
import { ClockList } from './ClockList.tsx'
import { clockWords } from './words.ts'

/** Our promises on a case: what is left of each in business time, what rests, what was met and how late. */
export function ClockPanel({ record }: { record: CaseRecord }) {
  const say = useSay()
  const api = useApi()
  const { data, error, refetch } = useQuery({
    queryKey: ['cases', 'clocks', record.id],
    queryFn: ({ signal }) => api.call<CaseClock[]>('GET', `/cases/${record.id}/clocks`, { signal }),
  })
  return (
    <Panel title={say(clockWords.promises)}>
      {error && !data && <ErrorState error={error} retry={refetch} />}
      {!error && !data && <SkeletonRows rows={2} />}
      {data && <ClockList clocks={data} record={record} />}
    </Panel>
  )
}
