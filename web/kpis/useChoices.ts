import { useGetList } from 'react-admin'
import { queues } from '#shared/dispatch/queues.ts'
import type { Person } from '#shared/people/schema.ts'
import type { Team } from '#shared/teams/schema.ts'
import { useMay } from '../ui/useMe.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { featureLabel } from './factWordLabels.ts'
import type { Dimension } from './useScope.ts'

type Choice = { value: string; label: string }

const byName = { pagination: { page: 1, perPage: 500 }, sort: { field: 'name', order: 'ASC' as const } }
const byId = { pagination: { page: 1, perPage: 200 }, sort: { field: 'id', order: 'ASC' as const } }

/** By what somebody may narrow a board: only what they may read has choices. */
export function useChoices(kinds: readonly string[] = Object.keys(queues)): Record<Dimension, readonly Choice[]> {
  const say = useSay()
  const locale = useLanguage()
  const [mayTeams, mayVendors, mayPeople] = [useMay('teams:read'), useMay('vendors:read'), useMay('kpis:people')]
  const { data: teams = [] } = useGetList<Team>('teams', byId, { enabled: mayTeams, retry: false })
  const { data: vendors = [] } = useGetList<{ id: string; name: string }>('vendors', byName, {
    enabled: mayVendors,
    retry: false,
  })
  const { data: people = [] } = useGetList<Person>('people', byName, { enabled: mayPeople, retry: false })
  const nameOf = locale === 'ko' ? 'nameKo' : 'nameEn'
  return {
    kind: kinds.map((value) => ({ value, label: labelOf(featureLabel(value), value) })),
    team: teams.map((team) => ({ value: team.id, label: team[nameOf] })),
    vendor: vendors.map(({ id, name }) => ({ value: id, label: name })),
    person: mayPeople ? people.map(({ id, name }) => ({ value: id, label: name })) : [],
  }

  function labelOf(words: ReturnType<typeof featureLabel>, name: string) {
    return words ? say(words) : name
  }
}
