import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import { useGetList } from 'react-admin'
import { Link } from 'react-router'
import type { MeasureEcho } from '#shared/performance/schema.ts'
import type { MetricName } from '#shared/sellers/metrics.ts'
import { metrics } from '#shared/sellers/metrics.ts'
import { ErrorState } from '../ui/ErrorState.tsx'
import { RecordLink } from '../ui/RecordLink.tsx'
import { SideSheet } from '../ui/SideSheet.tsx'
import { SkeletonRows } from '../ui/SkeletonRows.tsx'
import { useSay } from '../ui/useSay.ts'
import { Grid } from './Grid.tsx'
import { SheetPages } from './SheetPages.tsx'
import { effectWords, outlookWords } from './words.ts'

type EchoSheetProps = { metric: MetricName; title: string; filter: Record<string, unknown>; onClose: () => void }

const perPage = 25

/** The measures behind a course, each with the seller it was compared with. */
export function EchoSheet({ metric, title, filter, onClose }: EchoSheetProps) {
  const say = useSay()
  const [page, setPage] = useState(1)
  const { data, total, error, refetch } = useGetList<MeasureEcho>(
    'measure-echoes',
    { filter, sort: { field: 'week', order: 'DESC' }, pagination: { page, perPage } },
    { placeholderData: keepPreviousData },
  )
  return (
    <SideSheet
      title={title}
      note={say(metrics[metric].label)}
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
                <th scope="col">{say(effectWords.week)}</th>
                <th scope="col">{say(effectWords.case)}</th>
                <th scope="col">{say(effectWords.comparable)}</th>
              </tr>
            </thead>
            <tbody>
              {data.map((echo) => (
                <tr key={echo.id}>
                  <th scope="row">
                    <RecordLink resource="sellers" id={echo.sellerId}>
                      {echo.sellerName}
                    </RecordLink>
                  </th>
                  <td>{echo.week}</td>
                  <td>
                    <Link to={`/suspensions/${echo.caseId}/show`}>{echo.caseNumber}</Link>
                  </td>
                  <td>
                    {echo.matchId ? (
                      <RecordLink resource="sellers" id={echo.matchId}>
                        {echo.matchName}
                      </RecordLink>
                    ) : (
                      say(effectWords.nobody)
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Grid>
      )}
    </SideSheet>
  )
}
