import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId } from 'react'
import { Form, NumberInput, required, SelectInput, TextInput, useNotify } from 'react-admin'
import { useWatch } from 'react-hook-form'
import { type KpiName, kpiOf } from '#shared/kpis/kpis.ts'
import { type AlertRule, windows } from '#shared/targets/alertSchema.ts'
import { problemOf } from '../ui/problem.ts'
import { SideSheet } from '../ui/SideSheet.tsx'
import { useApi } from '../ui/useApi.ts'
import { useSay } from '../ui/useSay.ts'
import { useSayProblem } from '../ui/useSayProblem.ts'
import { KpiInput } from '../workflow/figures/KpiInput.tsx'
import { ScopeInputs, scopeSaid } from '../workflow/figures/ScopeInputs.tsx'
import { ValueInput } from '../workflow/figures/ValueInput.tsx'
import { alertWords, ruleWords } from './alertWords.ts'
import { RecipientInputs, recipientsSaid } from './RecipientInputs.tsx'
import { targetWords, windowWords } from './words.ts'

const blank = {
  ...{ metric: 'sla-attainment', window: 'week', bound: null, margin: 0.01, opensAfter: 3, closesAfter: 3 },
  ...{ holdMinutes: 30, least: 20, note: '', better: 'down' },
  recipients: { personIds: [], roles: [], leadsOf: [] },
}

/** A rule: what it watches is chosen once, how it judges and whom it tells can change. */
export function RuleForm({ rule, onClose }: { rule?: AlertRule; onClose: () => void }) {
  const say = useSay()
  const sayProblem = useSayProblem()
  const notify = useNotify()
  const api = useApi()
  const client = useQueryClient()
  const formId = useId()
  const save = useMutation({
    mutationFn: (values: Record<string, unknown>) => {
      const { window, bound, margin, opensAfter, closesAfter, holdMinutes, least, note, recipients } = values
      const counts = { opensAfter, closesAfter, holdMinutes, least }
      const terms = { window, bound: bound ?? null, margin: margin ?? 0, ...counts, note: note || '' }
      const body = { ...terms, recipients: recipientsSaid(recipients) }
      if (rule)
        return api.call('PATCH', `/alert-rules/${rule.id}`, { body, headers: { 'If-Match': `"${rule.version}"` } })
      const way = kpiOf(values.metric as KpiName).better === null ? { better: values.better } : {}
      return api.call('POST', '/alert-rules', {
        body: { ...body, metric: values.metric, ...scopeSaid(values), ...way },
      })
    },
    onSuccess: () => {
      notify(say(ruleWords.saved), { type: 'success' })
      onClose()
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['alert-rules'] }),
  })
  const send = (values: Record<string, unknown>) =>
    save.mutateAsync(values).then(
      () => undefined,
      (error: unknown) => problemOf(error)?.errors,
    )
  return (
    <SideSheet
      title={say(rule ? ruleWords.edit : ruleWords.add)}
      note={say(rule ? ruleWords.changeHint : ruleWords.everyFive)}
      onClose={onClose}
      footer={
        <>
          <Button type="submit" form={formId} size="medium" variant="contained" disabled={save.isPending}>
            {say(rule ? targetWords.save : ruleWords.add)}
          </Button>
          <Button size="medium" onClick={onClose}>
            {say(targetWords.cancel)}
          </Button>
        </>
      }
    >
      <Form id={formId} record={rule ?? blank} onSubmit={send} noValidate disableInvalidFormNotification>
        <Rows>
          {save.error && <Alert severity="error">{sayProblem(save.error)}</Alert>}
          <KpiInput isDisabled={rule !== undefined} />
          <ScopeInputs isDisabled={rule !== undefined} />
          <SelectInput
            source="window"
            label={say(alertWords.window)}
            validate={required()}
            choices={windows.map((id) => ({ id, name: say(windowWords[id]) }))}
          />
          <Bounds isNew={!rule} />
          <Pair>
            <Count source="opensAfter" label={say(ruleWords.opensAfter)} />
            <Count source="closesAfter" label={say(ruleWords.closesAfter)} />
            <Count source="holdMinutes" label={say(ruleWords.hold)} />
            <Count source="least" label={say(ruleWords.least)} />
          </Pair>
          <RecipientInputs />
          <TextInput source="note" label={say(ruleWords.note)} multiline minRows={2} />
        </Rows>
      </Form>
    </SideSheet>
  )
}

const Count = ({ source, label }: { source: string; label: string }) => (
  <NumberInput source={source} label={label} min={0} step={1} validate={required()} />
)

function Bounds({ isNew }: { isNew: boolean }) {
  const say = useSay()
  const metric = useWatch({ name: 'metric' }) as KpiName | null
  if (!metric) return null
  const { unit, better } = kpiOf(metric)
  return (
    <>
      {better === null && isNew && (
        <SelectInput
          source="better"
          label={say(targetWords.better)}
          validate={required()}
          choices={(['up', 'down'] as const).map((id) => ({ id, name: say(targetWords[id]) }))}
        />
      )}
      <ValueInput source="bound" label={say(alertWords.bound)} unit={unit} hint={say(ruleWords.boundHint)} />
      <ValueInput source="margin" label={say(ruleWords.margin)} unit={unit} hint={say(ruleWords.marginHint)} />
    </>
  )
}

const Rows = styled('div')({ display: 'grid', gap: 16 })
const Pair = styled('div')({ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 16 })
