import { features } from '#shared/features.ts'
import { slices } from '#shared/performance/parts.ts'
import type { Trends as TrendsShown } from '#shared/performance/schema.ts'
import { sliceWords } from '#shared/performance/words.ts'
import { ErrorState } from '../ui/ErrorState.tsx'
import { Page } from '../ui/Page.tsx'
import { SkeletonRows } from '../ui/SkeletonRows.tsx'
import { useSay } from '../ui/useSay.ts'
import { AskBar, Choice, MetricChoice, RangeChoice } from './Ask.tsx'
import { MarketTrend } from './MarketTrend.tsx'
import { NoFigures } from './NoFigures.tsx'
import { PartTrends } from './PartTrends.tsx'
import { PerformanceTabs } from './PerformanceTabs.tsx'
import { useAsked } from './useAsked.ts'
import { usePerformance } from './usePerformance.ts'
import { performanceWords } from './words.ts'

/** A figure of the sellers over time: the whole marketplace, or cut by category, month of joining or region. */
export default function Trends() {
  const say = useSay()
  const asked = useAsked()
  const { metric, from, to, errors } = asked
  const slice = slices.find((one) => one === asked.get('by')) ?? 'all'
  const { data, error, refetch } = usePerformance<TrendsShown>('trends', errors ? null : { metric, slice, from, to })
  return (
    <Page title={say(features.performance.label)} tabs={<PerformanceTabs />}>
      <AskBar>
        <MetricChoice asked={asked} />
        <Choice
          label={say(performanceWords.cut)}
          value={slice}
          choices={slices.map((value) => ({ value, label: say(sliceWords[value]) }))}
          onChoose={(value) => asked.set('by', value === 'all' ? null : value)}
        />
        <RangeChoice asked={asked} shown={data} />
      </AskBar>
      {error && <ErrorState error={error} retry={refetch} />}
      {!error && !data && !errors && <SkeletonRows rows={14} />}
      {data && !errors && data.parts.length === 0 && <NoFigures span={data.span} />}
      {data && !errors && data.parts.length > 0 && slice === 'all' && <MarketTrend metric={metric} trends={data} />}
      {data && !errors && data.parts.length > 0 && slice !== 'all' && (
        <PartTrends metric={metric} slice={slice} trends={data} />
      )}
    </Page>
  )
}
