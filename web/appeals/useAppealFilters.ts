import { useGetList } from 'react-admin'
import { queueWords } from '#shared/appeals/screenWords.ts'
import type { PolicyVersion } from '#shared/policies/schema.ts'
import { ladder } from '#shared/suspensions/ladder.ts'
import { measureWords } from '#shared/suspensions/words.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { type FilterDef, useCaseFilters } from '../workflow/queue/filters.ts'

const allPolicies = { pagination: { page: 1, perPage: 200 }, sort: { field: 'id', order: 'ASC' as const } }

/** What every case may be asked by, and the policy and the measure that are contested. */
export function useAppealFilters(): FilterDef[] {
  const say = useSay()
  const locale = useLanguage()
  const { state, severity, owner, sla, ...others } = useCaseFilters(['appeals'])
  const { data: versions = [] } = useGetList<PolicyVersion>('policies', allPolicies)
  const nameOf = locale === 'ko' ? 'nameKo' : 'nameEn'
  const policies = new Map(
    versions.toSorted((a, b) => a.number - b.number).map((version) => [version.policyId, version[nameOf]]),
  )
  return [
    state,
    severity,
    {
      kind: 'any',
      source: 'measure',
      label: say(queueWords.measure),
      isPinned: true,
      choices: ladder.map((value) => ({ value, label: say(measureWords[value]) })),
    },
    owner,
    sla,
    {
      kind: 'any',
      source: 'policyId',
      label: say(queueWords.policy),
      choices: [...policies].map(([value, label]) => ({ value, label })),
    },
    ...Object.values(others),
  ]
}
