import MuiLink from '@mui/material/Link'
import { Link } from 'react-router'
import type { Outlooks, SellerOutlook } from '#shared/performance/schema.ts'
import { sayLimit } from '#shared/policies/words.ts'
import { formatMetric, type MetricName } from '#shared/sellers/metrics.ts'
import type { PerformanceBody } from '#shared/settings/performance.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Panel } from '../ui/Panel.tsx'
import { RecordLink } from '../ui/RecordLink.tsx'
import { ToneChip } from '../ui/ToneChip.tsx'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { Grid, Note } from './Grid.tsx'
import { listOf } from './links.ts'
import { signed } from './numbers.ts'
import { outlookWords, performanceWords } from './words.ts'

type HeadingPanelProps = { metric: MetricName; outlooks: Outlooks }

/** Who will be beyond a limit soon if it goes on like that: the soonest first, and why we say so. */
export function HeadingPanel({
  metric,
  outlooks: { heading, fromWeek, sellers, projected, setting },
}: HeadingPanelProps) {
  const say = useSay()
  const { horizonWeeks: weeks } = (setting.body as PerformanceBody).projection
  const list = listOf('sellers', { outlook: `${metric}:heading:${fromWeek}` })
  return (
    <Panel
      title={say(outlookWords.heading)}
      aside={
        heading.count > 0 && (
          <MuiLink component={Link} to={list}>
            {say(outlookWords.all, { count: heading.count })}
          </MuiLink>
        )
      }
      flush
    >
      <Note>{say(outlookWords.headingNote, { weeks })}</Note>
      {heading.count === 0 ? (
        <EmptyState title={say(outlookWords.noneHeading)}>
          {say(outlookWords.noneHeadingText, { sellers, projected })}
        </EmptyState>
      ) : (
        <Grid>
          <table>
            <thead>
              <tr>
                <th scope="col">{say(outlookWords.seller)}</th>
                <th scope="col">{say(outlookWords.category)}</th>
                <th scope="col" className="number">
                  {say(outlookWords.now)}
                </th>
                <th scope="col" className="number">
                  {say(performanceWords.orders)}
                </th>
                <th scope="col" className="number">
                  {say(outlookWords.ahead, { weeks })}
                </th>
                <th scope="col">{say(outlookWords.limit)}</th>
                <th scope="col">{say(outlookWords.crosses)}</th>
                <th scope="col">{say(outlookWords.why)}</th>
              </tr>
            </thead>
            <tbody>
              {heading.sellers.map((one) => (
                <HeadingRow key={one.id} metric={metric} one={one} />
              ))}
            </tbody>
          </table>
        </Grid>
      )}
    </Panel>
  )
}

function HeadingRow({ metric, one }: { metric: MetricName; one: SellerOutlook }) {
  const say = useSay()
  const locale = useLanguage()
  const show = (value: number | null) => (value === null ? '–' : formatMetric(metric, value))
  const { slope, level, readings } = one
  return (
    <tr>
      <th scope="row">
        <RecordLink resource="sellers" id={one.sellerId}>
          {one.sellerName}
        </RecordLink>
      </th>
      <td>{one.category ?? '–'}</td>
      <td className="number">{show(one.value)}</td>
      <td className="number">{one.orders?.toLocaleString(locale) ?? '–'}</td>
      <td className="number">
        <b data-bad="true">{show(one.projected)}</b>
        <small>
          {show(one.low)} – {show(one.high)}
        </small>
      </td>
      <td>{one.comparison && one.threshold !== null && sayLimit(metric, one.comparison, one.threshold)}</td>
      <td>
        {one.crossesIn !== null && say(outlookWords.crossesIn, { weeks: one.crossesIn })}{' '}
        {one.isSure && <ToneChip tone="bad">{say(outlookWords.sure)}</ToneChip>}
      </td>
      <td>
        {slope !== null &&
          level !== null &&
          say(outlookWords.whyText, { readings: readings ?? 0, slope: signed(metric, slope), level: show(level) })}
      </td>
    </tr>
  )
}
