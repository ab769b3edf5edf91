import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId } from 'react'
import { Form, regex, required, TextInput, useNotify } from 'react-admin'
import { useWatch } from 'react-hook-form'
import { problemOf } from '../ui/problem.ts'
import { SideSheet } from '../ui/SideSheet.tsx'
import { useApi } from '../ui/useApi.ts'
import { useSay } from '../ui/useSay.ts'
import { useSayProblem } from '../ui/useSayProblem.ts'
import { HashGrid } from './HashGrid.tsx'
import { fakeWords as words } from './words.ts'

const hash = /^[0-9a-f]{16}$/

/** Adds the picture of a fake by its hash. */
export function NewFakeSheet({ onClose }: { onClose: () => void }) {
  const say = useSay()
  const sayProblem = useSayProblem()
  const notify = useNotify()
  const api = useApi()
  const client = useQueryClient()
  const formId = useId()
  const add = useMutation({
    mutationFn: (body: Record<string, unknown>) => api.call('POST', '/known-fakes', { body }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['known-fakes'] })
      notify(say(words.saved), { type: 'success' })
      onClose()
    },
  })
  const send = (values: Record<string, unknown>) =>
    add.mutateAsync(values).then(
      () => undefined,
      (error: unknown) => problemOf(error)?.errors,
    )
  return (
    <SideSheet
      title={say(words.add)}
      onClose={onClose}
      footer={
        <Button type="submit" form={formId} size="medium" variant="contained" disabled={add.isPending}>
          {say(words.add)}
        </Button>
      }
    >
      <Form id={formId} onSubmit={send} noValidate disableInvalidFormNotification>
        <Rows>
          {add.error && <Alert severity="error">{sayProblem(add.error)}</Alert>}
          <TextInput
            source="imageHash"
            label={say(words.hash)}
            helperText={say(words.hashHint)}
            parse={(text: string) => text.trim().toLowerCase()}
            validate={[required(), regex(hash, say(words.hashHint))]}
            slotProps={{ htmlInput: { maxLength: 16, spellCheck: false } }}
          />
          <Shown />
          <TextInput
            source="label"
            label={say(words.label)}
            validate={required()}
            slotProps={{ htmlInput: { maxLength: 200 } }}
          />
        </Rows>
      </Form>
    </SideSheet>
  )
}

/** What was typed as a picture, as soon as it is one. */
function Shown() {
  const say = useSay()
  const value: unknown = useWatch({ name: 'imageHash' })
  return typeof value === 'string' && hash.test(value) ? (
    <HashGrid hash={value} label={say(words.picture)} size={88} />
  ) : null
}

const Rows = styled('div')({ display: 'grid', gap: 16 })
