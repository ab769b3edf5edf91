import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { standingAt } from '#shared/clocks/rules.ts'
import { standingWords } from '#shared/clocks/words.ts'
import { queueWords } from '#shared/dispatch/queueWords.ts'
import { features } from '#shared/features.ts'
import type { Wallboard, WallCase } from '#shared/teams/wallboard.ts'
import { StandingMark } from '../ui/StandingMark.tsx'
import { exactTime, hoursOf } from '../ui/times.ts'
import { useMay } from '../ui/useMe.ts'
import { useNow } from '../ui/useNow.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { wallWords } from './wallWords.ts'

type WallCaseLineProps = {
  one: WallCase
  wall: Pick<Wallboard, 'at' | 'isOpen'>
  onAssign: (one: WallCase) => void
  aside?: ReactNode
}

/** A case on the wall: opens it; what is left of its promise counts down while the team's hours run. */
export function WallCaseLine({ one, wall, onAssign, aside }: WallCaseLineProps) {
  const say = useSay()
  const mayAssign = useMay('cases:assign')
  const feature = features[one.kind as keyof typeof features]
  const state = queueWords[one.kind]?.states[one.state]
  return (
    <Line>
      <Link to={`/${one.kind}/${one.id}/show`} data-row={one.id} title={feature && say(feature.label)}>
        <b>{one.number}</b>
      </Link>
      <Countdown one={one} wall={wall} />
      {mayAssign && (
        <button type="button" onClick={() => onAssign(one)} title={`${say(wallWords.assign)} (A)`}>
          {say(wallWords.assign)}
        </button>
      )}
      <small className="below">
        {one.seller}
        {state && ` · ${say(state)}`}
        {aside && <> · {aside}</>}
      </small>
    </Line>
  )
}

function Countdown({ one, wall }: { one: WallCase; wall: Pick<Wallboard, 'at' | 'isOpen'> }) {
  const say = useSay()
  const locale = useLanguage()
  const now = useNow()
  const { dueAt, leftMs } = one
  if (!dueAt || leftMs === null) return null
  const date = (at: string | null) => (at ? new Date(at) : null)
  const due = new Date(dueAt)
  const standing = standingAt({ dueAt: due, atRiskAt: date(one.atRiskAt), dueSoonAt: date(one.dueSoonAt) }, now)
  const passed = wall.isOpen ? Math.max(0, now.getTime() - Date.parse(wall.at)) : 0
  const span = hoursOf(Math.max(0, leftMs - passed), locale)
  const said = wall.isOpen ? say(wallWords.left, { span }) : say(wallWords.standsStill, { span })
  return (
    <span
      className="left"
      data-standing={standing}
      title={`${say(standingWords[standing])} · ${exactTime(due, locale)} · ${say(wallWords.leftHint)}`}
    >
      <StandingMark standing={standing} size={10} />
      {standing === 'breached' ? say(standingWords.breached) : said}
    </span>
  )
}

const Line = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto auto',
  alignItems: 'center',
  gap: '0 0.7em',
  minWidth: 0,
  '& .below': { gridColumn: '1 / -1', overflow: 'hidden', textOverflow: 'ellipsis' },
  '& a': {
    gridColumn: 1,
    minWidth: 0,
    display: 'flex',
    alignItems: 'baseline',
    gap: '0.5em',
    color: 'inherit',
    textDecoration: 'none',
    whiteSpace: 'nowrap',
    borderRadius: 4,
    '& b': { fontWeight: 600 },
    '&:hover b': { textDecoration: 'underline' },
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}`, outlineOffset: 2 },
  },
  '& small': { fontSize: '0.86em', color: theme.palette.text.secondary, whiteSpace: 'nowrap' },
  '& .left': { display: 'inline-flex', alignItems: 'center', gap: 5, whiteSpace: 'nowrap' },
  '& .left[data-standing="due_soon"]': { color: theme.palette.tone.busy.text, fontWeight: 600 },
  '& .left[data-standing="at_risk"]': { color: theme.palette.tone.busy.text },
  '& .left[data-standing="breached"]': { color: theme.palette.tone.bad.text, fontWeight: 600 },
  '& button': {
    gridColumn: 3,
    font: 'inherit',
    fontSize: '0.86em',
    padding: '1px 8px',
    cursor: 'pointer',
    borderRadius: 5,
    border: `1px solid ${theme.palette.line}`,
    color: theme.palette.text.secondary,
    backgroundColor: 'transparent',
    '&:hover': { backgroundColor: theme.palette.action.hover },
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
  },
}))
