import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useGetOne } from 'react-admin'
import { Link, useParams } from 'react-router'
import { features } from '#shared/features.ts'
import type { Finding } from '#shared/monitoring/schema.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorState } from '../ui/ErrorState.tsx'
import { Page } from '../ui/Page.tsx'
import { problemOf } from '../ui/problem.ts'
import { SkeletonRows } from '../ui/SkeletonRows.tsx'
import { useSay } from '../ui/useSay.ts'
import { DecideBar } from './DecideBar.tsx'
import { FindingPanel } from './FindingPanel.tsx'
import { MonitoringTabs } from './MonitoringTabs.tsx'
import { useDecide } from './useDecide.ts'
import { monitoringWords as words } from './words.ts'

/** One finding by itself: for links, and for narrow screens. */
export default function FindingShow() {
  const { id = '' } = useParams()
  const say = useSay()
  const { data: finding, error, refetch } = useGetOne<Finding>('monitoring', { id })
  const decide = useDecide()
  const isGone = problemOf(error)?.code === 'not-found'
  return (
    <Page title={finding?.title ?? say(features.monitoring.label)} tabs={<MonitoringTabs />}>
      {isGone && (
        <EmptyState
          title={say(words.gone)}
          action={
            <Button variant="outlined" component={Link} to="/monitoring">
              {say(words.toList)}
            </Button>
          }
        />
      )}
      {error && !isGone && <ErrorState error={error} retry={refetch} />}
      {!error && !finding && <SkeletonRows rows={14} />}
      {finding && (
        <Root>
          <FindingPanel finding={finding} />
          <div className="bar">
            <DecideBar
              finding={finding}
              isBusy={decide.isPending}
              decide={(decision) => decide.mutate({ finding, decision })}
            />
          </div>
        </Root>
      )}
    </Page>
  )
}

const Root = styled('div')(({ theme }) => ({
  flex: 1,
  display: 'flex',
  flexDirection: 'column',
  maxWidth: 840,
  width: '100%',
  backgroundColor: theme.palette.background.paper,
  '& > .bar': { position: 'sticky', bottom: 0, marginTop: 'auto' },
}))
