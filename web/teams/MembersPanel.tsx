import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNotify } from 'react-admin'
import { availabilityWords } from '#shared/dispatch/words.ts'
import { roleWords } from '#shared/people/roleWords.ts'
import type { Availability, Member, Team } from '#shared/teams/schema.ts'
import type { Tone } from '#shared/workflow/workflow.ts'
import { ErrorState } from '../ui/ErrorState.tsx'
import { Panel } from '../ui/Panel.tsx'
import { SkeletonRows } from '../ui/SkeletonRows.tsx'
import { ToneChip } from '../ui/ToneChip.tsx'
import { lastDay } from '../ui/times.ts'
import { useApi } from '../ui/useApi.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { useSayProblem } from '../ui/useSayProblem.ts'
import { MemberSheet } from './MemberSheet.tsx'
import { teamWords } from './words.ts'

const tones = { available: 'good', busy: 'busy', away: 'paused', off: 'neutral' } satisfies Record<Availability, Tone>

/** Who works in the team: whether they take cases now, what they hold, how often they pass over. */
export function MembersPanel({ team }: { team: Team }) {
  const say = useSay()
  const sayProblem = useSayProblem()
  const notify = useNotify()
  const api = useApi()
  const client = useQueryClient()
  const [isAdding, setIsAdding] = useState(false)
  const key = ['teams', 'members', team.id]
  const { data, error, refetch } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => api.call<Member[]>('GET', `/teams/${team.id}/members`, { signal }),
  })
  const change = useMutation({
    mutationFn: ({ method, path, body }: Change) =>
      api.call<Member[]>(method, `/teams/${team.id}/members${path}`, { body }),
    onSuccess: (members) => client.setQueryData(key, members),
    onError: (refusal) => notify(sayProblem(refusal), { type: 'error' }),
    onSettled: () => client.invalidateQueries({ queryKey: ['teams', 'getOne'] }),
  })
  const mayEdit = team.allowedActions.includes('edit')
  return (
    <Panel
      title={say(teamWords.members)}
      count={data?.length}
      aside={
        mayEdit && (
          <Button variant="outlined" onClick={() => setIsAdding(true)}>
            {say(teamWords.addMember)}
          </Button>
        )
      }
      flush
    >
      {error && !data && <ErrorState error={error} retry={refetch} />}
      {!error && !data && <SkeletonRows rows={6} />}
      {data?.length === 0 && <Empty>{say(teamWords.noMembers)}</Empty>}
      {data && data.length > 0 && (
        <Scroll>
          <table>
            <thead>
              <tr>
                <th scope="col">{say(teamWords.name)}</th>
                <th scope="col">{say(teamWords.role)}</th>
                <th scope="col">{say(teamWords.availability)}</th>
                <th scope="col">{say(teamWords.load)}</th>
                <th scope="col" className="number">
                  {say(teamWords.skips)}
                </th>
                <th />
              </tr>
            </thead>
            <tbody>
              {data.map((member) => (
                <MemberRow
                  key={member.personId}
                  member={member}
                  mayEdit={mayEdit}
                  onChange={(one) => change.mutate(one)}
                />
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      {isAdding && (
        <MemberSheet
          team={team}
          members={data ?? []}
          onAdd={(personId) => change.mutate({ method: 'POST', path: '', body: { personId } })}
          onClose={() => setIsAdding(false)}
        />
      )}
    </Panel>
  )
}

type Change = { method: 'POST' | 'DELETE'; path: string; body?: Record<string, unknown> }
type MemberRowProps = { member: Member; mayEdit: boolean; onChange: (change: Change) => void }

function MemberRow({ member, mayEdit, onChange }: MemberRowProps) {
  const say = useSay()
  const locale = useLanguage()
  const { personId, availability, unitsHeld, capacity, expiredSkills, isLead } = member
  return (
    <tr>
      <td>
        <b>{member.name}</b>
        {isLead && <small>{say(teamWords.lead)}</small>}
        {!member.isActive && <small>{say(teamWords.left)}</small>}
      </td>
      <td>{say(roleWords[member.role])}</td>
      <td>
        <ToneChip tone={tones[availability]}>{say(availabilityWords[availability].label)}</ToneChip>
        {member.absentUntil ? (
          <small>{say(teamWords.absent, { day: lastDay(member.absentUntil, locale) })}</small>
        ) : (
          !member.isOnShift && <small>{say(teamWords.offShift)}</small>
        )}
      </td>
      <td>
        <Load role="img" aria-label={say(teamWords.units, { held: unitsHeld, capacity })}>
          <i style={{ width: `${Math.min(100, (unitsHeld / capacity) * 100)}%` }} />
        </Load>
        {say(teamWords.units, { held: unitsHeld, capacity })}
        {member.endingSkills.length > 0 && (
          <small>{say(teamWords.ending, { skills: member.endingSkills.join(', ') })}</small>
        )}
        {expiredSkills.length > 0 && <small>{say(teamWords.expired, { skills: expiredSkills.join(', ') })}</small>}
      </td>
      <td className="number">{member.skips || '–'}</td>
      <td className="tools">
        {mayEdit && (
          <>
            <Button onClick={() => onChange({ method: 'POST', path: '', body: { personId, isLead: !isLead } })}>
              {say(isLead ? teamWords.noLead : teamWords.makeLead)}
            </Button>
            <Button color="error" onClick={() => onChange({ method: 'DELETE', path: `/${personId}` })}>
              {say(teamWords.remove)}
            </Button>
          </>
        )}
      </td>
    </tr>
  )
}

const Empty = styled('p')(({ theme }) => ({ margin: 0, padding: '0 16px 16px', color: theme.palette.text.secondary }))

const Scroll = styled('div')(({ theme }) => ({
  overflowX: 'auto',
  '& table': { width: '100%', borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums' },
  '& th': { fontSize: 12, fontWeight: 500, textAlign: 'left', color: theme.palette.text.secondary },
  '& th, & td': { padding: '6px 16px', borderTop: `1px solid ${theme.palette.line}`, whiteSpace: 'nowrap', height: 36 },
  '& .number': { textAlign: 'right' },
  '& .tools': { textAlign: 'right' },
  '& small': { ...theme.typography.caption, marginLeft: 8, color: theme.palette.text.secondary },
}))

const Load = styled('span')(({ theme }) => ({
  display: 'inline-block',
  width: 72,
  height: 6,
  marginRight: 8,
  borderRadius: 3,
  overflow: 'hidden',
  verticalAlign: 'middle',
  backgroundColor: theme.palette.sunken,
  '& i': { display: 'block', height: '100%', backgroundColor: theme.palette.tone.busy.mark },
}))
