import { styled } from '@mui/material/styles'
import { DataTable, useCreatePath } from 'react-admin'
import { useNavigate } from 'react-router'
import { kpiOf } from '#shared/kpis/kpis.ts'
import { kpiText } from '#shared/kpis/valueText.ts'
import type { Alert } from '#shared/targets/alertSchema.ts'
import { Ago } from '../ui/Ago.tsx'
import { RecordLink } from '../ui/RecordLink.tsx'
import { Sparkline } from '../ui/Sparkline.tsx'
import { ToneChip } from '../ui/ToneChip.tsx'
import { useRowCursor } from '../ui/useRowCursor.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { useScopeText } from '../workflow/figures/useScopeText.ts'
import { figureWords } from '../workflow/figures/words.ts'
import { alertWords } from './alertWords.ts'
import { closingWords, windowWords } from './words.ts'

export function AlertTable() {
  const say = useSay()
  const locale = useLanguage()
  const scopeText = useScopeText()
  const navigate = useNavigate()
  const createPath = useCreatePath()
  const pathOf = ({ id }: Alert) => createPath({ resource: 'alerts', id, type: 'show' })
  const { table, rowSx } = useRowCursor<Alert>((alert) => navigate(pathOf(alert)))
  const text = ({ metric }: Alert, value: number | null) => kpiText(kpiOf(metric).unit, value, locale)
  return (
    <DataTable<Alert>
      ref={table}
      rowSx={rowSx}
      rowClick={(_id, _resource, alert) => pathOf(alert)}
      bulkActionButtons={false}
    >
      <DataTable.Col
        label={say(alertWords.state)}
        render={({ isOpen, finding }: Alert) => (
          <ToneChip tone={isOpen ? (finding === 'outside' ? 'bad' : 'busy') : 'neutral'}>
            {say(isOpen ? alertWords.open : alertWords.closed)}
          </ToneChip>
        )}
      />
      <DataTable.Col
        source="metric"
        label={say(figureWords.figure)}
        render={({ id, metric }: Alert) => (
          <RecordLink resource="alerts" id={id}>
            {say(kpiOf(metric).label)}
          </RecordLink>
        )}
      />
      <DataTable.Col label={say(figureWords.scope)} cellClassName="grows" render={(alert: Alert) => scopeText(alert)} />
      <DataTable.Col label={say(alertWords.window)} render={({ window }: Alert) => say(windowWords[window])} />
      <DataTable.Col
        align="right"
        label={say(alertWords.value)}
        render={(alert: Alert) => <b>{text(alert, alert.value)}</b>}
      />
      <DataTable.Col
        align="right"
        label={say(alertWords.bound)}
        render={(alert: Alert) => `${alert.better === 'up' ? '≥' : '≤'} ${text(alert, alert.bound)}`}
      />
      <DataTable.Col
        align="right"
        label={say(alertWords.number)}
        render={({ number }: Alert) => number.toLocaleString()}
      />
      <DataTable.Col
        label={say(alertWords.course)}
        render={(alert: Alert) => (
          <Sparkline
            values={alert.course.flatMap(({ value }) => value ?? [])}
            limit={alert.bound}
            label={`${text(alert, alert.openedValue)} → ${text(alert, alert.value)}`}
          />
        )}
      />
      <DataTable.Col
        source="openedAt"
        label={say(alertWords.opened)}
        render={({ openedAt }: Alert) => <Ago at={openedAt} />}
      />
      <DataTable.Col
        label=""
        render={({ closedAt, closing, acknowledgedByName }: Alert) => (
          <Quiet>
            {closedAt && closing ? (
              <>
                {say(closingWords[closing])} · <Ago at={closedAt} />
              </>
            ) : (
              acknowledgedByName && say(alertWords.acknowledged, { name: acknowledgedByName })
            )}
          </Quiet>
        )}
      />
    </DataTable>
  )
}

const Quiet = styled('span')(({ theme }) => ({ color: theme.palette.text.secondary }))
