import { useGetList } from 'react-admin'
import type { PolicyVersion } from '#shared/policies/schema.ts'
import { ladder } from '#shared/suspensions/ladder.ts'
import { queueWords } from '#shared/suspensions/screenWords.ts'
import { measureWords } from '#shared/suspensions/words.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { type FilterDef, useCaseFilters } from '../workflow/queue/filters.ts'

const allPolicies = { pagination: { page: 1, perPage: 200 }, sort: { field: 'id', order: 'ASC' as const } }

/** What every case may be asked by, and what only a suspension has: the policy and the measure. */
export function useSuspensionFilters(): FilterDef[] {
  const say = useSay()
  const locale = useLanguage()
  const { state, severity, owner, sla, ...others } = useCaseFilters(['suspensions'])
  const { data: versions = [] } = useGetList<PolicyVersion>('policies', allPolicies)
  const nameOf = locale === 'ko' ? 'nameKo' : 'nameEn'
  // One choice a policy, named as its newest version is.
  const policies = new Map(
    versions.toSorted((a, b) => a.number - b.number).map((version) => [version.policyId, version[nameOf]]),
  )
  return [
    state,
    severity,
    {
      kind: 'any',
      source: 'policyId',
      label: say(queueWords.policy),
      isPinned: true,
      choices: [...policies].map(([value, label]) => ({ value, label })),
    },
    owner,
    sla,
    {
      kind: 'any',
      source: 'measure',
      label: say(queueWords.measure),
      choices: ladder.map((value) => ({ value, label: say(measureWords[value]) })),
    },
    ...Object.values(others),
  ]
}
