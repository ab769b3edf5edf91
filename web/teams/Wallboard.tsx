import FullscreenIcon from '@mui/icons-material/Fullscreen'
import FullscreenExit from '@mui/icons-material/FullscreenExit'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useGetList } from 'react-admin'
import { useSearchParams } from 'react-router'
import type { CaseRecord } from '#shared/cases/schema.ts'
import type { Team, WorkProfile } from '#shared/teams/schema.ts'
import type { WallCase } from '#shared/teams/wallboard.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorState } from '../ui/ErrorState.tsx'
import { Page } from '../ui/Page.tsx'
import { SkeletonRows } from '../ui/SkeletonRows.tsx'
import { useApi } from '../ui/useApi.ts'
import { useKeys } from '../ui/useKeys.ts'
import { useMe } from '../ui/useMe.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { AssignSheet } from '../workflow/dispatch/AssignSheet.tsx'
import { useWallboard } from './useWallboard.ts'
import { WallFigures } from './WallFigures.tsx'
import { WallNext } from './WallNext.tsx'
import { WallPeople } from './WallPeople.tsx'
import { WallQueues } from './WallQueues.tsx'
import { wallWords } from './wallWords.ts'

/** More teams than that are reached by address; nobody walks through them with the arrows. */
const mostTeams = 60

/** How a team stands now, for the lead's desk and for a screen on the wall. */
export default function Wallboard() {
  const say = useSay()
  const locale = useLanguage()
  const wall = useRef<HTMLDivElement>(null)
  const [search, setSearch] = useSearchParams()
  const { teams, ownId, isPending: areTeamsPending } = useTeams()
  const teamId = search.get('team') ?? ownId ?? teams[0]?.id ?? ''
  const { data, error, refetch } = useWallboard(teamId)
  const isFull = useIsFull()
  const [assigned, setAssigned] = useState<WallCase>()
  const turn = (by: number) => {
    const at = teams.findIndex(({ id }) => id === teamId)
    const next = teams[(at + by + teams.length) % teams.length]
    if (next) setSearch({ team: next.id }, { replace: true })
  }
  const toggleFull = () => void (isFull ? document.exitFullscreen() : wall.current?.requestFullscreen())
  // The sheet stands beside the wall, which hides it while it fills the screen.
  const assign = (one: WallCase) => {
    if (document.fullscreenElement) void document.exitFullscreen()
    setAssigned(one)
  }
  const step = (by: number) => {
    const rows = [...(wall.current?.querySelectorAll<HTMLElement>('a[data-row]') ?? [])]
    const at = rows.indexOf(document.activeElement as HTMLElement)
    rows[at === -1 ? 0 : (at + by + rows.length) % rows.length]?.focus()
  }
  const assignFocused = () => {
    const id = (document.activeElement as HTMLElement | null)?.dataset.row
    const shown = [...(data?.next ?? []), ...(data?.people.flatMap(({ inHand }) => inHand ?? []) ?? [])]
    const one = shown.find((each) => each.id === id)
    if (one) assign(one)
  }
  useKeys([
    { id: 'wall.before', keys: 'ArrowLeft', says: wallWords.before, run: () => turn(-1) },
    { id: 'wall.after', keys: 'ArrowRight', says: wallWords.after, run: () => turn(1) },
    { id: 'wall.down', keys: 'ArrowDown', says: wallWords.down, run: () => step(1) },
    { id: 'wall.up', keys: 'ArrowUp', says: wallWords.up, run: () => step(-1) },
    { id: 'wall.full', keys: 'f', says: wallWords.full, run: toggleFull },
    { id: 'wall.assign', keys: 'a', says: wallWords.assignRow, run: assignFocused },
  ])
  const full = say(isFull ? wallWords.leaveFull : wallWords.full)
  return (
    <Page
      title={say(wallWords.title)}
      actions={
        <Button
          variant="outlined"
          startIcon={isFull ? <FullscreenExit /> : <FullscreenIcon />}
          title={`${full} (F)`}
          onClick={toggleFull}
        >
          {full}
        </Button>
      }
    >
      <Root ref={wall} data-full={isFull}>
        <nav aria-label={say(wallWords.team)}>
          {teams.map((team) => (
            <button
              key={team.id}
              type="button"
              aria-current={team.id === teamId ? 'true' : undefined}
              onClick={() => setSearch({ team: team.id }, { replace: true })}
            >
              {locale === 'ko' ? team.nameKo : team.nameEn}
            </button>
          ))}
        </nav>
        {error && !data && <ErrorState error={error} retry={refetch} />}
        {!error && !data && (areTeamsPending || teamId !== '') && <SkeletonRows rows={14} />}
        {teamId === '' && !areTeamsPending && <EmptyState title={say(wallWords.noTeams)} />}
        {data && (
          <>
            <WallFigures wall={data} />
            <Columns>
              <WallPeople wall={data} onAssign={assign} />
              <div>
                <WallNext wall={data} onAssign={assign} />
                <WallQueues wall={data} />
              </div>
            </Columns>
          </>
        )}
      </Root>
      {assigned && <Assigning one={assigned} onClose={() => setAssigned(undefined)} />}
    </Page>
  )
}

/** Teams at work, those of the person first; where they lead nothing the wall begins with the first of all. */
function useTeams() {
  const locale = useLanguage()
  const api = useApi()
  const me = useMe()
  const { data = [], isPending } = useGetList<Team>('teams', {
    filter: { isActive: true },
    sort: { field: locale === 'ko' ? 'nameKo' : 'nameEn', order: 'ASC' },
    pagination: { page: 1, perPage: mostTeams },
  })
  const { data: work } = useQuery({
    queryKey: ['people', 'work', me?.id],
    queryFn: ({ signal }) => api.call<WorkProfile>('GET', `/people/${me?.id}/work`, { signal }),
    enabled: me !== undefined,
  })
  const own = new Set(work?.teams.map(({ id }) => id))
  const teams = [...data].sort((a, b) => Number(own.has(b.id)) - Number(own.has(a.id)))
  const led = work?.teams.find(({ id, isLead }) => isLead && data.some((team) => team.id === id))
  return { teams, ownId: led?.id ?? teams.find(({ id }) => own.has(id))?.id, isPending }
}

function useIsFull(): boolean {
  const [isFull, setIsFull] = useState(document.fullscreenElement !== null)
  useEffect(() => {
    const look = () => setIsFull(document.fullscreenElement !== null)
    document.addEventListener('fullscreenchange', look)
    return () => document.removeEventListener('fullscreenchange', look)
  }, [])
  return isFull
}

/** The sheet wants the whole record of the case, as it is now. */
function Assigning({ one, onClose }: { one: WallCase; onClose: () => void }) {
  const api = useApi()
  const { data } = useQuery({
    queryKey: [one.kind, 'getOne', { id: one.id }],
    queryFn: ({ signal }) => api.call<CaseRecord>('GET', `/${one.kind}/${one.id}`, { signal }),
    staleTime: 0,
  })
  return data ? <AssignSheet record={data} onClose={onClose} /> : null
}

const Root = styled('div')(({ theme }) => ({
  flex: 1,
  display: 'flex',
  flexDirection: 'column',
  minWidth: 0,
  // Everything below is in em: a wall is read from across the room.
  fontSize: 14,
  lineHeight: 1.45,
  fontVariantNumeric: 'tabular-nums',
  backgroundColor: theme.palette.background.paper,
  '&[data-full="true"]': { fontSize: 'clamp(16px, 1.05vw, 30px)', overflowY: 'auto' },
  '& > nav': {
    display: 'flex',
    flexWrap: 'wrap',
    gap: 4,
    padding: '8px 16px',
    borderBottom: `1px solid ${theme.palette.line}`,
    '& button': {
      font: 'inherit',
      fontSize: '0.93em',
      padding: '4px 10px',
      border: 0,
      borderRadius: 6,
      cursor: 'pointer',
      color: theme.palette.text.secondary,
      backgroundColor: 'transparent',
      '&:hover': { backgroundColor: theme.palette.action.hover },
      '&[aria-current="true"]': {
        color: theme.palette.text.primary,
        fontWeight: 600,
        backgroundColor: theme.palette.sunken,
      },
      '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
    },
  },
}))

const Columns = styled('div')(({ theme }) => ({
  flex: 1,
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) minmax(24em, 30%)',
  '& > * + *': { borderLeft: `1px solid ${theme.palette.line}` },
  '& > div > section + section': { borderTop: `1px solid ${theme.palette.line}` },
  [theme.breakpoints.down('md')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
}))
