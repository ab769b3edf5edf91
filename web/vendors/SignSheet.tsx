import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import TextField from '@mui/material/TextField'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { useNotify } from 'react-admin'
import type { Scorecard } from '#shared/vendors/schema.ts'
import { SideSheet } from '../ui/SideSheet.tsx'
import { useApi } from '../ui/useApi.ts'
import { useSay } from '../ui/useSay.ts'
import { useSayProblem } from '../ui/useSayProblem.ts'
import { vendorWords } from './words.ts'

/** A week that is over is kept as it stands. */
export function SignSheet({ card: { vendorId, week, until }, onClose }: { card: Scorecard; onClose: () => void }) {
  const say = useSay()
  const sayProblem = useSayProblem()
  const notify = useNotify()
  const api = useApi()
  const client = useQueryClient()
  const formId = useId()
  const [note, setNote] = useState('')
  const sign = useMutation({
    mutationFn: () => api.call('POST', `/vendors/${vendorId}/signoffs`, { body: { week, note } }),
    onSuccess: () => {
      notify(say(vendorWords.signed), { type: 'success' })
      onClose()
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['vendors'] }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    sign.mutate()
  }
  return (
    <SideSheet
      title={say(vendorWords.signTitle, { from: week, until: until.slice(5) })}
      note={say(vendorWords.signNote)}
      onClose={onClose}
      footer={
        <>
          <Button type="submit" form={formId} variant="contained" disabled={sign.isPending}>
            {say(vendorWords.sign)}
          </Button>
          <Button onClick={onClose}>{say(vendorWords.cancel)}</Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit}>
        {sign.error && (
          <Alert severity="error" sx={{ mb: 2 }}>
            {sayProblem(sign.error)}
          </Alert>
        )}
        <TextField
          label={say(vendorWords.note)}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          multiline
          minRows={3}
          fullWidth
          slotProps={{ htmlInput: { maxLength: 500 } }}
        />
      </form>
    </SideSheet>
  )
}
