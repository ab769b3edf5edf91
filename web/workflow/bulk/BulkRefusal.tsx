import Alert from '@mui/material/Alert'
import { problemOf } from '../../ui/problem.ts'
import { useSay } from '../../ui/useSay.ts'
import { useSayProblem } from '../../ui/useSayProblem.ts'
import { overLimit } from './kit.ts'
import { bulkWords } from './words.ts'

/** Why the whole run was refused; too large a selection says how large. */
export function BulkRefusal({ error }: { error: unknown }) {
  const say = useSay()
  const sayProblem = useSayProblem()
  const problem = problemOf(error)
  const limit = problem?.code === 'over-limit' ? overLimit(problem.current) : null
  if (!limit) return <Alert severity="error">{sayProblem(error)}</Alert>
  const [total, most] = [limit.total.toLocaleString(), limit.most.toLocaleString()]
  return <Alert severity="warning">{say(bulkWords.tooMany, { total, most })}</Alert>
}
