import Checkbox from '@mui/material/Checkbox'
import Skeleton from '@mui/material/Skeleton'
import { useTheme } from '@mui/material/styles'
import { lazy, Suspense, useState } from 'react'
import type { Slice } from '#shared/performance/parts.ts'
import { sayRegion } from '#shared/performance/regions.ts'
import type { Trends } from '#shared/performance/schema.ts'
import { sliceWords } from '#shared/performance/words.ts'
import { formatMetric, type MetricName, metrics } from '#shared/sellers/metrics.ts'
import { Panel } from '../ui/Panel.tsx'
import { Sparkline } from '../ui/Sparkline.tsx'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { Grid, Note } from './Grid.tsx'
import { PointHeads } from './PointHeads.tsx'
import { PointCells } from './Points.tsx'
import { mostDrawn, seriesOf } from './series.ts'
import { performanceWords } from './words.ts'

const PartsChart = lazy(() => import('./PartsChart.tsx'))

type PartTrendsProps = { metric: MetricName; slice: Slice; trends: Trends }

/** The marketplace cut into parts: a line each of those that are chosen, a row each of all. */
export function PartTrends({ metric, slice, trends: { parts, omitted } }: PartTrendsProps) {
  const say = useSay()
  const locale = useLanguage()
  const theme = useTheme()
  const [chosen, setChosen] = useState<readonly string[] | null>(null)
  const drawn = chosen ?? parts.slice(0, mostDrawn).map(({ part }) => part)
  const shown = parts.filter(({ part }) => drawn.includes(part)).slice(0, mostDrawn)
  const nameOf = (part: string) =>
    part === '' ? say(performanceWords.noPart) : slice === 'region' ? sayRegion(part, locale) : part
  const toggle = (part: string) =>
    setChosen(drawn.includes(part) ? drawn.filter((one) => one !== part) : [...drawn, part].slice(-mostDrawn))
  const series = seriesOf(theme)
  return (
    <>
      <Panel title={`${say(metrics[metric].label)} · ${say(sliceWords[slice])}`} aside={say(performanceWords.mean)}>
        <Suspense fallback={<Skeleton variant="rounded" height={300} />}>
          <PartsChart metric={metric} parts={shown} nameOf={nameOf} />
        </Suspense>
      </Panel>
      <Panel title={say(performanceWords.byPart)} flush>
        <Grid>
          <table>
            <thead>
              <tr>
                <th scope="col">{say(performanceWords.drawn)}</th>
                <th scope="col">{say(sliceWords[slice])}</th>
                <th scope="col">{say(performanceWords.newestWeek)}</th>
                <PointHeads />
                <th scope="col">{say(performanceWords.course)}</th>
              </tr>
            </thead>
            <tbody>
              {parts.map(({ part, points }) => {
                const newest = points.at(-1)
                if (!newest) return null
                const line = series[shown.findIndex((one) => one.part === part)]
                const means = points.flatMap(({ mean }) => mean ?? [])
                return (
                  <tr key={part}>
                    <td>
                      <Checkbox
                        checked={drawn.includes(part)}
                        onChange={() => toggle(part)}
                        slotProps={{ input: { 'aria-label': `${say(performanceWords.drawn)}: ${nameOf(part)}` } }}
                        sx={{ p: 0, mr: 1 }}
                      />
                      <svg width="28" height="8" aria-hidden="true">
                        {line && (
                          <line
                            x1="0"
                            x2="28"
                            y1="4"
                            y2="4"
                            stroke={line.colour}
                            strokeWidth="2"
                            strokeDasharray={line.dash}
                          />
                        )}
                      </svg>
                    </td>
                    <th scope="row">{nameOf(part)}</th>
                    <td>{newest.week}</td>
                    <PointCells metric={metric} slice={slice} part={part} point={newest} />
                    <td>
                      {means.length > 1 ? (
                        <Sparkline
                          values={means}
                          width={72}
                          height={20}
                          label={`${nameOf(part)}: ${means.map((mean) => formatMetric(metric, mean)).join(', ')}`}
                        />
                      ) : (
                        '–'
                      )}
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </Grid>
        {omitted > 0 && <Note sx={{ pt: 2 }}>{say(performanceWords.omitted, { count: omitted })}</Note>}
      </Panel>
      <Panel title={say(performanceWords.howRead)} flush>
        <Note>
          {say(performanceWords.trendsNote)} {say(performanceWords.cohortNote)}
        </Note>
      </Panel>
    </>
  )
}
