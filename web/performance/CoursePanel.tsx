import Button from '@mui/material/Button'
import Skeleton from '@mui/material/Skeleton'
import { styled } from '@mui/material/styles'
import { lazy, Suspense } from 'react'
import type { EchoCourse } from '#shared/performance/schema.ts'
import { formatMetric, type MetricName, metrics } from '#shared/sellers/metrics.ts'
import { measureWords } from '#shared/suspensions/words.ts'
import { Panel } from '../ui/Panel.tsx'
import { ToneChip } from '../ui/ToneChip.tsx'
import { useSay } from '../ui/useSay.ts'
import { Grid } from './Grid.tsx'
import { signed } from './numbers.ts'
import { effectWords } from './words.ts'

const CourseChart = lazy(() => import('./CourseChart.tsx'))

/** Fewer pairs than this are said to be few. */
const manyPairs = 10

type CoursePanelProps = {
  metric: MetricName
  course: EchoCourse
  onList: (listed: { measure: EchoCourse['measure']; isMatched?: true }) => void
}

/** One kind of measure: the course of the figure, and how much more it changed than where nothing was done. */
export function CoursePanel({ metric, course, onList }: CoursePanelProps) {
  const say = useSay()
  const { measure, measures, matched, points, before, after, difference } = course
  const show = (value: number | null) => (value === null ? '–' : formatMetric(metric, value))
  const isGood = difference !== null && difference < 0 === (metrics[metric].better === 'low')
  return (
    <Panel
      title={say(measureWords[measure])}
      aside={
        <>
          <Button onClick={() => onList({ measure })}>{say(effectWords.measures, { count: measures })}</Button>
          <Button disabled={matched === 0} onClick={() => onList({ measure, isMatched: true })}>
            {say(effectWords.matched, { count: matched })}
          </Button>
        </>
      }
      flush
    >
      {difference === null ? (
        <Sum>{say(effectWords.tooFew)}</Sum>
      ) : (
        <Sum>
          <span>
            {say(effectWords.own)}: {show(before.own)} → <b>{show(after.own)}</b>
          </span>
          <span>
            {say(effectWords.match)}: {show(before.match)} → {show(after.match)}
          </span>
          <span>
            {say(effectWords.difference)}: <b data-good={isGood}>{signed(metric, difference)}</b>
          </span>
          {before.pairs < manyPairs && (
            <ToneChip tone="busy">{say(effectWords.fewPairs, { count: before.pairs })}</ToneChip>
          )}
        </Sum>
      )}
      {matched > 0 && (
        <>
          <Chart>
            <Suspense fallback={<Skeleton variant="rounded" height={220} />}>
              <CourseChart metric={metric} points={points} />
            </Suspense>
          </Chart>
          <Grid>
            <table>
              <thead>
                <tr>
                  <th scope="col">{say(effectWords.offset)}</th>
                  {points.map(({ offset }) => (
                    <th key={offset} scope="col" className="number">
                      {offset > 0 ? `+${offset}` : offset}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {(['own', 'match'] as const).map((who) => (
                  <tr key={who}>
                    <th scope="row">{say(effectWords[who])}</th>
                    {points.map((point) => (
                      <td key={point.offset} className="number">
                        {show(point[who])}
                      </td>
                    ))}
                  </tr>
                ))}
                <tr>
                  <th scope="row">{say(effectWords.pairs)}</th>
                  {points.map(({ offset, pairs }) => (
                    <td key={offset} className="number">
                      {pairs}
                    </td>
                  ))}
                </tr>
              </tbody>
            </table>
          </Grid>
        </>
      )}
    </Panel>
  )
}

const Chart = styled('div')({ padding: '0 16px 8px' })

const Sum = styled('p')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '4px 24px',
  margin: 0,
  padding: '0 16px 12px',
  fontVariantNumeric: 'tabular-nums',
  '& [data-good="true"]': { color: theme.palette.tone.good.text },
  '& [data-good="false"]': { color: theme.palette.tone.bad.text },
}))
