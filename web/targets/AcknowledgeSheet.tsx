import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId } from 'react'
import { Form, TextInput, useNotify } from 'react-admin'
import type { Alert as AlertRecord } from '#shared/targets/alertSchema.ts'
import { SideSheet } from '../ui/SideSheet.tsx'
import { useApi } from '../ui/useApi.ts'
import { useSay } from '../ui/useSay.ts'
import { useSayProblem } from '../ui/useSayProblem.ts'
import { alertWords } from './alertWords.ts'
import { targetWords } from './words.ts'

/** Somebody says that they are on it, and what they do. */
export function AcknowledgeSheet({ alert, onClose }: { alert: AlertRecord; onClose: () => void }) {
  const say = useSay()
  const sayProblem = useSayProblem()
  const notify = useNotify()
  const api = useApi()
  const client = useQueryClient()
  const formId = useId()
  const take = useMutation({
    mutationFn: ({ note }: Record<string, unknown>) =>
      api.call('POST', `/alerts/${alert.id}/actions/acknowledge`, {
        body: note ? { note } : {},
        headers: { 'If-Match': `"${alert.version}"` },
      }),
    onSuccess: () => {
      notify(say(alertWords.acknowledgeDone), { type: 'success' })
      onClose()
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['alerts'] }),
  })
  return (
    <SideSheet
      title={say(alertWords.acknowledge)}
      onClose={onClose}
      footer={
        <>
          <Button type="submit" form={formId} size="medium" variant="contained" disabled={take.isPending}>
            {say(alertWords.acknowledge)}
          </Button>
          <Button size="medium" onClick={onClose}>
            {say(targetWords.cancel)}
          </Button>
        </>
      }
    >
      {take.error && <Alert severity="error">{sayProblem(take.error)}</Alert>}
      <Form id={formId} record={{}} onSubmit={(values: Record<string, unknown>) => take.mutate(values)} noValidate>
        <TextInput source="note" label={say(alertWords.acknowledgeNote)} multiline minRows={3} fullWidth />
      </Form>
    </SideSheet>
  )
}
