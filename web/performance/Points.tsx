import { Link } from 'react-router'
import type { Slice } from '#shared/performance/parts.ts'
import type { TrendPoint } from '#shared/performance/schema.ts'
import { formatMetric, type MetricName } from '#shared/sellers/metrics.ts'
import { useLanguage } from '../ui/useSay.ts'
import { listOf, partFilter } from './links.ts'
import { shareOf } from './numbers.ts'

type PointCellsProps = { metric: MetricName; slice: Slice; part: string; point: TrendPoint }

/** A part's figures of a week, each count a link to the sellers it counted. */
export function PointCells({ metric, slice, part, point }: PointCellsProps) {
  const locale = useLanguage()
  const { week, sellers, orders, mean, p10, p50, p90, judged, breaching } = point
  const sellersOf = (verdict: string) =>
    listOf('sellers', { inWeek: `${metric}:${week}${verdict}`, ...partFilter(slice, part) })
  return (
    <>
      <td className="number">
        <Link to={sellersOf('')}>{sellers.toLocaleString(locale)}</Link>
      </td>
      <td className="number">{Math.round(orders).toLocaleString(locale)}</td>
      <td className="number">
        <b>{mean === null ? '–' : formatMetric(metric, mean)}</b>
      </td>
      <td className="number">{formatMetric(metric, p10)}</td>
      <td className="number">{formatMetric(metric, p50)}</td>
      <td className="number">{formatMetric(metric, p90)}</td>
      <td className="number">
        {judged > 0 ? <Link to={sellersOf(':judged')}>{judged.toLocaleString(locale)}</Link> : '–'}
      </td>
      <td className="number">
        {judged > 0 ? (
          <>
            {breaching > 0 ? <Link to={sellersOf(':breach')}>{breaching.toLocaleString(locale)}</Link> : 0}
            <small>{shareOf(breaching, judged)}</small>
          </>
        ) : (
          '–'
        )}
      </td>
    </>
  )
}
