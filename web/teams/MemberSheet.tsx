import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import TextField from '@mui/material/TextField'
import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import { useGetList } from 'react-admin'
import { roleWords } from '#shared/people/roleWords.ts'
import type { Person } from '#shared/people/schema.ts'
import type { Member, Team } from '#shared/teams/schema.ts'
import { SideSheet } from '../ui/SideSheet.tsx'
import { useSay } from '../ui/useSay.ts'
import { teamWords } from './words.ts'

type MemberSheetProps = {
  team: Team
  members: readonly Member[]
  onAdd: (personId: string) => void
  onClose: () => void
}

/** Adds colleagues one after the other; whoever is a member already is not offered. */
export function MemberSheet({ members, onAdd, onClose }: MemberSheetProps) {
  const say = useSay()
  const [sought, setSought] = useState('')
  const { data = [], isPending } = useGetList<Person>(
    'people',
    {
      filter: { isActive: true, ...(sought.trim() && { q: sought.trim() }) },
      sort: { field: 'name', order: 'ASC' },
      pagination: { page: 1, perPage: 30 },
    },
    { placeholderData: keepPreviousData },
  )
  const there = new Set(members.map(({ personId }) => personId))
  const offered = data.filter(({ id }) => !there.has(id))
  return (
    <SideSheet title={say(teamWords.addMember)} onClose={onClose}>
      <TextField
        fullWidth
        label={say(teamWords.findPerson)}
        value={sought}
        onChange={(event) => setSought(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 100 } }}
      />
      <List>
        {offered.map((person) => (
          <li key={person.id}>
            <span>
              <b>{person.name}</b>
              <small>{say(roleWords[person.role])}</small>
            </span>
            <Button variant="outlined" onClick={() => onAdd(person.id)}>
              {say(teamWords.addMember)}
            </Button>
          </li>
        ))}
        {!isPending && offered.length === 0 && <li>{say(teamWords.noneFound)}</li>}
      </List>
    </SideSheet>
  )
}

const List = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: '12px 0 0',
  padding: 0,
  '& li': {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: 8,
    padding: '6px 0',
    borderTop: `1px solid ${theme.palette.line}`,
  },
  '& small': { ...theme.typography.caption, display: 'block', color: theme.palette.text.secondary },
}))
