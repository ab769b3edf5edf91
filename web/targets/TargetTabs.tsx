import { styled } from '@mui/material/styles'
import { NavLink } from 'react-router'
import { useSay } from '../ui/useSay.ts'
import { targetWords } from './words.ts'

const parts = [
  ['/alerts', targetWords.alerts],
  ['/targets', targetWords.targets],
  ['/targets/rules', targetWords.rules],
] as const

/** Targets, what watches them, and what was found. */
export function TargetTabs() {
  const say = useSay()
  return (
    <Root aria-label={say(targetWords.parts)}>
      {parts.map(([path, label]) => (
        <NavLink key={path} to={path} end>
          {say(label)}
        </NavLink>
      ))}
    </Root>
  )
}

const Root = styled('nav')(({ theme }) => ({
  display: 'flex',
  alignSelf: 'stretch',
  gap: 4,
  '& a': {
    ...theme.typography.body1,
    display: 'inline-flex',
    alignItems: 'center',
    padding: '0 8px',
    borderBottom: '2px solid transparent',
    borderTop: '2px solid transparent',
    color: theme.palette.text.secondary,
    textDecoration: 'none',
    whiteSpace: 'nowrap',
    '&:hover': { color: theme.palette.text.primary },
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}`, outlineOffset: -4, borderRadius: 6 },
    '&.active': { color: theme.palette.text.primary, fontWeight: 600, borderBottomColor: theme.palette.text.primary },
  },
}))
