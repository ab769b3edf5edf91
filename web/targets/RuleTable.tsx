import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { MouseEvent } from 'react'
import { DataTable, useNotify } from 'react-admin'
import { kpiOf } from '#shared/kpis/kpis.ts'
import { kpiText } from '#shared/kpis/valueText.ts'
import type { AlertRule } from '#shared/targets/alertSchema.ts'
import { Ago } from '../ui/Ago.tsx'
import { RecordLink } from '../ui/RecordLink.tsx'
import { ToneChip } from '../ui/ToneChip.tsx'
import { exactTime } from '../ui/times.ts'
import { useApi } from '../ui/useApi.ts'
import { useRowCursor } from '../ui/useRowCursor.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { useSayProblem } from '../ui/useSayProblem.ts'
import { useScopeText } from '../workflow/figures/useScopeText.ts'
import { figureWords } from '../workflow/figures/words.ts'
import { alertWords, ruleWords } from './alertWords.ts'
import type { OpenSheet } from './RuleSheet.tsx'
import { findingTones, findingWords, windowWords } from './words.ts'

export function RuleTable({ onOpen }: { onOpen: (sheet: OpenSheet) => void }) {
  const say = useSay()
  const locale = useLanguage()
  const scopeText = useScopeText()
  const take = useTake()
  const open = (rule: AlertRule) => {
    if (rule.allowedActions.includes('edit')) onOpen({ kind: 'edit', rule })
    return false as const
  }
  const { table, rowSx } = useRowCursor<AlertRule>(open)
  const text = ({ metric }: AlertRule, value: number | null) => kpiText(kpiOf(metric).unit, value, locale)
  const press = (run: () => void) => (event: MouseEvent) => {
    event.stopPropagation()
    run()
  }
  return (
    <DataTable<AlertRule>
      ref={table}
      rowSx={rowSx}
      rowClick={(_id, _resource, rule) => open(rule)}
      bulkActionButtons={false}
    >
      <DataTable.Col
        source="metric"
        label={say(figureWords.figure)}
        render={({ metric }: AlertRule) => <b style={{ fontWeight: 500 }}>{say(kpiOf(metric).label)}</b>}
      />
      <DataTable.Col
        label={say(figureWords.scope)}
        cellClassName="grows"
        render={(rule: AlertRule) => scopeText(rule)}
      />
      <DataTable.Col label={say(alertWords.window)} render={({ window }: AlertRule) => say(windowWords[window])} />
      <DataTable.Col
        align="right"
        label={say(alertWords.bound)}
        render={(rule: AlertRule) =>
          rule.bound === null
            ? say(ruleWords.byTarget)
            : `${rule.better === 'up' ? '≥' : '≤'} ${text(rule, rule.bound)}`
        }
      />
      <DataTable.Col
        label={say(ruleWords.lastCheck)}
        render={({ isActive, finding, openAlertId }: AlertRule) => (
          <>
            {!isActive ? (
              <ToneChip tone="neutral">{say(ruleWords.rests)}</ToneChip>
            ) : (
              finding && <ToneChip tone={findingTones[finding]}>{say(findingWords[finding])}</ToneChip>
            )}{' '}
            {openAlertId && (
              <RecordLink resource="alerts" id={openAlertId}>
                {say(alertWords.open)}
              </RecordLink>
            )}
          </>
        )}
      />
      <DataTable.Col
        align="right"
        label={say(alertWords.value)}
        render={(rule: AlertRule) => <b>{text(rule, rule.value)}</b>}
      />
      <DataTable.Col
        source="checkedAt"
        label={say(alertWords.checkedAt)}
        render={({ checkedAt }: AlertRule) => (checkedAt ? <Ago at={checkedAt} /> : '–')}
      />
      <DataTable.Col
        label=""
        render={(rule: AlertRule) => (
          <Actions>
            {rule.mutedUntil && (
              <span title={say(ruleWords.mutedWhy, { name: rule.mutedByName ?? '', reason: rule.muteReason ?? '' })}>
                {say(ruleWords.muted, { until: exactTime(new Date(rule.mutedUntil), locale) })}
              </span>
            )}
            {rule.allowedActions.includes('mute') && (
              <Button variant="text" onClick={press(() => onOpen({ kind: 'mute', rule }))}>
                {say(ruleWords.mute)}
              </Button>
            )}
            {(['unmute', 'activate', 'deactivate'] as const).map(
              (action) =>
                rule.allowedActions.includes(action) && (
                  <Button
                    key={action}
                    variant="text"
                    disabled={take.isPending}
                    onClick={press(() => take.mutate({ rule, action }))}
                  >
                    {say({ unmute: ruleWords.unmute, activate: ruleWords.start, deactivate: ruleWords.stop }[action])}
                  </Button>
                ),
            )}
          </Actions>
        )}
      />
    </DataTable>
  )
}

function useTake() {
  const say = useSay()
  const sayProblem = useSayProblem()
  const notify = useNotify()
  const api = useApi()
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ rule, action }: { rule: AlertRule; action: string }) =>
      api.call('POST', `/alert-rules/${rule.id}/actions/${action}`, {
        body: {},
        headers: { 'If-Match': `"${rule.version}"` },
      }),
    onSuccess: () => notify(say(ruleWords.saved), { type: 'success' }),
    onError: (error) => notify(sayProblem(error), { type: 'error' }),
    onSettled: () => client.invalidateQueries({ queryKey: ['alert-rules'] }),
  })
}

const Actions = styled('span')(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 4,
  color: theme.palette.text.secondary,
  whiteSpace: 'nowrap',
}))
