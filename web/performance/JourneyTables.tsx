import { features } from '#shared/features.ts'
import { stages } from '#shared/performance/journey.ts'
import type { Journeys } from '#shared/performance/schema.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorState } from '../ui/ErrorState.tsx'
import { Page } from '../ui/Page.tsx'
import { Panel } from '../ui/Panel.tsx'
import { SkeletonRows } from '../ui/SkeletonRows.tsx'
import { exactTime } from '../ui/times.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { AskBar, RangeChoice } from './Ask.tsx'
import { FunnelTable } from './FunnelTable.tsx'
import { Note } from './Grid.tsx'
import { PerformanceTabs } from './PerformanceTabs.tsx'
import { RetentionTable } from './RetentionTable.tsx'
import { useAsked } from './useAsked.ts'
import { usePerformance } from './usePerformance.ts'
import { journeyWords } from './words.ts'

/** How far new sellers came, and who of them still sells months later. */
export default function JourneyTables() {
  const say = useSay()
  const locale = useLanguage()
  const asked = useAsked('months')
  const { from, to, errors } = asked
  const { data, error, refetch } = usePerformance<Journeys>('journeys', errors ? null : { from, to })
  const isEmpty = data && data.funnel[stages.indexOf('registered')]?.sellers === 0
  return (
    <Page title={say(features.performance.label)} tabs={<PerformanceTabs />}>
      <AskBar>
        <RangeChoice asked={asked} type="month" shown={data} />
        {data?.madeAt && <span>{say(journeyWords.madeAt, { time: exactTime(new Date(data.madeAt), locale) })}</span>}
      </AskBar>
      {error && <ErrorState error={error} retry={refetch} />}
      {!error && !data && !errors && <SkeletonRows rows={14} />}
      {isEmpty && !errors && (
        <EmptyState title={say(journeyWords.none)}>{data.span && say(journeyWords.noneText, data.span)}</EmptyState>
      )}
      {data && !isEmpty && !errors && (
        <>
          <Panel
            title={say(journeyWords.funnel)}
            aside={say(journeyWords.joinedFrom, { from: data.from, to: data.to })}
            flush
          >
            <FunnelTable journeys={data} />
          </Panel>
          <Panel title={say(journeyWords.retention)} flush>
            <Note>{say(journeyWords.retentionNote)}</Note>
            {data.told ? <RetentionTable cohorts={data.cohorts} /> : <Note>{say(journeyWords.noMonths)}</Note>}
          </Panel>
        </>
      )}
    </Page>
  )
}
