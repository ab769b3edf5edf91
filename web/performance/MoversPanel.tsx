import MuiLink from '@mui/material/Link'
import { Link } from 'react-router'
import type { Direction } from '#shared/performance/parts.ts'
import type { Outlooks } from '#shared/performance/schema.ts'
import { formatMetric, type MetricName } from '#shared/sellers/metrics.ts'
import { Panel } from '../ui/Panel.tsx'
import { RecordLink } from '../ui/RecordLink.tsx'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { Grid, Note } from './Grid.tsx'
import { listOf } from './links.ts'
import { oneDigit, signed } from './numbers.ts'
import { outlookWords, performanceWords } from './words.ts'

type MoversPanelProps = { metric: MetricName; way: Direction; outlooks: Outlooks }

/** Who changed most against their own earlier weeks, with the orders that say so. */
export function MoversPanel({ metric, way, outlooks }: MoversPanelProps) {
  const say = useSay()
  const locale = useLanguage()
  const { count, sellers } = outlooks[way]
  const show = (value: number | null) => (value === null ? '–' : formatMetric(metric, value))
  const orders = (value: number | null) => (value === null ? '–' : Math.round(value).toLocaleString(locale))
  return (
    <Panel
      title={say(outlookWords[way])}
      aside={
        count > 0 && (
          <MuiLink component={Link} to={listOf('sellers', { outlook: `${metric}:${way}:${outlooks.fromWeek}` })}>
            {say(outlookWords.all, { count })}
          </MuiLink>
        )
      }
      flush
    >
      {count === 0 ? (
        <Note>{say(outlookWords.noneMoved, { compared: outlooks.compared, sellers: outlooks.sellers })}</Note>
      ) : (
        <Grid>
          <table>
            <thead>
              <tr>
                <th scope="col">{say(outlookWords.seller)}</th>
                <th scope="col">{say(outlookWords.category)}</th>
                {(['before', 'now', 'change', 'deviations'] as const).map((head) => (
                  <th key={head} scope="col" className="number">
                    {say(outlookWords[head])}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {sellers.map((one) => (
                <tr key={one.id}>
                  <th scope="row" className="grows">
                    <RecordLink resource="sellers" id={one.sellerId}>
                      {one.sellerName}
                    </RecordLink>
                  </th>
                  <td>{one.category ?? '–'}</td>
                  <td className="number">
                    {show(one.before)}
                    <small>
                      {say(performanceWords.orders)} {orders(one.ordersBefore)}
                    </small>
                  </td>
                  <td className="number">
                    {show(one.value)}
                    <small>
                      {say(performanceWords.orders)} {orders(one.orders)}
                    </small>
                  </td>
                  <td className="number">
                    <b data-bad={way === 'worse'} data-good={way === 'better'}>
                      {one.change === null ? '–' : signed(metric, one.change)}
                    </b>
                  </td>
                  <td className="number">{one.deviations === null ? '–' : oneDigit(Math.abs(one.deviations))}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Grid>
      )}
    </Panel>
  )
}
