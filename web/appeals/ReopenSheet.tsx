import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { useId, useState } from 'react'
import { Form } from 'react-admin'
import { appealWords } from '#shared/appeals/screenWords.ts'
import { SideSheet } from '../ui/SideSheet.tsx'
import { useSay } from '../ui/useSay.ts'
import { useSayProblem } from '../ui/useSayProblem.ts'
import { reasonForm } from '../workflow/BasicForms.tsx'
import { workflowWords } from '../workflow/words.ts'

/** Why a final answer should be looked at again. */
export function ReopenSheet({ ask, onClose }: { ask: (reason: string) => Promise<void>; onClose: () => void }) {
  const say = useSay()
  const sayProblem = useSayProblem()
  const formId = useId()
  const [error, setError] = useState<unknown>()
  const send = async ({ reason }: Record<string, unknown>) => {
    try {
      await ask(String(reason))
    } catch (problem) {
      setError(problem)
    }
  }
  return (
    <SideSheet
      title={say(appealWords.reopen)}
      note={say(appealWords.reopenHint)}
      onClose={onClose}
      footer={
        <>
          <Button type="submit" form={formId} size="medium" variant="contained">
            {say(appealWords.reopen)}
          </Button>
          <Button size="medium" onClick={onClose}>
            {say(workflowWords.cancel)}
          </Button>
        </>
      }
    >
      <Form id={formId} onSubmit={send} noValidate disableInvalidFormNotification>
        {error !== undefined && <Alert severity="error">{sayProblem(error)}</Alert>}
        <reasonForm.Fields />
      </Form>
    </SideSheet>
  )
}
