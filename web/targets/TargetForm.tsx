import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId } from 'react'
import { DateInput, Form, required, SelectInput, TextInput, useNotify } from 'react-admin'
import { useWatch } from 'react-hook-form'
import { dayNumberOf, dayTextOf } from '#shared/calendar/seoul.ts'
import { type KpiName, kpiOf } from '#shared/kpis/kpis.ts'
import type { Target } from '#shared/targets/schema.ts'
import { problemOf } from '../ui/problem.ts'
import { SideSheet } from '../ui/SideSheet.tsx'
import { useApi } from '../ui/useApi.ts'
import { useSay } from '../ui/useSay.ts'
import { useSayProblem } from '../ui/useSayProblem.ts'
import { KpiInput } from '../workflow/figures/KpiInput.tsx'
import { ScopeInputs, scopeSaid } from '../workflow/figures/ScopeInputs.tsx'
import { ValueInput } from '../workflow/figures/ValueInput.tsx'
import { targetWords } from './words.ts'

/** What a figure should be from a day on. */
export function TargetForm({ onClose }: { onClose: () => void }) {
  const say = useSay()
  const sayProblem = useSayProblem()
  const notify = useNotify()
  const api = useApi()
  const client = useQueryClient()
  const formId = useId()
  const save = useMutation({
    mutationFn: ({ metric, goal, band, better, fromDay, note, ...rest }: Record<string, unknown>) => {
      const way = kpiOf(metric as KpiName).better === null ? { better } : {}
      const body = { metric, ...scopeSaid(rest), goal, band: band ?? 0, ...way, fromDay, note: note || '' }
      return api.call<Target>('POST', '/targets', { body })
    },
    onSuccess: () => {
      notify(say(targetWords.set), { type: 'success' })
      onClose()
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['targets'] }),
  })
  const send = (values: Record<string, unknown>) =>
    save.mutateAsync(values).then(
      () => undefined,
      (error: unknown) => problemOf(error)?.errors,
    )
  return (
    <SideSheet
      title={say(targetWords.add)}
      note={say(targetWords.howFound)}
      onClose={onClose}
      footer={
        <>
          <Button type="submit" form={formId} size="medium" variant="contained" disabled={save.isPending}>
            {say(targetWords.add)}
          </Button>
          <Button size="medium" onClick={onClose}>
            {say(targetWords.cancel)}
          </Button>
        </>
      }
    >
      <Form
        id={formId}
        record={{ metric: 'sla-attainment', fromDay: dayTextOf(dayNumberOf(Date.now())), better: 'down' }}
        onSubmit={send}
        noValidate
        disableInvalidFormNotification
      >
        <Rows>
          {save.error && <Alert severity="error">{sayProblem(save.error)}</Alert>}
          <KpiInput />
          <ScopeInputs />
          <Values />
          <DateInput
            source="fromDay"
            label={say(targetWords.fromDay)}
            helperText={say(targetWords.fromDayHint)}
            validate={required()}
            parse={(day: string) => day}
          />
          <TextInput source="note" label={say(targetWords.note)} multiline minRows={2} />
        </Rows>
      </Form>
    </SideSheet>
  )
}

function Values() {
  const say = useSay()
  const metric = useWatch({ name: 'metric' }) as KpiName | null
  if (!metric) return null
  const { unit, better } = kpiOf(metric)
  return (
    <>
      {better === null && (
        <SelectInput
          source="better"
          label={say(targetWords.better)}
          validate={required()}
          choices={(['up', 'down'] as const).map((id) => ({ id, name: say(targetWords[id]) }))}
        />
      )}
      <ValueInput source="goal" label={say(targetWords.goal)} unit={unit} isRequired />
      <ValueInput source="band" label={say(targetWords.band)} unit={unit} hint={say(targetWords.bandHint)} />
    </>
  )
}

const Rows = styled('div')({ display: 'grid', gap: 16 })
