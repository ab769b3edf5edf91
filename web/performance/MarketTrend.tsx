import Skeleton from '@mui/material/Skeleton'
import { styled } from '@mui/material/styles'
import { lazy, Suspense } from 'react'
import type { Trends } from '#shared/performance/schema.ts'
import { sayLimit } from '#shared/policies/words.ts'
import { type MetricName, metrics } from '#shared/sellers/metrics.ts'
import { Panel } from '../ui/Panel.tsx'
import { RecordLink } from '../ui/RecordLink.tsx'
import { useSay } from '../ui/useSay.ts'
import { Grid, Note } from './Grid.tsx'
import { limitsAt } from './limitsAt.ts'
import { PointHeads } from './PointHeads.tsx'
import { PointCells } from './Points.tsx'
import { performanceWords } from './words.ts'

const TrendChart = lazy(() => import('./TrendChart.tsx'))
const ShareChart = lazy(() => import('./ShareChart.tsx'))

/** All sellers together: where the middle and the edges lie, and how many were outside the limit of their time. */
export function MarketTrend({ metric, trends: { parts, policies } }: { metric: MetricName; trends: Trends }) {
  const say = useSay()
  const [part] = parts
  if (!part) return null
  const published = policies.filter((policy) => policy.isWithin)
  return (
    <>
      <Panel title={say(metrics[metric].label)} aside={<Legend />}>
        <Suspense fallback={<Skeleton variant="rounded" height={300} />}>
          <TrendChart metric={metric} part={part} policies={policies} />
        </Suspense>
        {published.length > 0 && (
          <Marks>
            {published.map(({ policyVersionId, name, number, comparison, threshold, effectiveDay }) => (
              <li key={policyVersionId}>
                <time>{effectiveDay}</time>
                <RecordLink resource="policies" id={policyVersionId}>
                  {say(performanceWords.published, {
                    name: say(name),
                    number,
                    limit: sayLimit(metric, comparison, threshold),
                  })}
                </RecordLink>
              </li>
            ))}
          </Marks>
        )}
      </Panel>
      <Panel title={say(performanceWords.outside)}>
        <Suspense fallback={<Skeleton variant="rounded" height={140} />}>
          <ShareChart points={part.points} />
        </Suspense>
      </Panel>
      <Panel title={say(performanceWords.weekByWeek)} flush>
        <Grid>
          <table>
            <thead>
              <tr>
                <th scope="col">{say(performanceWords.week)}</th>
                <PointHeads />
                <th scope="col">{say(performanceWords.limitThen)}</th>
              </tr>
            </thead>
            <tbody>
              {part.points.toReversed().map((point) => (
                <tr key={point.week}>
                  <th scope="row">{point.week}</th>
                  <PointCells metric={metric} slice="all" part="" point={point} />
                  <td>
                    {limitsAt(policies, point.week)
                      .map(({ comparison, threshold }) => sayLimit(metric, comparison, threshold))
                      .join(', ') || '–'}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Grid>
      </Panel>
      <Panel title={say(performanceWords.howRead)} flush>
        <Note>{say(performanceWords.trendsNote)}</Note>
      </Panel>
    </>
  )
}

function Legend() {
  const say = useSay()
  return (
    <Keys>
      <span data-line="solid">{say(performanceWords.mean)}</span>
      <span data-line="dotted">{say(performanceWords.p50)}</span>
      <span data-line="band">{say(performanceWords.spread)}</span>
      <span data-line="limit">{say(performanceWords.limitThen)}</span>
    </Keys>
  )
}

const Keys = styled('span')(({ theme }) => ({
  ...theme.typography.caption,
  display: 'flex',
  gap: 16,
  color: theme.palette.text.secondary,
  '& span': { display: 'inline-flex', alignItems: 'center', gap: 6 },
  '& span::before': { content: '""', width: 18, borderTop: `2px solid ${theme.palette.text.primary}` },
  '& [data-line="dotted"]::before': { borderTop: `2px dotted ${theme.palette.text.secondary}` },
  '& [data-line="limit"]::before': { borderTop: `2px dashed ${theme.palette.tone.bad.mark}` },
  '& [data-line="band"]::before': {
    height: 10,
    border: 0,
    backgroundColor: theme.palette.tone.neutral.mark,
    opacity: 0.3,
  },
}))

const Marks = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: '8px 0 0',
  padding: 0,
  display: 'grid',
  gap: 2,
  '& time': { marginRight: 8, color: theme.palette.text.secondary, fontVariantNumeric: 'tabular-nums' },
}))
