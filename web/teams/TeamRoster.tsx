import ChevronLeft from '@mui/icons-material/ChevronLeft'
import ChevronRight from '@mui/icons-material/ChevronRight'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import { styled } from '@mui/material/styles'
import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useGetOne } from 'react-admin'
import { useParams, useSearchParams } from 'react-router'
import { dayNumberOf, dayNumberOfText, dayTextOf, weekdayOf } from '#shared/calendar/seoul.ts'
import { features } from '#shared/features.ts'
import { type Roster, rosterPage, rosterSpans } from '#shared/teams/roster.ts'
import type { Team } from '#shared/teams/schema.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorState } from '../ui/ErrorState.tsx'
import { Page } from '../ui/Page.tsx'
import { Panel } from '../ui/Panel.tsx'
import { SkeletonRows } from '../ui/SkeletonRows.tsx'
import { useApi } from '../ui/useApi.ts'
import { useKeys } from '../ui/useKeys.ts'
import { useNow } from '../ui/useNow.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { CoverTable } from './CoverTable.tsx'
import { RosterTable } from './RosterTable.tsx'
import { rosterWords } from './rosterWords.ts'

const [week, month] = rosterSpans

/** Who of a team is planned when, who is absent, and whether that covers what usually comes in. */
export default function TeamRoster() {
  const { id = '' } = useParams()
  const say = useSay()
  const locale = useLanguage()
  const api = useApi()
  const now = useNow()
  const [search, setSearch] = useSearchParams()
  const { data: team, error: noTeam, refetch: again } = useGetOne<Team>('teams', { id })
  const today = dayNumberOf(now.getTime())
  const monday = today - weekdayOf(today) + 1
  const days = search.get('days') === String(month) ? month : week
  const asked = dayNumberOfText(search.get('from') ?? '')
  const from = Number.isNaN(asked) ? monday : asked
  const offset = Math.max(0, Number(search.get('offset')) || 0)
  const { data, error, refetch } = useQuery({
    queryKey: ['teams', 'roster', id, from, days, offset],
    meta: { hears: ['people'] },
    queryFn: ({ signal }) =>
      api.call<Roster>('GET', `/teams/${id}/roster?from=${dayTextOf(from)}&days=${days}&offset=${offset}`, { signal }),
    placeholderData: keepPreviousData,
  })
  const show = (change: { from?: number; days?: number; offset?: number }) => {
    const next = { from, days, offset, ...change }
    setSearch({ from: dayTextOf(next.from), days: String(next.days), offset: String(next.offset) }, { replace: true })
  }
  useKeys([
    { id: 'roster.earlier', keys: 'ArrowLeft', says: rosterWords.earlier, run: () => show({ from: from - days }) },
    { id: 'roster.later', keys: 'ArrowRight', says: rosterWords.later, run: () => show({ from: from + days }) },
    { id: 'roster.today', keys: 't', says: rosterWords.today, run: () => show({ from: monday }) },
  ])
  const name = team && (locale === 'ko' ? team.nameKo : team.nameEn)
  const failed = noTeam ?? error
  return (
    <Page
      title={name ? say(rosterWords.title, { team: name }) : say(features.teams.label)}
      actions={
        <>
          <IconButton aria-label={say(rosterWords.earlier)} onClick={() => show({ from: from - days })}>
            <ChevronLeft />
          </IconButton>
          <Button variant="outlined" disabled={from === monday} onClick={() => show({ from: monday })}>
            {say(rosterWords.today)}
          </Button>
          <IconButton aria-label={say(rosterWords.later)} onClick={() => show({ from: from + days })}>
            <ChevronRight />
          </IconButton>
          <ToggleButtonGroup
            exclusive
            size="small"
            aria-label={say(rosterWords.span)}
            value={days}
            onChange={(_event, next: number | null) => next && show({ days: next })}
          >
            <ToggleButton value={week}>{say(rosterWords.week)}</ToggleButton>
            <ToggleButton value={month}>{say(rosterWords.month)}</ToggleButton>
          </ToggleButtonGroup>
        </>
      }
    >
      {failed && !data && <ErrorState error={failed} retry={noTeam ? again : refetch} />}
      {!failed && !data && <SkeletonRows rows={14} />}
      {data && (
        <Sheet>
          <Panel
            title={say(rosterWords.people)}
            count={data.total}
            aside={
              data.total > rosterPage && <Pages roster={data} offset={offset} onTurn={(to) => show({ offset: to })} />
            }
            flush
          >
            {data.total === 0 ? (
              <EmptyState title={say(rosterWords.none)} />
            ) : (
              <RosterTable roster={data} today={today} />
            )}
          </Panel>
          {data.total > 0 && (
            <Panel title={say(rosterWords.cover)}>
              <CoverTable roster={data} today={today} />
            </Panel>
          )}
        </Sheet>
      )}
    </Page>
  )
}

function Pages({ roster, offset, onTurn }: { roster: Roster; offset: number; onTurn: (offset: number) => void }) {
  const say = useSay()
  const to = Math.min(roster.total, offset + rosterPage)
  return (
    <span>
      <IconButton
        aria-label={`${say(rosterWords.people)}: ${say(rosterWords.earlier)}`}
        disabled={offset === 0}
        onClick={() => onTurn(Math.max(0, offset - rosterPage))}
      >
        <ChevronLeft />
      </IconButton>
      {say(rosterWords.page, { from: offset + 1, to, total: roster.total })}
      <IconButton
        aria-label={`${say(rosterWords.people)}: ${say(rosterWords.later)}`}
        disabled={to >= roster.total}
        onClick={() => onTurn(to)}
      >
        <ChevronRight />
      </IconButton>
    </span>
  )
}

const Sheet = styled('div')(({ theme }) => ({
  flex: 1,
  backgroundColor: theme.palette.background.paper,
  '& > section + section': { borderTop: `1px solid ${theme.palette.line}` },
}))
