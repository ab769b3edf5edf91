import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { DataTable } from 'react-admin'
import { roleWords } from '#shared/people/roleWords.ts'
import type { Person } from '#shared/people/schema.ts'
import { Ago } from '../ui/Ago.tsx'
import { ToneChip } from '../ui/ToneChip.tsx'
import { useRowCursor } from '../ui/useRowCursor.ts'
import { useSay } from '../ui/useSay.ts'
import { languageNames, personWords } from './words.ts'
import { workWords } from './workWords.ts'

type PersonTableProps = { onOpen: (person: Person) => void; onWork: (person: Person) => void }

/** Rows of colleagues; for an administrator each opens what can be changed, for others what they take on. */
export function PersonTable({ onOpen, onWork }: PersonTableProps) {
  const say = useSay()
  const { table, rowSx } = useRowCursor<Person>(onOpen)
  const open = (person: Person) => {
    onOpen(person)
    return false as const
  }
  return (
    <DataTable<Person> ref={table} rowSx={rowSx} rowClick={(_id, _resource, person) => open(person)}>
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
      <DataTable.Col
        label={say(workWords.work)}
        render={(person: Person) => (
          <Button
            onClick={(event) => {
              event.stopPropagation()
              onWork(person)
            }}
          >
            {say(workWords.open)}
          </Button>
        )}
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
