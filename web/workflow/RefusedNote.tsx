import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { problemOf } from '../ui/problem.ts'
import { useSay } from '../ui/useSay.ts'
import { useSayProblem } from '../ui/useSayProblem.ts'
import { workflowWords } from './words.ts'

type RefusedNoteProps = { error: unknown; sayState: (state: string) => string; onReload: () => void }

/** Why the action was refused; when somebody was faster, who it was and a way to see what they did. */
export function RefusedNote({ error, sayState, onReload }: RefusedNoteProps) {
  const say = useSay()
  const sayProblem = useSayProblem()
  const problem = problemOf(error)
  const isStale = problem?.code === 'changed-meanwhile' || problem?.code === 'wrong-state'
  if (!isStale) return <Alert severity="error">{sayProblem(error)}</Alert>

  const { changedBy, state } = problem.current ?? {}
  return (
    <Alert severity="warning">
      {typeof changedBy === 'string' ? say(workflowWords.changedBy, { name: changedBy }) : sayProblem(error)}
      {typeof state === 'string' && <div>{say(workflowWords.changedNow, { state: sayState(state) })}</div>}
      <Button variant="outlined" onClick={onReload} sx={{ mt: 2 }}>
        {say(workflowWords.reload)}
      </Button>
    </Alert>
  )
}
