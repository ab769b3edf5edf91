import { styled } from '@mui/material/styles'
import { NavLink, useSearchParams } from 'react-router'
import { useSay } from '../ui/useSay.ts'
import { performanceWords } from './words.ts'

const parts = [
  ['/performance', performanceWords.trends],
  ['/performance/outlook', performanceWords.outlook],
  ['/performance/effects', performanceWords.effects],
  ['/performance/journeys', performanceWords.journeys],
  ['/performance/contacts', performanceWords.contacts],
] as const

/** From one part of seller performance to another; the chosen figure goes along. */
export function PerformanceTabs() {
  const say = useSay()
  const [asked] = useSearchParams()
  const metric = asked.get('metric')
  return (
    <Root aria-label={say(performanceWords.parts)}>
      {parts.map(([path, label]) => (
        <NavLink key={path} to={metric ? `${path}?metric=${metric}` : path} end>
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
