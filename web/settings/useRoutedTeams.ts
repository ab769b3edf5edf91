import { useGetList } from 'react-admin'
import { listLimits } from '#shared/list.ts'
import type { Team } from '#shared/teams/schema.ts'
import { useLanguage } from '../ui/useSay.ts'

/** Every team by the name that people know it by, those that no longer work included. */
export function useRoutedTeams() {
  const locale = useLanguage()
  const { data = [] } = useGetList<Team>('teams', {
    sort: { field: 'slug', order: 'ASC' },
    pagination: { page: 1, perPage: listLimits.widestRange },
  })
  return data.map(({ slug, nameEn, nameKo, isActive }) => ({ slug, isActive, name: locale === 'ko' ? nameKo : nameEn }))
}
