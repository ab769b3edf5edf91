import Skeleton from '@mui/material/Skeleton'
import { styled } from '@mui/material/styles'
import { lazy, Suspense } from 'react'
import { figuresOf } from '#shared/sellers/figures.ts'
import { formatMetric, metrics } from '#shared/sellers/metrics.ts'
import type { SellerFile } from '#shared/sellers/schema.ts'
import { caseWords } from '#shared/suspensions/screenWords.ts'
import { Panel } from '../ui/Panel.tsx'
import { useSay } from '../ui/useSay.ts'
import { isMetric } from './Ground.tsx'
import { PeerScale } from './PeerScale.tsx'

const MetricChart = lazy(() => import('./MetricChart.tsx'))

/** The figure in dispute: over time where there is more than one reading, and against limit and peers in any case. */
export function MetricPanel({ metric, file }: { metric: string | null; file: SellerFile }) {
  const say = useSay()
  if (!isMetric(metric)) return null
  const figure = figuresOf(file).find((one) => one.metric === metric)
  const name = say(metrics[metric].label)
  if (!figure) {
    return (
      <Panel title={say(caseWords.amongPeers, { metric: name })}>
        <Quiet>{say(caseWords.noReadings)}</Quiet>
      </Panel>
    )
  }
  const { latest, history, limits, peers } = figure
  const limit = limits[0]?.threshold
  const hasHistory = history.length > 1
  return (
    <Panel title={say(hasHistory ? caseWords.overTime : caseWords.amongPeers, { metric: name })}>
      {hasHistory && (
        <Suspense fallback={<Skeleton variant="rounded" height={176} />}>
          <MetricChart metric={metric} readings={history} limit={limit} peers={peers} />
        </Suspense>
      )}
      <PeerScale metric={metric} value={latest.value} limit={limit} peers={peers} />
      {hasHistory && (
        <details>
          <summary>{say(caseWords.asTable)}</summary>
          <table>
            <thead>
              <tr>
                <th scope="col">{say(caseWords.day)}</th>
                <th scope="col">{name}</th>
              </tr>
            </thead>
            <tbody>
              {history.toReversed().map((reading) => (
                <tr key={reading.id}>
                  <td>{reading.asOf}</td>
                  <td>{formatMetric(metric, reading.value)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </Panel>
  )
}

const Quiet = styled('p')(({ theme }) => ({ margin: 0, color: theme.palette.text.secondary }))
