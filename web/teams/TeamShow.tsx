import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { useGetOne } from 'react-admin'
import { Link, useParams } from 'react-router'
import { features } from '#shared/features.ts'
import type { Team } from '#shared/teams/schema.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorState } from '../ui/ErrorState.tsx'
import { Field, Fields } from '../ui/Fields.tsx'
import { Page } from '../ui/Page.tsx'
import { Panel } from '../ui/Panel.tsx'
import { problemOf } from '../ui/problem.ts'
import { RecordLink } from '../ui/RecordLink.tsx'
import { SkeletonRows } from '../ui/SkeletonRows.tsx'
import { ToneChip } from '../ui/ToneChip.tsx'
import { useMay } from '../ui/useMe.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { AtWorkSheet } from './AtWorkSheet.tsx'
import { MembersPanel } from './MembersPanel.tsx'
import { TeamForm } from './TeamForm.tsx'
import { useCalendarChoices } from './useCalendarChoices.ts'
import { useHolding } from './useDispatch.ts'
import { functionWords, teamWords } from './words.ts'

/** One team: what waits for it, who works there and what they hold. */
export default function TeamShow() {
  const { id = '' } = useParams()
  const say = useSay()
  const { data: team, error, refetch } = useGetOne<Team>('teams', { id })
  if (problemOf(error)?.code === 'not-found') return <Gone />
  if (error) return <ErrorState error={error} retry={refetch} />
  if (!team) {
    return (
      <Page title={say(features.teams.label)}>
        <SkeletonRows rows={12} />
      </Page>
    )
  }
  return <Shown key={id} team={team} />
}

function Shown({ team }: { team: Team }) {
  const say = useSay()
  const locale = useLanguage()
  const [sheet, setSheet] = useState<'edit' | 'work'>()
  const { data: above } = useGetOne<Team>(
    'teams',
    { id: team.escalatesToId ?? '' },
    { enabled: team.escalatesToId !== null },
  )
  const line = useHolding().get(team.id)
  const calendars = useCalendarChoices()
  const mayWatch = useMay('teams:availability')
  const may = (action: string) => team.allowedActions.includes(action)
  const own = JSON.stringify({ teamId: [team.id] })
  return (
    <Page
      title={locale === 'ko' ? team.nameKo : team.nameEn}
      meta={!team.isActive && <ToneChip tone="neutral">{say(teamWords.inactive)}</ToneChip>}
      actions={
        <>
          {mayWatch && (
            <Button variant="outlined" component={Link} to={`/teams/wallboard?team=${team.id}`}>
              {say(teamWords.wallboard)}
            </Button>
          )}
          <Button variant="outlined" component={Link} to={`/teams/${team.id}/roster`}>
            {say(teamWords.roster)}
          </Button>
          <Button variant="outlined" component={Link} to={`/cases?filter=${encodeURIComponent(own)}`}>
            {say(teamWords.queue)}
          </Button>
          {may('edit') && (
            <Button variant="outlined" onClick={() => setSheet('edit')}>
              {say(teamWords.edit)}
            </Button>
          )}
          {(may('deactivate') || may('activate')) && (
            <Button variant="outlined" color={team.isActive ? 'error' : 'primary'} onClick={() => setSheet('work')}>
              {say(team.isActive ? teamWords.deactivate : teamWords.activate)}
            </Button>
          )}
        </>
      }
    >
      <Columns>
        <MembersPanel team={team} />
        <Panel title={say(teamWords.facts)}>
          <Fields>
            <Field label={say(teamWords.waiting)}>
              <b title={say(teamWords.waitingHint)}>{(line?.waiting ?? 0).toLocaleString()}</b>
            </Field>
            <Field label={say(teamWords.openCases)}>{team.openCases.toLocaleString()}</Field>
            <Field label={say(teamWords.room)}>
              {line && line.room > 0
                ? say(teamWords.roomOf, { room: line.room.toLocaleString(), people: line.peopleAvailable })
                : say(teamWords.noRoom)}
            </Field>
            <Field label={say(teamWords.handsOut)}>
              {say(team.assignsItself ? teamWords.byItself : teamWords.onAsking)}
            </Field>
            <Field label={say(teamWords.function)}>{say(functionWords[team.function])}</Field>
            <Field label={say(teamWords.calendar)}>
              {calendars.find(({ id }) => id === team.calendar)?.name ?? team.calendar}
            </Field>
            <Field label={say(teamWords.escalatesTo)}>
              {above ? (
                <RecordLink resource="teams" id={above.id}>
                  {locale === 'ko' ? above.nameKo : above.nameEn}
                </RecordLink>
              ) : (
                say(teamWords.nobody)
              )}
            </Field>
            <Field label={say(teamWords.slug)}>{team.slug}</Field>
          </Fields>
        </Panel>
      </Columns>
      {sheet === 'edit' && <TeamForm team={team} onClose={() => setSheet(undefined)} />}
      {sheet === 'work' && <AtWorkSheet team={team} onClose={() => setSheet(undefined)} />}
    </Page>
  )
}

function Gone() {
  const say = useSay()
  return (
    <Page title={say(features.teams.label)}>
      <EmptyState
        title={say(teamWords.gone)}
        action={
          <Button variant="outlined" component={Link} to="/teams">
            {say(teamWords.toList)}
          </Button>
        }
      />
    </Page>
  )
}

const Columns = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) 340px',
  flex: 1,
  backgroundColor: theme.palette.background.paper,
  '& > section + section': { borderLeft: `1px solid ${theme.palette.line}` },
  [theme.breakpoints.down('md')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
}))
