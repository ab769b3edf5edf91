import Button from '@mui/material/Button'
import { Link } from 'react-router'
import { EmptyState } from '../ui/EmptyState.tsx'
import { useMay } from '../ui/useMe.ts'
import { useSay } from '../ui/useSay.ts'
import { performanceWords } from './words.ts'

/** Nothing is told of the figure at all, or nothing within the weeks that were asked for: never a zero. */
export function NoFigures({ span }: { span: { first: string; last: string } | null }) {
  const say = useSay()
  const mayImport = useMay('imports:run')
  if (span)
    return (
      <EmptyState title={say(performanceWords.noneWithin)}>{say(performanceWords.noneWithinText, span)}</EmptyState>
    )
  return (
    <EmptyState
      title={say(performanceWords.noFigures)}
      action={
        mayImport && (
          <Button variant="contained" component={Link} to="/imports">
            {say(performanceWords.toImports)}
          </Button>
        )
      }
    >
      {say(performanceWords.noFiguresText)}
    </EmptyState>
  )
}
