import { styled } from '@mui/material/styles'
import { formatMetric, type MetricName, metrics } from '#shared/sellers/metrics.ts'
import type { PeerBand } from '#shared/sellers/schema.ts'
import { caseWords } from '#shared/suspensions/screenWords.ts'
import { useSay } from '../ui/useSay.ts'

type PeerScaleProps = { metric: MetricName; value: number; limit: number | undefined; peers: PeerBand | undefined }

/** One line: where the middle half of the sellers stands, where the limit is, where this seller is. */
export function PeerScale({ metric, value, limit, peers }: PeerScaleProps) {
  const say = useSay()
  const { better } = metrics[metric]
  const figures = [value, limit, peers?.p25, peers?.p75, peers?.p90].filter((figure) => figure !== undefined)
  const low =
    better === 'low' ? 0 : Math.max(0, Math.min(...figures) - (Math.max(...figures) - Math.min(...figures)) * 0.2)
  const high = Math.max(...figures) + (Math.max(...figures) - low) * 0.08 || 1
  const at = (figure: number) => `${Math.max(0, Math.min(100, ((figure - low) / (high - low)) * 100)).toFixed(1)}%`
  const show = (figure: number) => formatMetric(metric, figure)
  const isOutside = limit !== undefined && (better === 'low' ? value > limit : value < limit)
  return (
    <Figure>
      <div aria-hidden>
        {peers && <i style={{ left: at(peers.p25), width: `calc(${at(peers.p75)} - ${at(peers.p25)})` }} />}
        {peers && <u style={{ left: at(peers.median) }} />}
        {limit !== undefined && <em style={{ left: at(limit) }} />}
        <b data-outside={isOutside} style={{ left: at(value) }} />
      </div>
      <figcaption>
        <span>
          <b data-outside={isOutside} />
          {say(caseWords.thisSeller)} <strong>{show(value)}</strong>
        </span>
        {limit !== undefined && (
          <span>
            <em />
            {say(caseWords.limit)} {show(limit)}
          </span>
        )}
        {peers && (
          <span>
            <i />
            {say(caseWords.peers, { count: peers.sellers.toLocaleString() })} {show(peers.p25)}–{show(peers.p75)}
          </span>
        )}
        {peers && (
          <span>
            <u />
            {say(caseWords.median)} {show(peers.median)}
          </span>
        )}
      </figcaption>
    </Figure>
  )
}

const Figure = styled('figure')(({ theme }) => ({
  margin: '4px 0 8px',
  '& > div': { position: 'relative', height: 24, marginBottom: 6 },
  '& > div::before': {
    content: '""',
    position: 'absolute',
    left: 0,
    right: 0,
    top: 11,
    height: 2,
    backgroundColor: theme.palette.lineStrong,
  },
  '& i': { backgroundColor: theme.palette.tone.neutral.mark, opacity: 0.5, borderRadius: 2 },
  '& u': { backgroundColor: theme.palette.tone.neutral.text },
  '& em': { backgroundColor: theme.palette.tone.bad.mark },
  '& b': { backgroundColor: theme.palette.text.primary, borderRadius: '50%' },
  '& b[data-outside="true"]': { backgroundColor: theme.palette.tone.bad.mark },
  '& > div > *': { position: 'absolute' },
  '& > div > i': { top: 7, height: 10, minWidth: 2 },
  '& > div > u': { top: 6, height: 12, width: 2, marginLeft: -1 },
  '& > div > em': { top: 2, height: 20, width: 2, marginLeft: -1 },
  '& > div > b': {
    top: 7,
    width: 10,
    height: 10,
    marginLeft: -5,
    boxShadow: `0 0 0 2px ${theme.palette.background.paper}`,
  },
  '& figcaption': {
    ...theme.typography.caption,
    display: 'flex',
    flexWrap: 'wrap',
    gap: '2px 16px',
    color: theme.palette.text.secondary,
  },
  '& figcaption span': { display: 'inline-flex', alignItems: 'center', gap: 6, whiteSpace: 'nowrap' },
  '& figcaption strong': { fontWeight: 600, color: theme.palette.text.primary },
  '& figcaption i': { width: 12, height: 8 },
  '& figcaption u, & figcaption em': { width: 2, height: 12 },
  '& figcaption b': { width: 8, height: 8 },
}))
