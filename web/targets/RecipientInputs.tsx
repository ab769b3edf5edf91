import { AutocompleteArrayInput, SelectArrayInput, useGetList } from 'react-admin'
import { roleWords } from '#shared/people/roleWords.ts'
import type { Person } from '#shared/people/schema.ts'
import { permissionsOf } from '#shared/permissions.ts'
import { roles } from '#shared/roles.ts'
import type { AlertRecipients } from '#shared/targets/alertSchema.ts'
import type { Team } from '#shared/teams/schema.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { ruleWords } from './alertWords.ts'

const readers = roles.filter((role) => permissionsOf[role].includes('targets:read'))
const all = { pagination: { page: 1, perPage: 500 }, filter: { isActive: true } }

/** Who is told: people, everybody of a role, whoever leads a team. Only those who may read alerts can be chosen. */
export function RecipientInputs() {
  const say = useSay()
  const locale = useLanguage()
  const { data: people = [] } = useGetList<Person>('people', { ...all, sort: { field: 'name', order: 'ASC' } })
  const { data: teams = [] } = useGetList<Team>('teams', { ...all, sort: { field: 'slug', order: 'ASC' } })
  return (
    <>
      <SelectArrayInput
        source="recipients.roles"
        label={say(ruleWords.roles)}
        choices={readers.map((id) => ({ id, name: say(roleWords[id]) }))}
        fullWidth
      />
      <AutocompleteArrayInput
        source="recipients.leadsOf"
        label={say(ruleWords.leads)}
        choices={teams.map(({ id, nameEn, nameKo }) => ({ id, name: locale === 'ko' ? nameKo : nameEn }))}
        helperText={false}
        fullWidth
      />
      <AutocompleteArrayInput
        source="recipients.personIds"
        label={say(ruleWords.people)}
        choices={people.filter(({ role }) => readers.includes(role)).map(({ id, name }) => ({ id, name }))}
        helperText={false}
        fullWidth
      />
    </>
  )
}

export function recipientsSaid(said: unknown): AlertRecipients {
  const { personIds, roles: chosen, leadsOf } = (said ?? {}) as Partial<AlertRecipients>
  return { personIds: personIds ?? [], roles: chosen ?? [], leadsOf: leadsOf ?? [] }
}
