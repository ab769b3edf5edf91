import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { Link } from 'react-router'
import { useSay } from '../ui/useSay.ts'
import { useUnrouted } from './useDispatch.ts'
import { teamWords } from './words.ts'

/** What no rule sent anywhere, and rules that send nothing: seen where one would put it right. */
export function UnroutedNote() {
  const say = useSay()
  const unrouted = useUnrouted()
  if (!unrouted || (unrouted.cases === 0 && unrouted.deadRules.length === 0)) return null
  const { cases, deadRules } = unrouted
  const without = JSON.stringify({ teamId: null, closedAt: null })
  return (
    <Notes>
      {cases > 0 && (
        <Alert
          severity="info"
          action={
            <Button component={Link} to={`/cases?filter=${encodeURIComponent(without)}`}>
              {say(teamWords.showUnrouted)}
            </Button>
          }
        >
          {cases === 1 ? say(teamWords.unroutedOne) : say(teamWords.unrouted, { count: cases.toLocaleString() })}
        </Alert>
      )}
      {deadRules.length > 0 && (
        <Alert
          severity="warning"
          action={
            <Button component={Link} to="/settings">
              {say(teamWords.toRules)}
            </Button>
          }
        >
          {say(teamWords.deadRules, { names: deadRules.map(({ name }) => name).join(', ') })}
        </Alert>
      )}
    </Notes>
  )
}

const Notes = styled('div')({ display: 'grid', gap: 8, padding: '10px 12px' })
