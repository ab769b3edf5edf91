import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId } from 'react'
import { DateInput, Form, required, TextInput, useNotify } from 'react-admin'
import { dayNumberOf, dayTextOf } from '#shared/calendar/seoul.ts'
import { kpiOf } from '#shared/kpis/kpis.ts'
import { kpiText } from '#shared/kpis/valueText.ts'
import type { Target } from '#shared/targets/schema.ts'
import { problemOf } from '../ui/problem.ts'
import { SideSheet } from '../ui/SideSheet.tsx'
import { useApi } from '../ui/useApi.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { useSayProblem } from '../ui/useSayProblem.ts'
import { useScopeText } from '../workflow/figures/useScopeText.ts'
import { targetWords } from './words.ts'

/** From a day on there is no target of its own here. */
export function EndTargetSheet({ target, onClose }: { target: Target; onClose: () => void }) {
  const say = useSay()
  const locale = useLanguage()
  const scopeText = useScopeText()
  const sayProblem = useSayProblem()
  const notify = useNotify()
  const api = useApi()
  const client = useQueryClient()
  const formId = useId()
  const { label, unit } = kpiOf(target.metric)
  const today = dayTextOf(dayNumberOf(Date.now()))
  const end = useMutation({
    mutationFn: ({ fromDay, note }: Record<string, unknown>) =>
      api.call('POST', `/targets/${target.id}/actions/end`, {
        body: { fromDay, note },
        headers: { 'If-Match': `"${target.version}"` },
      }),
    onSuccess: () => {
      notify(say(targetWords.ended), { type: 'success' })
      onClose()
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['targets'] }),
  })
  const send = (values: Record<string, unknown>) =>
    end.mutateAsync(values).then(
      () => undefined,
      (error: unknown) => problemOf(error)?.errors,
    )
  return (
    <SideSheet
      title={say(targetWords.endTitle)}
      note={`${say(label)} · ${scopeText(target)} · ${kpiText(unit, target.goal, locale)}`}
      onClose={onClose}
      footer={
        <>
          <Button type="submit" form={formId} size="medium" variant="contained" color="error" disabled={end.isPending}>
            {say(targetWords.endTitle)}
          </Button>
          <Button size="medium" onClick={onClose}>
            {say(targetWords.cancel)}
          </Button>
        </>
      }
    >
      <Form
        id={formId}
        record={{ fromDay: target.fromDay > today ? target.fromDay : today }}
        onSubmit={send}
        noValidate
        disableInvalidFormNotification
      >
        <Rows>
          {end.error && <Alert severity="error">{sayProblem(end.error)}</Alert>}
          <DateInput
            source="fromDay"
            label={say(targetWords.endFrom)}
            helperText={say(targetWords.endHint)}
            validate={required()}
            parse={(day: string) => day}
          />
          <TextInput source="note" label={say(targetWords.reason)} validate={required()} multiline minRows={2} />
        </Rows>
      </Form>
    </SideSheet>
  )
}

const Rows = styled('div')({ display: 'grid', gap: 16 })
