import type { ReactNode } from 'react'
import { AutocompleteInput, RadioButtonGroupInput, ReferenceInput, required, TextInput } from 'react-admin'
import type { Person } from '#shared/people/schema.ts'
import { severities } from '#shared/suspensions/ladder.ts'
import { severityWords } from '#shared/suspensions/words.ts'
import type { Team } from '#shared/teams/schema.ts'
import { useLanguage, useSay } from '../../ui/useSay.ts'
import type { ActionForm } from '../actionForms.ts'
import { workflowWords } from '../words.ts'
import type { HouseAction } from './kit.ts'
import { bulkWords } from './words.ts'

const byName = { field: 'name', order: 'ASC' } as const

function AssignFields() {
  const say = useSay()
  return (
    <ReferenceInput source="personId" reference="people" filter={{ isActive: true }} sort={byName} perPage={50}>
      <AutocompleteInput
        label={say(bulkWords.person)}
        helperText={say(bulkWords.nobody)}
        optionText={(person?: Person) => person?.name ?? ''}
        filterToQuery={(q: string) => ({ q })}
      />
    </ReferenceInput>
  )
}

function TeamFields() {
  const say = useSay()
  const locale = useLanguage()
  return (
    <ReferenceInput source="teamId" reference="teams" filter={{ isActive: true }} perPage={100}>
      <AutocompleteInput
        label={say(bulkWords.team)}
        helperText={say(bulkWords.noTeam)}
        optionText={(team?: Team) => (team ? (locale === 'ko' ? team.nameKo : team.nameEn) : '')}
        filterToQuery={(q: string) => ({ q })}
      />
    </ReferenceInput>
  )
}

function SeverityFields() {
  const say = useSay()
  return (
    <>
      <RadioButtonGroupInput
        source="severity"
        label={say(bulkWords.severity)}
        choices={severities.map((id) => ({ id, name: say(severityWords[id]) }))}
        translateChoice={false}
        validate={required()}
        helperText={false}
      />
      <TextInput source="reason" label={say(workflowWords.reason)} validate={required()} multiline minRows={3} />
    </>
  )
}

/** Whatever the case, it asks the same. */
type HouseForm = Omit<ActionForm<never>, 'Fields' | 'initial'> & { Fields: () => ReactNode }

/** What those actions ask that every queue has. Cleared means nobody, or no team. */
export const houseForms: Partial<Record<HouseAction, HouseForm>> = {
  assign: { Fields: AssignFields, body: ({ personId }) => ({ personId: personId || null }) },
  team: { Fields: TeamFields, body: ({ teamId }) => ({ teamId: teamId || null }) },
  severity: { Fields: SeverityFields },
}
