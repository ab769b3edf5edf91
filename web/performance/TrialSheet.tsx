import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import { useGetList } from 'react-admin'
import type { TrialOutcome } from '#shared/performance/replay.ts'
import type { ProjectionTrial } from '#shared/performance/schema.ts'
import { trialWords } from '#shared/performance/words.ts'
import { formatMetric, type MetricName, metrics } from '#shared/sellers/metrics.ts'
import { ErrorState } from '../ui/ErrorState.tsx'
import { RecordLink } from '../ui/RecordLink.tsx'
import { SideSheet } from '../ui/SideSheet.tsx'
import { SkeletonRows } from '../ui/SkeletonRows.tsx'
import { useSay } from '../ui/useSay.ts'
import { Grid } from './Grid.tsx'
import { SheetPages } from './SheetPages.tsx'
import { outlookWords } from './words.ts'

type TrialSheetProps = {
  metric: MetricName
  /** None: all of them. */
  outcomes: readonly TrialOutcome[]
  from: string
  to: string
  onClose: () => void
}

const perPage = 25

/** The trials that a figure counted: who, from which week, what was said and what came. */
export function TrialSheet({ metric, outcomes, from, to, onClose }: TrialSheetProps) {
  const say = useSay()
  const [page, setPage] = useState(1)
  const { data, total, error, refetch } = useGetList<ProjectionTrial>(
    'projection-trials',
    {
      filter: { metric, week_gte: from, week_lte: to, ...(outcomes.length > 0 && { outcome: outcomes }) },
      sort: { field: 'week', order: 'DESC' },
      pagination: { page, perPage },
    },
    { placeholderData: keepPreviousData },
  )
  const said = outcomes.map((outcome) => say(trialWords[outcome])).join(' · ') || say(outlookWords.allTrials)
  const show = (value: number) => formatMetric(metric, value)
  return (
    <SideSheet
      title={say(outlookWords.trialList, { outcome: said })}
      note={`${say(metrics[metric].label)} · ${from} – ${to}`}
      onClose={onClose}
      footer={<SheetPages page={page} perPage={perPage} total={total ?? 0} onPage={setPage} />}
    >
      {error && <ErrorState error={error} retry={refetch} />}
      {!error && !data && <SkeletonRows rows={12} />}
      {data && (
        <Grid>
          <table>
            <thead>
              <tr>
                <th scope="col">{say(outlookWords.seller)}</th>
                <th scope="col">{say(outlookWords.fromWeek)}</th>
                <th scope="col" className="number">
                  {say(outlookWords.projected)}
                </th>
                <th scope="col" className="number">
                  {say(outlookWords.came)}
                </th>
              </tr>
            </thead>
            <tbody>
              {data.map((trial) => (
                <tr key={trial.id}>
                  <th scope="row">
                    <RecordLink resource="sellers" id={trial.sellerId}>
                      {trial.sellerName}
                    </RecordLink>
                  </th>
                  <td>{trial.week}</td>
                  <td className="number">{show(trial.projected)}</td>
                  <td className="number">{show(trial.actual)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Grid>
      )}
    </SideSheet>
  )
}
