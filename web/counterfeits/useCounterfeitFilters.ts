import { useGetList } from 'react-admin'
import type { Brand } from '#shared/brands/schema.ts'
import { reporterTypeWords } from '#shared/counterfeits/registerWords.ts'
import { reporterTypes } from '#shared/counterfeits/reporters.ts'
import { queueWords } from '#shared/counterfeits/screenWords.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { type FilterDef, useCaseFilters } from '../workflow/queue/filters.ts'

const allBrands = { pagination: { page: 1, perPage: 200 }, sort: { field: 'name', order: 'ASC' as const } }

/** What every case may be asked by, and what only a report has: who reports, the right and the brand. */
export function useCounterfeitFilters(): FilterDef[] {
  const say = useSay()
  const locale = useLanguage()
  const { state, severity, owner, sla, ...others } = useCaseFilters(['counterfeits'])
  const { data: brands = [] } = useGetList<Brand>('brands', allBrands)
  return [
    state,
    severity,
    {
      kind: 'any',
      source: 'source',
      label: say(queueWords.source),
      isPinned: true,
      choices: reporterTypes.map((value) => ({ value, label: say(reporterTypeWords[value]) })),
    },
    owner,
    sla,
    {
      kind: 'any',
      source: 'brandId',
      label: say(queueWords.brand),
      choices: brands.map(({ id, name, nameKo }) => ({ value: id, label: locale === 'ko' ? nameKo : name })),
    },
    ...Object.values(others),
  ]
}
