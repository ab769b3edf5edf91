import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useGetOne, useNotify } from 'react-admin'
import { Link, useParams } from 'react-router'
import { features } from '#shared/features.ts'
import type { Report } from '#shared/reports/schema.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorState } from '../ui/ErrorState.tsx'
import { Page } from '../ui/Page.tsx'
import { problemOf } from '../ui/problem.ts'
import { SkeletonRows } from '../ui/SkeletonRows.tsx'
import { ToneChip } from '../ui/ToneChip.tsx'
import { useApi } from '../ui/useApi.ts'
import { useSay } from '../ui/useSay.ts'
import { useSayProblem } from '../ui/useSayProblem.ts'
import { LetterLog } from './LetterLog.tsx'
import { PreviewPanel } from './PreviewPanel.tsx'
import { ReportFacts } from './ReportFacts.tsx'
import { ReportForm } from './ReportForm.tsx'
import { reportWords } from './words.ts'

/** One report: what it is, what it looks like, and what became of its letters. */
export default function ReportShow() {
  const { id = '' } = useParams()
  const say = useSay()
  const { data: report, error, refetch } = useGetOne<Report>('reports', { id })
  if (problemOf(error)?.code === 'not-found') return <Gone />
  if (error) return <ErrorState error={error} retry={refetch} />
  if (!report)
    return (
      <Page title={say(features.reports.label)}>
        <SkeletonRows rows={12} />
      </Page>
    )
  return <Shown key={id} report={report} />
}

function Shown({ report }: { report: Report }) {
  const say = useSay()
  const [isEditing, setIsEditing] = useState(false)
  const { send, rest } = useTake(report)
  const may = (action: string) => report.allowedActions.includes(action)
  const isBusy = send.isPending || rest.isPending
  return (
    <Page
      title={report.name}
      meta={!report.isActive && <ToneChip tone="neutral">{say(reportWords.rests)}</ToneChip>}
      actions={
        <>
          {(may('activate') || may('deactivate')) && (
            <Button variant="outlined" disabled={isBusy} onClick={() => rest.mutate(!report.isActive)}>
              {say(report.isActive ? reportWords.stop : reportWords.start)}
            </Button>
          )}
          {may('edit') && (
            <Button variant="outlined" onClick={() => setIsEditing(true)}>
              {say(reportWords.edit)}
            </Button>
          )}
          {may('send') && (
            <Button variant="contained" disabled={isBusy} onClick={() => send.mutate()}>
              {say(reportWords.sendMe)}
            </Button>
          )}
        </>
      }
    >
      <Columns>
        <div>
          <PreviewPanel report={report} />
        </div>
        <div>
          <ReportFacts report={report} />
          <LetterLog reportId={report.id} />
        </div>
      </Columns>
      {isEditing && <ReportForm report={report} onClose={() => setIsEditing(false)} />}
    </Page>
  )
}

function useTake(report: Report) {
  const say = useSay()
  const sayProblem = useSayProblem()
  const notify = useNotify()
  const api = useApi()
  const client = useQueryClient()
  const onError = (error: unknown) => notify(sayProblem(error), { type: 'error' })
  const onSettled = () => client.invalidateQueries({ queryKey: ['reports'] })
  const send = useMutation({
    mutationFn: () => api.call<{ to: string }>('POST', `/reports/${report.id}/actions/send`, { body: {} }),
    onSuccess: ({ to }) => notify(say(reportWords.sentMe, { to }), { type: 'success' }),
    onError,
    onSettled,
  })
  const rest = useMutation({
    mutationFn: (isActive: boolean) =>
      api.call('PATCH', `/reports/${report.id}`, {
        body: { isActive },
        headers: { 'If-Match': `"${report.version}"` },
      }),
    onSuccess: () => notify(say(reportWords.saved), { type: 'success' }),
    onError,
    onSettled,
  })
  return { send, rest }
}

function Gone() {
  const say = useSay()
  return (
    <Page title={say(features.reports.label)}>
      <EmptyState
        title={say(reportWords.gone)}
        action={
          <Button variant="outlined" component={Link} to="/reports">
            {say(reportWords.toList)}
          </Button>
        }
      />
    </Page>
  )
}

const Columns = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) 420px',
  flex: 1,
  backgroundColor: theme.palette.background.paper,
  '& > div + div': { borderLeft: `1px solid ${theme.palette.line}` },
  [theme.breakpoints.down('md')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
}))
