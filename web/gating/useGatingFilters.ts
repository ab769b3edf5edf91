import { useGetList } from 'react-admin'
import type { Brand } from '#shared/brands/schema.ts'
import { permissionScopeWords } from '#shared/gating/lifeWords.ts'
import { gatingScopes } from '#shared/gating/scopes.ts'
import { queueWords } from '#shared/gating/screenWords.ts'
import { useMay } from '../ui/useMe.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { type FilterDef, useCaseFilters } from '../workflow/queue/filters.ts'

const allBrands = { pagination: { page: 1, perPage: 200 }, sort: { field: 'name', order: 'ASC' as const } }

/** What every case may be asked by, and what only a gating review has: the brand or category, and the scope. */
export function useGatingFilters(): FilterDef[] {
  const say = useSay()
  const locale = useLanguage()
  const mayBrands = useMay('brands:read')
  const { data: brands = [] } = useGetList<Brand>('brands', allBrands, { enabled: mayBrands, retry: false })
  const { state, severity, owner, sla, ...others } = useCaseFilters(['gating'])
  const nameOf = locale === 'ko' ? 'nameKo' : 'name'
  return [
    state,
    severity,
    {
      kind: 'any',
      source: 'topic',
      label: say(queueWords.topic),
      isPinned: true,
      choices: brands.map((brand) => ({ value: brand.id, label: brand[nameOf] })),
    },
    {
      kind: 'any',
      source: 'scope',
      label: say(queueWords.scope),
      isPinned: true,
      choices: gatingScopes.map((value) => ({ value, label: say(permissionScopeWords[value]) })),
    },
    owner,
    sla,
    ...Object.values(others),
  ]
}
