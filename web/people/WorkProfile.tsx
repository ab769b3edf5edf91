import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNotify } from 'react-admin'
import { availabilityWords } from '#shared/dispatch/words.ts'
import type { Person } from '#shared/people/schema.ts'
import { availabilities, type WorkProfile as Profile } from '#shared/teams/schema.ts'
import { ErrorState } from '../ui/ErrorState.tsx'
import { SideSheet } from '../ui/SideSheet.tsx'
import { SkeletonRows } from '../ui/SkeletonRows.tsx'
import { useApi } from '../ui/useApi.ts'
import { useSay } from '../ui/useSay.ts'
import { useSayProblem } from '../ui/useSayProblem.ts'
import { AbsencePanel } from './AbsencePanel.tsx'
import { WorkFacts } from './WorkFacts.tsx'
import { type Draft, draftOf, readDraft, WorkFields } from './WorkFields.tsx'
import { workWords } from './workWords.ts'

/** What one colleague takes on: to read for everybody, to change for operations, in availability for leads. */
export function WorkProfile({ person, onClose }: { person: Person; onClose: () => void }) {
  const api = useApi()
  const say = useSay()
  const { data, error, refetch } = useQuery({
    queryKey: ['people', 'work', person.id],
    queryFn: ({ signal }) => api.call<Profile>('GET', `/people/${person.id}/work`, { signal }),
  })
  if (data) return <Sheet key={data.version} person={person} profile={data} onClose={onClose} />
  return (
    <SideSheet title={say(workWords.title, { name: person.name })} onClose={onClose}>
      {error ? <ErrorState error={error} retry={refetch} /> : <SkeletonRows rows={8} />}
    </SideSheet>
  )
}

function Sheet({ person, profile, onClose }: { person: Person; profile: Profile; onClose: () => void }) {
  const say = useSay()
  const sayProblem = useSayProblem()
  const notify = useNotify()
  const api = useApi()
  const client = useQueryClient()
  const [draft, setDraft] = useState<Draft>(() => draftOf(profile))
  const [availability, setAvailability] = useState(profile.availability)
  const mayEdit = profile.allowedActions.includes('edit')
  const maySay = mayEdit || profile.allowedActions.includes('availability')
  const said = mayEdit ? readDraft(draft) : {}
  const save = useMutation({
    mutationFn: () =>
      api.call<Profile>('PATCH', `/people/${person.id}/work`, {
        body: { ...said, availability },
        headers: { 'If-Match': `"${profile.version}"` },
      }),
    onSuccess: (next) => {
      client.setQueryData(['people', 'work', person.id], next)
      notify(say(workWords.saved), { type: 'success' })
      onClose()
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['teams'] }),
  })
  return (
    <SideSheet
      title={say(workWords.title, { name: person.name })}
      note={say(workWords.note)}
      onClose={onClose}
      footer={
        <>
          {maySay && (
            <Button
              size="medium"
              variant="contained"
              disabled={said === null || save.isPending}
              onClick={() => save.mutate()}
            >
              {say(workWords.save)}
            </Button>
          )}
          <Button size="medium" onClick={onClose}>
            {say(workWords.close)}
          </Button>
        </>
      }
    >
      {save.error && (
        <Alert severity="error" sx={{ mb: 3 }}>
          {sayProblem(save.error)}
        </Alert>
      )}
      <WorkFacts profile={profile} isBrief={mayEdit} />
      {maySay && (
        <TextField
          select
          fullWidth
          label={say(workWords.availability)}
          value={availability}
          sx={{ mt: 4 }}
          onChange={(event) => setAvailability(event.target.value as Profile['availability'])}
        >
          {availabilities.map((each) => (
            <MenuItem key={each} value={each}>
              {say(availabilityWords[each].label)}
            </MenuItem>
          ))}
        </TextField>
      )}
      <AbsencePanel profile={profile} />
      {mayEdit && <WorkFields draft={draft} onChange={setDraft} />}
    </SideSheet>
  )
}
