import { features } from '#shared/features.ts'
import type { Outlooks } from '#shared/performance/schema.ts'
import type { PerformanceBody } from '#shared/settings/performance.ts'
import { ErrorState } from '../ui/ErrorState.tsx'
import { Page } from '../ui/Page.tsx'
import { Panel } from '../ui/Panel.tsx'
import { RecordLink } from '../ui/RecordLink.tsx'
import { SkeletonRows } from '../ui/SkeletonRows.tsx'
import { useSay } from '../ui/useSay.ts'
import { AskBar, MetricChoice } from './Ask.tsx'
import { Note } from './Grid.tsx'
import { HeadingPanel } from './HeadingPanel.tsx'
import { MoversPanel } from './MoversPanel.tsx'
import { NoFigures } from './NoFigures.tsx'
import { PerformanceTabs } from './PerformanceTabs.tsx'
import { ReplayPanel } from './ReplayPanel.tsx'
import { useAsked } from './useAsked.ts'
import { usePerformance } from './usePerformance.ts'
import { outlookWords } from './words.ts'

/** Who is heading for a breach, how far to trust that, and who moved against their own earlier weeks. */
export default function Outlook() {
  const say = useSay()
  const asked = useAsked()
  const { metric } = asked
  const { data, error, refetch } = usePerformance<Outlooks>('outlooks', { metric })
  return (
    <Page title={say(features.performance.label)} tabs={<PerformanceTabs />}>
      <AskBar>
        <MetricChoice asked={asked} />
        {data && data.waiting > 0 && <span>{say(outlookWords.waiting, { count: data.waiting })}</span>}
      </AskBar>
      {error && <ErrorState error={error} retry={refetch} />}
      {!error && !data && <SkeletonRows rows={14} />}
      {data && data.week === null && <NoFigures span={null} />}
      {data && data.week !== null && (
        <>
          <HeadingPanel metric={metric} outlooks={data} />
          <ReplayPanel metric={metric} outlooks={data} />
          <MoversPanel metric={metric} way="worse" outlooks={data} />
          <MoversPanel metric={metric} way="better" outlooks={data} />
          <RulePanel outlooks={data} />
        </>
      )}
    </Page>
  )
}

function RulePanel({ outlooks: { setting } }: { outlooks: Outlooks }) {
  const say = useSay()
  // Checked against its schema before it was published.
  const { movers, projection } = setting.body as PerformanceBody
  return (
    <Panel
      title={say(outlookWords.rule)}
      aside={
        <RecordLink resource="settings" id={setting.id}>
          {say(outlookWords.setting, { number: setting.number })}
        </RecordLink>
      }
      flush
    >
      <Note>
        {say(outlookWords.projectionRule, {
          weeks: projection.weeks,
          horizon: projection.horizonWeeks,
          least: projection.leastReadings,
          orders: projection.leastOrders,
          interval: projection.interval,
        })}
      </Note>
      <Note>
        {say(outlookWords.moveRule, {
          weeks: movers.weeks,
          orders: movers.leastOrders,
          deviations: movers.deviations,
        })}{' '}
        {say(outlookWords.chance)}
      </Note>
    </Panel>
  )
}
