import SyncProblem from '@mui/icons-material/SyncProblem'
import Button from '@mui/material/Button'
import { EmptyState } from './EmptyState.tsx'
import { Forbidden } from './Forbidden.tsx'
import { problemOf } from './problem.ts'
import { useSay } from './useSay.ts'
import { useSayProblem } from './useSayProblem.ts'
import { uiWords } from './words.ts'

/** A part that did not load: what happened, and the way to try again. */
export function ErrorState({ error, retry }: { error: unknown; retry?: () => void }) {
  const say = useSay()
  const sayProblem = useSayProblem()
  if (problemOf(error)?.code === 'not-allowed') return <Forbidden />
  return (
    <div role="alert">
      <EmptyState
        icon={<SyncProblem />}
        title={say(uiWords.failedTitle)}
        action={
          retry && (
            <Button variant="outlined" onClick={retry}>
              {say(uiWords.retry)}
            </Button>
          )
        }
      >
        {sayProblem(error)}
      </EmptyState>
    </div>
  )
}
