import { styled } from '@mui/material/styles'
import { Link } from 'react-router'
import type { Wallboard } from '#shared/teams/wallboard.ts'
import { clockTime } from '../ui/times.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { wallWords } from './wallWords.ts'

/** What a lead reads from the door: unowned, overdue, in and out, promises kept. */
export function WallFigures({ wall }: { wall: Wallboard }) {
  const say = useSay()
  const locale = useLanguage()
  const { unowned, overdue, today, team } = wall
  const all = today.kept + today.broken
  const to = (filter: object) => `/cases?filter=${encodeURIComponent(JSON.stringify({ teamId: [team.id], ...filter }))}`
  const name = locale === 'ko' ? team.nameKo : team.nameEn
  return (
    <Root aria-label={name}>
      <div className="name">
        <h2>{name}</h2>
        <small>
          {say(wallWords.at, { time: clockTime(new Date(wall.at), locale) })}
          {!wall.isOpen && ` · ${say(wallWords.closed)}`}
        </small>
      </div>
      <Link to={to({ assigneeId: null, closedAt: null })}>
        <b>{unowned.toLocaleString()}</b>
        <small>{say(wallWords.unowned)}</small>
      </Link>
      <Link to={to({ sla: ['breached'] })} data-bad={overdue > 0}>
        <b>{overdue.toLocaleString()}</b>
        <small>{say(wallWords.overdue)}</small>
      </Link>
      <div>
        <b>{today.came.toLocaleString()}</b>
        <small>{say(wallWords.came)}</small>
      </div>
      <div>
        <b>{today.went.toLocaleString()}</b>
        <small>{say(wallWords.went)}</small>
      </div>
      <div title={all === 0 ? say(wallWords.noPromises) : say(wallWords.keptOf, { kept: today.kept, all })}>
        <b>{all === 0 ? '–' : `${Math.floor((today.kept / all) * 100)}%`}</b>
        <small>{say(wallWords.kept)}</small>
      </div>
    </Root>
  )
}

const Root = styled('section')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'stretch',
  borderBottom: `1px solid ${theme.palette.line}`,
  '& > *': {
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'center',
    minWidth: '7.6em',
    padding: '0.7em 1.15em',
    borderLeft: `1px solid ${theme.palette.line}`,
    color: 'inherit',
    textDecoration: 'none',
  },
  '& > a:hover': { backgroundColor: theme.palette.action.hover },
  '& > a:focus-visible': { outline: `2px solid ${theme.palette.primary.main}`, outlineOffset: -2 },
  '& .name': { flex: 1, minWidth: '14em', borderLeft: 0 },
  '& h2': { margin: 0, fontSize: '1.45em', fontWeight: 600 },
  '& b': { fontSize: '2em', fontWeight: 600, lineHeight: 1.15 },
  '& small': { fontSize: '0.86em', color: theme.palette.text.secondary, whiteSpace: 'nowrap' },
  '& [data-bad="true"] b': { color: theme.palette.tone.bad.text },
}))
