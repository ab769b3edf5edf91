import Alert from '@mui/material/Alert'
import { problemOf } from '../../ui/problem.ts'
import { useSayProblem } from '../../ui/useSayProblem.ts'

/** Why it was not sent. What was typed stays in the field. */
export function SendProblem({ error }: { error: unknown }) {
  const sayProblem = useSayProblem()
  const fields = Object.entries(problemOf(error)?.errors ?? {})
  return (
    <Alert severity="error">
      {sayProblem(error)}
      {fields.map(([field, text]) => (
        <div key={field}>{text}</div>
      ))}
    </Alert>
  )
}
