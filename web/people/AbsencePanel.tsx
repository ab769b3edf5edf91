import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Absence } from '#shared/teams/absence.ts'
import { absenceReasonWords, absenceStandingWords } from '#shared/teams/absenceWords.ts'
import type { WorkProfile } from '#shared/teams/schema.ts'
import { SkeletonRows } from '../ui/SkeletonRows.tsx'
import { ToneChip } from '../ui/ToneChip.tsx'
import { useApi } from '../ui/useApi.ts'
import { useSay } from '../ui/useSay.ts'
import { useSayProblem } from '../ui/useSayProblem.ts'
import { AbsenceForm } from './AbsenceForm.tsx'
import { absenceWords } from './absenceWords.ts'

/** When somebody is not there and who stands in; entered here by leads, and by the person. */
export function AbsencePanel({ profile }: { profile: WorkProfile }) {
  const say = useSay()
  const sayProblem = useSayProblem()
  const api = useApi()
  const client = useQueryClient()
  const { personId } = profile
  const [editing, setEditing] = useState<Absence | 'new'>()
  const key = ['people', 'absences', personId]
  const { data } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => api.call<Absence[]>('GET', `/people/${personId}/absences`, { signal }),
  })
  const end = useMutation({
    mutationFn: ({ id, version }: Absence) =>
      api.call<Absence[]>('POST', `/people/${personId}/absences/${id}/actions/end`, {
        body: {},
        headers: { 'If-Match': `"${version}"` },
      }),
    onSuccess: (all) => client.setQueryData(key, all),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['people'] })
      void client.invalidateQueries({ queryKey: ['teams'] })
    },
  })
  const open = data?.filter(({ standing }) => standing === 'planned' || standing === 'in_force') ?? []
  const past = data?.filter(({ standing }) => standing === 'over') ?? []
  const mayEnter = profile.allowedActions.includes('absence')
  return (
    <Root aria-label={say(absenceWords.title)}>
      <h3>{say(absenceWords.title)}</h3>
      {end.error && <Alert severity="error">{sayProblem(end.error)}</Alert>}
      {!data && <SkeletonRows rows={2} />}
      {data && open.length === 0 && past.length === 0 && <p>{say(absenceWords.none)}</p>}
      {open.length > 0 && (
        <ul>
          {open.map((absence) =>
            editing !== 'new' && editing?.id === absence.id ? (
              <li key={absence.id}>
                <AbsenceForm profile={profile} absence={absence} onClose={() => setEditing(undefined)} />
              </li>
            ) : (
              <li key={absence.id}>
                <AbsenceLine absence={absence} />
                {absence.allowedActions.length > 0 && (
                  <span className="tools">
                    <Button onClick={() => setEditing(absence)}>{say(absenceWords.change)}</Button>
                    <Button disabled={end.isPending} onClick={() => end.mutate(absence)}>
                      {say(absence.standing === 'planned' ? absenceWords.cancel : absenceWords.end)}
                    </Button>
                  </span>
                )}
              </li>
            ),
          )}
        </ul>
      )}
      {past.length > 0 && (
        <details>
          <summary>
            {say(absenceWords.over)} {past.length}
          </summary>
          <ul>
            {past.map((absence) => (
              <li key={absence.id}>
                <AbsenceLine absence={absence} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {editing === 'new' && <AbsenceForm profile={profile} onClose={() => setEditing(undefined)} />}
      {mayEnter && editing !== 'new' && (
        <Button variant="outlined" onClick={() => setEditing('new')}>
          {say(absenceWords.enter)}
        </Button>
      )}
    </Root>
  )
}

function AbsenceLine({ absence }: { absence: Absence }) {
  const say = useSay()
  const { fromDay, toDay, reason, standing, delegateName, note } = absence
  return (
    <div>
      <b>{fromDay === toDay ? fromDay : `${fromDay} – ${toDay}`}</b>
      {reason && <span>{say(absenceReasonWords[reason])}</span>}
      <ToneChip tone={standing === 'in_force' ? 'paused' : 'neutral'}>{say(absenceStandingWords[standing])}</ToneChip>
      <small>
        {delegateName ? say(absenceWords.standIn, { name: delegateName }) : say(absenceWords.noDelegate)}
        {note && ` · ${note}`}
      </small>
    </div>
  )
}

const Root = styled('section')(({ theme }) => ({
  display: 'grid',
  justifyItems: 'start',
  gap: 10,
  marginTop: 24,
  '& > *': { minWidth: 0 },
  '& h3': { ...theme.typography.subtitle1, margin: 0 },
  '& p': { margin: 0, color: theme.palette.text.secondary },
  '& ul': { listStyle: 'none', margin: 0, padding: 0, width: '100%' },
  '& details': { width: '100%', color: theme.palette.text.secondary },
  '& summary': { cursor: 'pointer', fontSize: 12 },
  '& li': { padding: '8px 0', borderTop: `1px solid ${theme.palette.line}`, fontVariantNumeric: 'tabular-nums' },
  '& li > div': { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 10px' },
  '& small': { ...theme.typography.caption, flexBasis: '100%', color: theme.palette.text.secondary },
  '& li > .tools': { display: 'flex', gap: 4, marginTop: 4, marginLeft: -8 },
}))
