import { DataTable, useCreatePath } from 'react-admin'
import { useNavigate } from 'react-router'
import type { Report } from '#shared/reports/schema.ts'
import { RecordLink } from '../ui/RecordLink.tsx'
import { ToneChip } from '../ui/ToneChip.tsx'
import { nearTime } from '../ui/times.ts'
import { useNow } from '../ui/useNow.ts'
import { useRowCursor } from '../ui/useRowCursor.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { useScopeText } from '../workflow/figures/useScopeText.ts'
import { figureWords } from '../workflow/figures/words.ts'
import { useComesText } from './useComesText.ts'
import { periodWords, reportWords } from './words.ts'

export function ReportTable() {
  const say = useSay()
  const locale = useLanguage()
  const now = useNow()
  const scopeText = useScopeText()
  const comesText = useComesText()
  const navigate = useNavigate()
  const createPath = useCreatePath()
  const pathOf = ({ id }: Report) => createPath({ resource: 'reports', id, type: 'show' })
  const { table, rowSx } = useRowCursor<Report>((report) => navigate(pathOf(report)))
  const when = (at: string | null) => (at ? nearTime(new Date(at), now, locale) : '–')
  return (
    <DataTable<Report>
      ref={table}
      rowSx={rowSx}
      rowClick={(_id, _resource, report) => pathOf(report)}
      bulkActionButtons={false}
    >
      <DataTable.Col
        source="name"
        label={say(reportWords.name)}
        cellClassName="grows"
        render={({ id, name }: Report) => (
          <RecordLink resource="reports" id={id}>
            {name}
          </RecordLink>
        )}
      />
      <DataTable.Col label={say(figureWords.scope)} render={(report: Report) => scopeText(report)} />
      <DataTable.Col
        align="right"
        label={say(reportWords.figures)}
        render={({ metrics }: Report) => metrics.length.toLocaleString()}
      />
      <DataTable.Col
        source="period"
        label={say(reportWords.period)}
        render={({ period }: Report) => say(periodWords[period])}
      />
      <DataTable.Col source="rhythm" label={say(reportWords.rhythm)} render={(report: Report) => comesText(report)} />
      <DataTable.Col
        align="right"
        label={say(reportWords.recipients)}
        render={({ recipientCount }: Report) => say(reportWords.recipientCount, { n: recipientCount })}
      />
      <DataTable.Col
        source="isActive"
        label={say(reportWords.state)}
        render={({ isActive }: Report) => (
          <ToneChip tone={isActive ? 'good' : 'neutral'}>
            {say(isActive ? reportWords.runs : reportWords.rests)}
          </ToneChip>
        )}
      />
      <DataTable.Col
        source="nextDueAt"
        label={say(reportWords.next)}
        render={({ nextDueAt }: Report) => when(nextDueAt)}
      />
      <DataTable.Col
        source="lastDueAt"
        label={say(reportWords.last)}
        render={({ lastDueAt }: Report) => when(lastDueAt)}
      />
    </DataTable>
  )
}
