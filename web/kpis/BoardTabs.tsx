import { styled } from '@mui/material/styles'
import { Link, useLocation } from 'react-router'
import { boardNames } from '#shared/kpis/board.ts'
import { boards, homeBoard } from '#shared/kpis/boards.ts'
import { useMe } from '../ui/useMe.ts'
import { useSay } from '../ui/useSay.ts'
import { kpiWords } from './words.ts'

/** From board to board; the days and the comparison go along, what only one board may be asked does not. */
export function BoardTabs({ search }: { search: string }) {
  const say = useSay()
  const me = useMe()
  const { pathname } = useLocation()
  const here = pathname === '/kpis' ? homeBoard(me?.role ?? null) : /^\/kpis\/boards\/(\w+)$/.exec(pathname)?.[1]
  return (
    <Root aria-label={say(kpiWords.boards)}>
      {boardNames.map((name) => (
        <Link
          key={name}
          to={{ pathname: `/kpis/boards/${name}`, search: daysOf(search) }}
          aria-current={here === name ? 'page' : undefined}
        >
          {say(boards[name].label)}
        </Link>
      ))}
    </Root>
  )
}

const daysOf = (search: string): string => {
  const kept = [...new URLSearchParams(search)].filter(([name]) => ['period', 'from', 'to', 'compare'].includes(name))
  return kept.length > 0 ? `?${new URLSearchParams(kept)}` : ''
}

const Root = styled('nav')(({ theme }) => ({
  display: 'flex',
  alignSelf: 'stretch',
  flexWrap: 'wrap',
  gap: '0 4px',
  '& a': {
    ...theme.typography.body1,
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: 40,
    padding: '0 8px',
    borderBottom: '2px solid transparent',
    borderTop: '2px solid transparent',
    color: theme.palette.text.secondary,
    textDecoration: 'none',
    whiteSpace: 'nowrap',
    '&:hover': { color: theme.palette.text.primary },
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}`, outlineOffset: -4, borderRadius: 6 },
    '&[aria-current="page"]': {
      color: theme.palette.text.primary,
      fontWeight: 600,
      borderBottomColor: theme.palette.text.primary,
    },
  },
}))
