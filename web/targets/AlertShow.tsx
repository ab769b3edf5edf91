import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { useGetOne } from 'react-admin'
import { Link, useParams } from 'react-router'
import { features } from '#shared/features.ts'
import { kpiOf } from '#shared/kpis/kpis.ts'
import type { Alert, AlertRule } from '#shared/targets/alertSchema.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorState } from '../ui/ErrorState.tsx'
import { Page } from '../ui/Page.tsx'
import { problemOf } from '../ui/problem.ts'
import { SkeletonRows } from '../ui/SkeletonRows.tsx'
import { ToneChip } from '../ui/ToneChip.tsx'
import { useSay } from '../ui/useSay.ts'
import { useScopeText } from '../workflow/figures/useScopeText.ts'
import { AcknowledgeSheet } from './AcknowledgeSheet.tsx'
import { AlertFacts } from './AlertFacts.tsx'
import { alertWords, ruleWords } from './alertWords.ts'
import { ContributorsPanel } from './ContributorsPanel.tsx'
import { CoursePanel } from './CoursePanel.tsx'
import { MuteSheet } from './MuteSheet.tsx'

const refetchMs = 60_000

/** One figure that left its band: how it stands, how it came, what makes it so and who is on it. */
export default function AlertShow() {
  const { id = '' } = useParams()
  const say = useSay()
  const { data: alert, error, refetch } = useGetOne<Alert>('alerts', { id }, { refetchInterval: refetchMs })
  if (problemOf(error)?.code === 'not-found') return <Gone />
  if (error) return <ErrorState error={error} retry={refetch} />
  if (!alert)
    return (
      <Page title={say(features.targets.label)}>
        <SkeletonRows rows={12} />
      </Page>
    )
  return <Shown key={id} alert={alert} onChanged={() => void refetch()} />
}

function Shown({ alert, onChanged }: { alert: Alert; onChanged: () => void }) {
  const say = useSay()
  const scopeText = useScopeText()
  const [sheet, setSheet] = useState<'acknowledge' | 'mute'>()
  const { data: rule } = useGetOne<AlertRule>('alert-rules', { id: alert.ruleId })
  const close = () => {
    setSheet(undefined)
    onChanged()
  }
  return (
    <Page
      title={say(kpiOf(alert.metric).label)}
      meta={
        <>
          {scopeText(alert)}{' '}
          <ToneChip tone={alert.isOpen ? 'bad' : 'neutral'}>
            {say(alert.isOpen ? alertWords.open : alertWords.closed)}
          </ToneChip>
        </>
      }
      actions={
        <>
          <Button variant="outlined" component={Link} to="/alerts">
            {say(alertWords.toList)}
          </Button>
          {alert.isOpen && rule?.allowedActions.includes('mute') && (
            <Button variant="outlined" onClick={() => setSheet('mute')}>
              {say(ruleWords.mute)}
            </Button>
          )}
          {alert.allowedActions.includes('acknowledge') && (
            <Button variant="contained" onClick={() => setSheet('acknowledge')}>
              {say(alertWords.acknowledge)}
            </Button>
          )}
        </>
      }
    >
      <Columns>
        <div>
          <CoursePanel alert={alert} />
          <ContributorsPanel alert={alert} />
        </div>
        <AlertFacts alert={alert} rule={rule} />
      </Columns>
      {sheet === 'acknowledge' && <AcknowledgeSheet alert={alert} onClose={close} />}
      {sheet === 'mute' && rule && <MuteSheet rule={rule} onClose={close} />}
    </Page>
  )
}

function Gone() {
  const say = useSay()
  return (
    <Page title={say(features.targets.label)}>
      <EmptyState
        title={say(alertWords.gone)}
        action={
          <Button variant="outlined" component={Link} to="/alerts">
            {say(alertWords.toList)}
          </Button>
        }
      />
    </Page>
  )
}

const Columns = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) minmax(240px, 360px)',
  flex: 1,
  overflowX: 'auto',
  backgroundColor: theme.palette.background.paper,
  '& > section': { borderLeft: `1px solid ${theme.palette.line}` },
  [theme.breakpoints.down('md')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
}))
