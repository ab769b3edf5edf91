import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId } from 'react'
import { AutocompleteArrayInput, Form, required, SelectInput, TextInput, useNotify } from 'react-admin'
import { periods, type Report } from '#shared/reports/schema.ts'
import { problemOf } from '../ui/problem.ts'
import { SideSheet } from '../ui/SideSheet.tsx'
import { useApi } from '../ui/useApi.ts'
import { useSay } from '../ui/useSay.ts'
import { useSayProblem } from '../ui/useSayProblem.ts'
import { useKpiChoices } from '../workflow/figures/KpiInput.tsx'
import { ScopeInputs, scopeSaid } from '../workflow/figures/ScopeInputs.tsx'
import { BoardChoice } from './BoardChoice.tsx'
import { outsideOf, outsideText } from './outside.ts'
import { ReaderInputs } from './ReaderInputs.tsx'
import { TimingInputs } from './TimingInputs.tsx'
import { clockOf, minuteOf } from './useComesText.ts'
import { periodWords, reportWords } from './words.ts'

const blank = {
  ...{ metrics: ['inflow', 'outflow', 'backlog', 'sla-attainment'], period: 'week', rhythm: 'weekly', weekday: 1 },
  ...{ monthDay: 1, clock: '09:00', isOnBusinessDays: true, personIds: [], roles: [], outsideText: '' },
}

/** A report: which figures, whose, when and to whom. */
export function ReportForm({ report, onClose }: { report?: Report; onClose: () => void }) {
  const say = useSay()
  const sayProblem = useSayProblem()
  const notify = useNotify()
  const api = useApi()
  const client = useQueryClient()
  const formId = useId()
  const kpiChoices = useKpiChoices()
  const save = useMutation({
    mutationFn: (values: Record<string, unknown>) => {
      const { name, metrics, period, rhythm, isOnBusinessDays, personIds, roles } = values
      const body = {
        ...{ name, metrics: metrics ?? [], ...scopeSaid(values), period, rhythm, isOnBusinessDays },
        weekday: rhythm === 'weekly' ? Number(values.weekday) : null,
        monthDay: rhythm === 'monthly' ? Number(values.monthDay) : null,
        minute: minuteOf(String(values.clock ?? '09:00')),
        ...{ personIds: personIds ?? [], roles: roles ?? [], outside: outsideOf(String(values.outsideText ?? '')) },
      }
      if (!report) return api.call('POST', '/reports', { body })
      return api.call('PATCH', `/reports/${report.id}`, { body, headers: { 'If-Match': `"${report.version}"` } })
    },
    onSuccess: () => {
      notify(say(reportWords.saved), { type: 'success' })
      onClose()
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['reports'] }),
  })
  const send = (values: Record<string, unknown>) =>
    save.mutateAsync(values).then(
      () => undefined,
      (error: unknown) => {
        const { outside, ...errors } = problemOf(error)?.errors ?? {}
        return outside ? { ...errors, outsideText: outside } : errors
      },
    )
  const record = report && {
    ...report,
    ...{ weekday: report.weekday ?? 1, monthDay: report.monthDay ?? 1, clock: clockOf(report.minute) },
    outsideText: outsideText(report.outside),
  }
  return (
    <SideSheet
      title={say(report ? reportWords.edit : reportWords.add)}
      onClose={onClose}
      footer={
        <>
          <Button type="submit" form={formId} size="medium" variant="contained" disabled={save.isPending}>
            {say(report ? reportWords.save : reportWords.add)}
          </Button>
          <Button size="medium" onClick={onClose}>
            {say(reportWords.cancel)}
          </Button>
        </>
      }
    >
      <Form id={formId} record={record ?? blank} onSubmit={send} noValidate disableInvalidFormNotification>
        <Rows>
          {save.error && <Alert severity="error">{sayProblem(save.error)}</Alert>}
          <TextInput
            source="name"
            label={say(reportWords.name)}
            helperText={say(reportWords.nameHint)}
            validate={required()}
          />
          <BoardChoice />
          <AutocompleteArrayInput
            source="metrics"
            label={say(reportWords.figures)}
            choices={kpiChoices}
            validate={required()}
            helperText={false}
            fullWidth
          />
          <ScopeInputs />
          <SelectInput
            source="period"
            label={say(reportWords.period)}
            validate={required()}
            choices={periods.map((id) => ({ id, name: say(periodWords[id]) }))}
          />
          <TimingInputs />
          <ReaderInputs />
        </Rows>
      </Form>
    </SideSheet>
  )
}

const Rows = styled('div')({ display: 'grid', gap: 16 })
