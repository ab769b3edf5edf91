import Alert from '@mui/material/Alert'
import Skeleton from '@mui/material/Skeleton'
import { styled } from '@mui/material/styles'
import { lazy, Suspense, useState } from 'react'
import type { TrialOutcome } from '#shared/performance/replay.ts'
import type { Outlooks } from '#shared/performance/schema.ts'
import { formatMetric, type MetricName } from '#shared/sellers/metrics.ts'
import type { PerformanceBody } from '#shared/settings/performance.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Panel } from '../ui/Panel.tsx'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { Grid, Note } from './Grid.tsx'
import { shareOf } from './numbers.ts'
import { TrialSheet } from './TrialSheet.tsx'
import { outlookWords, performanceWords } from './words.ts'

const ReplayChart = lazy(() => import('./ReplayChart.tsx'))

/** The error of the projection, as it would have been made on past weeks; every count opens its trials. */
export function ReplayPanel({ metric, outlooks: { replayed, setting } }: { metric: MetricName; outlooks: Outlooks }) {
  const say = useSay()
  const locale = useLanguage()
  const [opened, setOpened] = useState<readonly TrialOutcome[] | null>(null)
  const { projection } = setting.body as PerformanceBody
  const { from, to, trials, named, hits, falseAlarms, misses, error, standingError, weeks } = replayed
  if (trials === 0 || from === null || to === null)
    return (
      <Panel title={say(outlookWords.trust)}>
        <EmptyState title={say(outlookWords.noTrials)}>
          {say(outlookWords.noTrialsText, { least: projection.leastReadings, weeks: projection.horizonWeeks })}
        </EmptyState>
      </Panel>
    )
  const count = (number: number, outcomes: readonly TrialOutcome[]) => (
    <button type="button" onClick={() => setOpened(outcomes)} disabled={number === 0}>
      {number.toLocaleString(locale)}
    </button>
  )
  const show = (value: number | null) => (value === null ? '–' : formatMetric(metric, value))
  return (
    <Panel title={say(outlookWords.trust)} flush>
      <Note>{say(outlookWords.trustNote, { from, to, weeks: projection.horizonWeeks })}</Note>
      <Tiles>
        <Tile label={say(outlookWords.named)} value={count(named, ['hit', 'false_alarm'])} />
        <Tile label={say(outlookWords.hits)} value={count(hits, ['hit'])} note={shareOf(hits, named)} />
        <Tile label={say(outlookWords.falseAlarms)} value={count(falseAlarms, ['false_alarm'])} />
        <Tile
          label={say(outlookWords.misses)}
          value={count(misses, ['miss'])}
          note={`${say(outlookWords.found)} ${shareOf(hits, hits + misses)}`}
        />
        <Tile label={say(outlookWords.trials)} value={count(trials, [])} />
        <Tile label={say(outlookWords.error)} value={show(error)} />
        <Tile label={say(outlookWords.standingError)} value={show(standingError)} />
      </Tiles>
      {error !== null && standingError !== null && error >= standingError && (
        <Alert severity="warning" sx={{ mx: 4, mb: 3 }}>
          {say(outlookWords.worseThanNone)}
        </Alert>
      )}
      <Chart>
        <Suspense fallback={<Skeleton variant="rounded" height={150} />}>
          <ReplayChart weeks={weeks} />
        </Suspense>
      </Chart>
      <Grid>
        <table>
          <thead>
            <tr>
              <th scope="col">{say(performanceWords.week)}</th>
              {(['trials', 'hits', 'falseAlarms', 'misses', 'error'] as const).map((head) => (
                <th key={head} scope="col" className="number">
                  {say(head === 'hits' ? outlookWords.hit : outlookWords[head])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.toReversed().map((one) => (
              <tr key={one.week}>
                <th scope="row">{one.week}</th>
                <td className="number">{one.trials.toLocaleString(locale)}</td>
                <td className="number">
                  {one.hits} <small>{shareOf(one.hits, one.hits + one.falseAlarms)}</small>
                </td>
                <td className="number">{one.falseAlarms}</td>
                <td className="number">{one.misses}</td>
                <td className="number">{show(one.error)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Grid>
      {opened && <TrialSheet metric={metric} outcomes={opened} from={from} to={to} onClose={() => setOpened(null)} />}
    </Panel>
  )
}

function Tile({ label, value, note }: { label: string; value: React.ReactNode; note?: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {value}
        {note && <small>{note}</small>}
      </dd>
    </div>
  )
}

const Chart = styled('div')({ padding: '0 16px 8px' })

const Tiles = styled('dl')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  margin: 0,
  padding: '0 16px 12px',
  gap: '12px 32px',
  '& dt': { ...theme.typography.caption, color: theme.palette.text.secondary },
  '& dd': { margin: 0, fontSize: 16, fontWeight: 600, fontVariantNumeric: 'tabular-nums' },
  '& small': { ...theme.typography.caption, marginLeft: 8, color: theme.palette.text.secondary },
  '& button': {
    font: 'inherit',
    padding: 0,
    border: 0,
    background: 'none',
    cursor: 'pointer',
    color: theme.palette.primary.main,
    '&:disabled': { color: 'inherit', cursor: 'default' },
    '&:hover:enabled': { textDecoration: 'underline', textUnderlineOffset: 2 },
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}`, outlineOffset: 2, borderRadius: 3 },
  },
}))
