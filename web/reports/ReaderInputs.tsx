import { AutocompleteArrayInput, SelectArrayInput, TextInput, useGetList } from 'react-admin'
import { roleWords } from '#shared/people/roleWords.ts'
import type { Person } from '#shared/people/schema.ts'
import { roles } from '#shared/roles.ts'
import { useSay } from '../ui/useSay.ts'
import { reportWords } from './words.ts'

/** Who gets it: people, everybody of a role, and addresses outside where the house allows them. */
export function ReaderInputs() {
  const say = useSay()
  const { data: people = [] } = useGetList<Person>('people', {
    pagination: { page: 1, perPage: 500 },
    filter: { isActive: true },
    sort: { field: 'name', order: 'ASC' },
  })
  return (
    <>
      <AutocompleteArrayInput
        source="personIds"
        label={say(reportWords.people)}
        helperText={say(reportWords.peopleHint)}
        choices={people.map(({ id, name, email }) => ({ id, name: `${name} · ${email}` }))}
        fullWidth
      />
      <SelectArrayInput
        source="roles"
        label={say(reportWords.roles)}
        choices={roles.map((id) => ({ id, name: say(roleWords[id]) }))}
        fullWidth
      />
      <TextInput
        source="outsideText"
        label={say(reportWords.outside)}
        helperText={say(reportWords.outsideHint)}
        multiline
        minRows={2}
      />
    </>
  )
}
