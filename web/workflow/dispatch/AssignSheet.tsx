import TextField from '@mui/material/TextField'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useGetList, useNotify } from 'react-admin'
import type { CaseRecord } from '#shared/cases/schema.ts'
import { availabilityWords } from '#shared/dispatch/words.ts'
import { roleWords } from '#shared/people/roleWords.ts'
import type { Person } from '#shared/people/schema.ts'
import { permissionsOf } from '#shared/permissions.ts'
import type { Member } from '#shared/teams/schema.ts'
import { useApi } from '../../ui/useApi.ts'
import { useSay } from '../../ui/useSay.ts'
import { type Choice, Choices } from './Choices.tsx'
import { PlaceSheet } from './PlaceSheet.tsx'
import { usePlace } from './usePlace.ts'
import { dispatchWords } from './words.ts'

const nobody = 'nobody'

/** To whom the case goes: members of its team with what they hold, or anybody by name. */
export function AssignSheet({ record, onClose }: { record: CaseRecord; onClose: () => void }) {
  const say = useSay()
  const notify = useNotify()
  const { place } = usePlace(record)
  const [chosen, setChosen] = useState<string | null>(null)
  const [sought, setSought] = useState('')
  const choices = useCandidates(record, sought.trim())
  const save = () =>
    place.mutate(
      { what: 'assign', body: { personId: chosen === nobody ? null : chosen } },
      {
        onSuccess: () => {
          notify(say(dispatchWords.assigned), { type: 'success' })
          onClose()
        },
      },
    )
  return (
    <PlaceSheet
      title={say(dispatchWords.assign)}
      note={say(dispatchWords.assignNote)}
      label={say(dispatchWords.assign)}
      error={place.error}
      isReady={chosen !== null}
      isBusy={place.isPending}
      onSave={save}
      onClose={onClose}
    >
      <TextField
        label={say(dispatchWords.findPerson)}
        value={sought}
        onChange={(event) => setSought(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 100 } }}
      />
      <Choices
        label={say(dispatchWords.owner)}
        value={chosen}
        choices={[...choices, { value: nobody, label: say(dispatchWords.nobody), isDisabled: !record.assigneeId }]}
        onChoose={setChosen}
      />
    </PlaceSheet>
  )
}

function useCandidates(record: CaseRecord, sought: string): Choice[] {
  const say = useSay()
  const api = useApi()
  const { data: members } = useQuery({
    queryKey: ['teams', 'members', record.teamId],
    queryFn: ({ signal }) => api.call<Member[]>('GET', `/teams/${record.teamId}/members`, { signal }),
    enabled: record.teamId !== null,
  })
  const { data: people } = useGetList<Person>(
    'people',
    {
      filter: { isActive: true, ...(sought && { q: sought }) },
      sort: { field: 'name', order: 'ASC' },
      pagination: { page: 1, perPage: 12 },
    },
    { enabled: sought !== '' || record.teamId === null, placeholderData: keepPreviousData },
  )
  const mayWork = ({ role }: { role: Person['role'] }) => permissionsOf[role].includes('cases:claim')
  const ofTeam = (members ?? []).filter((member) => member.isActive && mayWork(member))
  if (sought === '' && ofTeam.length > 0) {
    return ofTeam.map((member) => ({
      value: member.personId,
      label: member.name,
      isDisabled: member.absentUntil !== null,
      aside: [
        say(dispatchWords.units, { held: member.unitsHeld, capacity: member.capacity }),
        ...(member.absentUntil ? [say(dispatchWords.absent)] : []),
        ...(member.absentUntil || member.availability === 'available'
          ? []
          : [say(availabilityWords[member.availability].label)]),
      ].join(' · '),
    }))
  }
  return (people ?? []).filter(mayWork).map((person) => ({
    value: person.id,
    label: person.name,
    aside: say(roleWords[person.role]),
  }))
}
