import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { Form, RadioButtonGroupInput, required, TextInput, useNotify } from 'react-admin'
import { type QualityVerdict, qualityVerdicts } from '#shared/quality/schema.ts'
import { qualityVerdictWords, qualityWords } from '#shared/quality/words.ts'
import { useSay } from '../../ui/useSay.ts'
import { useSayProblem } from '../../ui/useSayProblem.ts'
import { useCheck } from './useChecks.ts'

type CheckFormProps = { caseId: string; decisionId: string; onDone: () => void }

/** Right, wrong or unsure, and what one saw. */
export function CheckForm({ caseId, decisionId, onDone }: CheckFormProps) {
  const say = useSay()
  const sayProblem = useSayProblem()
  const notify = useNotify()
  const check = useCheck(caseId)
  const send = ({ verdict, note }: Record<string, unknown>) => {
    const said = typeof note === 'string' && note.trim() ? { note } : {}
    const body = { decisionId, verdict: verdict as QualityVerdict, ...said }
    check.mutate(body, {
      onSuccess: () => {
        notify(say(qualityWords.saved), { type: 'success' })
        onDone()
      },
    })
  }
  return (
    <Form onSubmit={send} noValidate disableInvalidFormNotification>
      <Rows>
        {check.error && <Alert severity="error">{sayProblem(check.error)}</Alert>}
        <RadioButtonGroupInput
          source="verdict"
          label={say(qualityWords.verdict)}
          choices={qualityVerdicts.map((id) => ({ id, name: say(qualityVerdictWords[id]) }))}
          translateChoice={false}
          validate={required()}
          helperText={false}
        />
        <TextInput source="note" label={say(qualityWords.note)} helperText={false} multiline minRows={2} />
        <footer>
          <Button type="submit" variant="contained" disabled={check.isPending}>
            {say(qualityWords.save)}
          </Button>
          <Button onClick={onDone}>{say(qualityWords.cancel)}</Button>
        </footer>
      </Rows>
    </Form>
  )
}

const Rows = styled('div')({ display: 'grid', gap: 12, padding: '8px 0', '& footer': { display: 'flex', gap: 8 } })
