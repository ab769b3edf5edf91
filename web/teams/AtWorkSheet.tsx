import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNotify } from 'react-admin'
import type { Team, TeamTies } from '#shared/teams/schema.ts'
import { Field, Fields } from '../ui/Fields.tsx'
import { problemOf } from '../ui/problem.ts'
import { SideSheet } from '../ui/SideSheet.tsx'
import { SkeletonRows } from '../ui/SkeletonRows.tsx'
import { useApi } from '../ui/useApi.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { useSayProblem } from '../ui/useSayProblem.ts'
import { TeamChoice } from './TeamChoice.tsx'
import { teamWords } from './words.ts'

/** Dissolves a team or opens it again; what hangs on it, and who takes that over, is said before. */
export function AtWorkSheet({ team, onClose }: { team: Team; onClose: () => void }) {
  const say = useSay()
  const sayProblem = useSayProblem()
  const notify = useNotify()
  const api = useApi()
  const client = useQueryClient()
  const [successorId, setSuccessorId] = useState<string | null>(null)
  const action = team.isActive ? 'deactivate' : 'activate'
  const { data: ties } = useQuery({
    queryKey: ['teams', 'ties', team.id],
    queryFn: ({ signal }) => api.call<TeamTies>('GET', `/teams/${team.id}/ties`, { signal }),
    enabled: team.isActive,
  })
  const hangs = ties ? ties.openCases + ties.rules.length + ties.escalating.length > 0 : false
  const { mutate, isPending, error } = useMutation({
    mutationFn: () =>
      api.act<Team>('teams', team.id, action, {
        body: team.isActive ? { successorId } : {},
        version: team.version,
        idempotencyKey: crypto.randomUUID(),
      }),
    onSuccess: () => {
      notify(say(team.isActive ? teamWords.deactivated : teamWords.activated), { type: 'success' })
      onClose()
    },
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['teams'] })
      void client.invalidateQueries({ queryKey: ['cases'] })
    },
  })
  const isReady = !team.isActive || (ties !== undefined && (!hangs || successorId !== null))
  return (
    <SideSheet
      title={say(teamWords[action])}
      note={team.isActive && say(teamWords.deactivateNote)}
      onClose={onClose}
      footer={
        <>
          <Button
            size="medium"
            variant="contained"
            color={team.isActive ? 'error' : 'primary'}
            disabled={!isReady || isPending}
            title={isReady ? undefined : say(teamWords.successorNeeded)}
            onClick={() => mutate()}
          >
            {say(teamWords[action])}
          </Button>
          <Button size="medium" onClick={onClose}>
            {say(teamWords.cancel)}
          </Button>
        </>
      }
    >
      <Rows>
        {error && (
          <Alert severity="error">{problemOf(error)?.current?.id ? say(teamWords.draftOpen) : sayProblem(error)}</Alert>
        )}
        {team.isActive && !ties && <SkeletonRows rows={4} />}
        {ties && (hangs ? <Ties ties={ties} /> : <p>{say(teamWords.noTies)}</p>)}
        {hangs && <TeamChoice label={say(teamWords.successor)} notId={team.id} onChoose={setSuccessorId} />}
      </Rows>
    </SideSheet>
  )
}

function Ties({ ties }: { ties: TeamTies }) {
  const say = useSay()
  const locale = useLanguage()
  return (
    <Fields aria-label={say(teamWords.ties)}>
      <Field label={say(teamWords.openCases)}>{ties.openCases.toLocaleString()}</Field>
      {ties.rules.length > 0 && (
        <Field label={say(teamWords.tieRules)}>
          {ties.rules.map(({ id, name }) => (
            <div key={id}>{name}</div>
          ))}
        </Field>
      )}
      {ties.escalating.length > 0 && (
        <Field label={say(teamWords.tieEscalating)}>
          {ties.escalating.map(({ id, nameEn, nameKo }) => (
            <div key={id}>{locale === 'ko' ? nameKo : nameEn}</div>
          ))}
        </Field>
      )}
    </Fields>
  )
}

const Rows = styled('div')({ display: 'grid', gap: 16, '& p': { margin: 0 } })
