import PeopleOutline from '@mui/icons-material/PeopleOutline'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { features } from '#shared/features.ts'
import { roleWords } from '#shared/people/roleWords.ts'
import type { InvitedPerson, Person } from '#shared/people/schema.ts'
import { roles } from '#shared/roles.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { FilterChoice, FilterClear, FilterSwitch } from '../ui/FilterBar.tsx'
import { FilterSearch } from '../ui/FilterSearch.tsx'
import { ListPage } from '../ui/ListPage.tsx'
import { useMay } from '../ui/useMe.ts'
import { useSay } from '../ui/useSay.ts'
import { PasswordLink } from './PasswordLink.tsx'
import { PersonForm } from './PersonForm.tsx'
import { PersonTable } from './PersonTable.tsx'
import { WorkProfile } from './WorkProfile.tsx'
import { personWords } from './words.ts'

/** What stands beside the list: somebody new, somebody being changed, what they take on, or a link that is shown once. */
type Beside = { kind: 'add' } | { kind: 'edit' | 'work'; person: Person } | { kind: 'link'; person: InvitedPerson }

/** Who works here, and what each role is for. */
export default function PersonList() {
  const say = useSay()
  const mayAdmin = useMay('people:admin')
  const [beside, setBeside] = useState<Beside>()
  const close = () => setBeside(undefined)
  const showLink = (person: InvitedPerson) => setBeside({ kind: 'link', person })
  return (
    <ListPage
      title={say(features.people.label)}
      sort={{ field: 'name', order: 'ASC' }}
      actions={
        mayAdmin && (
          <Button variant="contained" onClick={() => setBeside({ kind: 'add' })}>
            {say(personWords.add)}
          </Button>
        )
      }
      filters={
        <>
          <FilterSearch placeholder={say(personWords.search)} />
          <FilterChoice
            source="role"
            label={say(personWords.role)}
            choices={roles.map((value) => ({ value, label: say(roleWords[value]) }))}
          />
          <FilterSwitch source="isActive" value={false} label={say(personWords.left)} />
          <FilterClear />
        </>
      }
      empty={
        <EmptyState icon={<PeopleOutline />} title={say(personWords.emptyTitle)}>
          {say(personWords.emptyText)}
        </EmptyState>
      }
    >
      <PersonTable
        onOpen={(person) => setBeside({ kind: mayAdmin ? 'edit' : 'work', person })}
        onWork={(person) => setBeside({ kind: 'work', person })}
      />
      {beside?.kind === 'add' && <PersonForm onClose={close} onInvited={showLink} />}
      {beside?.kind === 'edit' && (
        <PersonForm key={beside.person.id} person={beside.person} onClose={close} onInvited={showLink} />
      )}
      {beside?.kind === 'work' && <WorkProfile key={beside.person.id} person={beside.person} onClose={close} />}
      {beside?.kind === 'link' && <PasswordLink person={beside.person} onClose={close} />}
    </ListPage>
  )
}
