import { useState } from 'react'
import { features } from '#shared/features.ts'
import type { EchoCourse, Effects } from '#shared/performance/schema.ts'
import { measureWords } from '#shared/suspensions/words.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorState } from '../ui/ErrorState.tsx'
import { Page } from '../ui/Page.tsx'
import { Panel } from '../ui/Panel.tsx'
import { SkeletonRows } from '../ui/SkeletonRows.tsx'
import { useSay } from '../ui/useSay.ts'
import { AskBar, MetricChoice, RangeChoice } from './Ask.tsx'
import { CoursePanel } from './CoursePanel.tsx'
import { EchoSheet } from './EchoSheet.tsx'
import { Note } from './Grid.tsx'
import { PerformanceTabs } from './PerformanceTabs.tsx'
import { useAsked } from './useAsked.ts'
import { usePerformance } from './usePerformance.ts'
import { effectWords, performanceWords } from './words.ts'

/** What figures did before and after each kind of measure, beside comparable sellers without one. */
export default function EffectCourses() {
  const say = useSay()
  const asked = useAsked()
  const [listed, setListed] = useState<{ measure: EchoCourse['measure']; isMatched?: true } | null>(null)
  const { metric, from, to, errors } = asked
  const { data, error, refetch } = usePerformance<Effects>('effects', errors ? null : { metric, from, to })
  const share = `${Math.round((data?.matchWithin ?? 0) * 100)} %`
  return (
    <Page title={say(features.performance.label)} tabs={<PerformanceTabs />}>
      <AskBar>
        <MetricChoice asked={asked} />
        <RangeChoice asked={asked} shown={data} />
      </AskBar>
      {error && <ErrorState error={error} retry={refetch} />}
      {!error && !data && !errors && <SkeletonRows rows={14} />}
      {data && !errors && (
        <>
          <Panel title={say(performanceWords.howRead)} flush>
            <Note>
              {say(effectWords.note)} {say(effectWords.nearer, { share })}
            </Note>
            <Note>{say(effectWords.regression)}</Note>
          </Panel>
          {data.courses.length === 0 && (
            <EmptyState title={say(effectWords.none)}>{say(effectWords.noneText)}</EmptyState>
          )}
          {data.courses.map((course) => (
            <CoursePanel key={course.measure} metric={metric} course={course} onList={setListed} />
          ))}
          {listed && (
            <EchoSheet
              metric={metric}
              title={say(effectWords.list, { measure: say(measureWords[listed.measure]) })}
              filter={{ ...listed, metric, week_gte: data.from, week_lte: data.to }}
              onClose={() => setListed(null)}
            />
          )}
        </>
      )}
    </Page>
  )
}
