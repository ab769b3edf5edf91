import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId } from 'react'
import { DateTimeInput, Form, required, TextInput, useNotify } from 'react-admin'
import { kpiOf } from '#shared/kpis/kpis.ts'
import type { AlertRule } from '#shared/targets/alertSchema.ts'
import { problemOf } from '../ui/problem.ts'
import { SideSheet } from '../ui/SideSheet.tsx'
import { useApi } from '../ui/useApi.ts'
import { useSay } from '../ui/useSay.ts'
import { useSayProblem } from '../ui/useSayProblem.ts'
import { ruleWords } from './alertWords.ts'
import { targetWords } from './words.ts'

const dayMs = 86_400_000

/** Nobody is told until then. */
export function MuteSheet({ rule, onClose }: { rule: AlertRule; onClose: () => void }) {
  const say = useSay()
  const sayProblem = useSayProblem()
  const notify = useNotify()
  const api = useApi()
  const client = useQueryClient()
  const formId = useId()
  const mute = useMutation({
    mutationFn: ({ until, reason }: Record<string, unknown>) =>
      api.call('POST', `/alert-rules/${rule.id}/actions/mute`, {
        body: { until: new Date(String(until)).toISOString(), reason },
        headers: { 'If-Match': `"${rule.version}"` },
      }),
    onSuccess: () => {
      notify(say(ruleWords.saved), { type: 'success' })
      onClose()
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['alert-rules'] }),
  })
  const send = (values: Record<string, unknown>) =>
    mute.mutateAsync(values).then(
      () => undefined,
      (error: unknown) => problemOf(error)?.errors,
    )
  return (
    <SideSheet
      title={say(ruleWords.muteTitle)}
      note={say(kpiOf(rule.metric).label)}
      onClose={onClose}
      footer={
        <>
          <Button type="submit" form={formId} size="medium" variant="contained" disabled={mute.isPending}>
            {say(ruleWords.mute)}
          </Button>
          <Button size="medium" onClick={onClose}>
            {say(targetWords.cancel)}
          </Button>
        </>
      }
    >
      <Form
        id={formId}
        record={{ until: new Date(Date.now() + dayMs).toISOString() }}
        onSubmit={send}
        noValidate
        disableInvalidFormNotification
      >
        <Rows>
          {mute.error && <Alert severity="error">{sayProblem(mute.error)}</Alert>}
          <DateTimeInput
            source="until"
            label={say(ruleWords.muteUntil)}
            helperText={say(ruleWords.muteHint)}
            validate={required()}
          />
          <TextInput source="reason" label={say(ruleWords.reason)} validate={required()} multiline minRows={2} />
        </Rows>
      </Form>
    </SideSheet>
  )
}

const Rows = styled('div')({ display: 'grid', gap: 16 })
