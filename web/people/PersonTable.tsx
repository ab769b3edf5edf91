import { styled } from '@mui/material/styles'
import { DataTable } from 'react-admin'
import type { Person } from '#shared/people/schema.ts'
import { roleWords } from '#shared/permissions.ts'
import { Ago } from '../ui/Ago.tsx'
import { ToneChip } from '../ui/ToneChip.tsx'
import { useRowCursor } from '../ui/useRowCursor.ts'
import { useSay } from '../ui/useSay.ts'
import { languageNames, personWords } from './words.ts'

/** Rows of colleagues; for an administrator each opens what can be changed. */
export function PersonTable({ onOpen }: { onOpen?: (person: Person) => void }) {
  const say = useSay()
  const { table, rowSx } = useRowCursor<Person>((person) => onOpen?.(person))
  const open = (person: Person) => {
    onOpen?.(person)
    return false as const
  }
  return (
    <DataTable<Person> ref={table} rowSx={rowSx} rowClick={onOpen ? (_id, _resource, person) => open(person) : false}>
      <DataTable.Col source="name" label={say(personWords.name)} render={(person: Person) => <b>{person.name}</b>} />
      <DataTable.Col
        source="role"
        label={say(personWords.role)}
        render={(person: Person) => say(roleWords[person.role])}
      />
      <DataTable.Col
        label={say(personWords.does)}
        cellClassName="grows"
        render={(person: Person) => <Quiet>{say(roleWords[person.role].does)}</Quiet>}
      />
      <DataTable.Col source="email" label={say(personWords.email)} />
      <DataTable.Col
        source="locale"
        label={say(personWords.language)}
        render={(person: Person) => languageNames[person.locale]}
      />
      <DataTable.Col
        source="isActive"
        label={say(personWords.status)}
        render={(person: Person) =>
          person.isActive ? say(personWords.active) : <ToneChip tone="neutral">{say(personWords.left)}</ToneChip>
        }
      />
      <DataTable.Col
        source="lastSeenAt"
        label={say(personWords.lastSeen)}
        render={(person: Person) => (person.lastSeenAt ? <Ago at={person.lastSeenAt} /> : say(personWords.never))}
      />
    </DataTable>
  )
}

const Quiet = styled('span')(({ theme }) => ({ color: theme.palette.text.secondary }))
