import { styled } from '@mui/material/styles'
import type { Figure } from '#shared/sellers/figures.ts'
import { formatMetric, metrics } from '#shared/sellers/metrics.ts'
import { useSay } from '../ui/useSay.ts'
import { ScaleLegend } from './ScaleLegend.tsx'
import { scaleOf } from './scale.ts'

/** One reading on its scale: the middle half of the sellers, their median, the limits, and this seller. */
export function PeerBullet({ figure }: { figure: Figure }) {
  const say = useSay()
  const { metric, latest, limits, peers, verdict } = figure
  const { from, to, ticks } = scaleOf(figure)
  const place = (value: number) => Math.max(0, Math.min(100, ((value - from) / (to - from)) * 100))
  const at = (value: number) => `${place(value).toFixed(2)}%`
  const show = (value: number) => formatMetric(metric, value)
  return (
    <Bullet>
      <div role="img" aria-label={`${say(metrics[metric].label)}: ${show(latest.value)}`}>
        {peers && (
          <i
            data-mark="half"
            style={{ left: at(peers.p25), width: `${(place(peers.p75) - place(peers.p25)).toFixed(2)}%` }}
          />
        )}
        {peers && <i data-mark="median" style={{ left: at(peers.median) }} />}
        {limits.map((limit) => (
          <i key={limit.policyVersionId} data-mark="limit" style={{ left: at(limit.threshold) }} />
        ))}
        <i data-mark="value" data-outside={verdict === 'breach'} style={{ left: at(latest.value) }} />
      </div>
      <p aria-hidden>
        {ticks.map((tick) => (
          <span key={tick} style={{ left: at(tick) }}>
            {show(tick)}
          </span>
        ))}
      </p>
      <ScaleLegend figure={figure} />
    </Bullet>
  )
}

const Bullet = styled('figure')(({ theme }) => ({
  margin: '8px 0 0',
  '& > div': { position: 'relative', height: 40, borderRadius: 4, backgroundColor: theme.palette.sunken },
  '& > div > i': { position: 'absolute', top: 0, bottom: 0 },
  '& > div > [data-mark="half"]': { minWidth: 2, backgroundColor: theme.palette.tone.neutral.mark, opacity: 0.35 },
  '& > div > [data-mark="median"]': { width: 1, backgroundColor: theme.palette.tone.neutral.text },
  '& > div > [data-mark="limit"]': {
    width: 0,
    marginLeft: -1,
    top: -4,
    bottom: -4,
    borderLeft: `2px dashed ${theme.palette.tone.bad.mark}`,
  },
  '& > div > [data-mark="value"]': {
    top: 13,
    width: 14,
    height: 14,
    marginLeft: -7,
    borderRadius: '50%',
    backgroundColor: theme.palette.text.primary,
    boxShadow: `0 0 0 2px ${theme.palette.background.paper}`,
  },
  '& > div > [data-outside="true"]': { backgroundColor: theme.palette.tone.bad.mark },
  '& > p': {
    ...theme.typography.caption,
    position: 'relative',
    height: 16,
    margin: '4px 0 0',
    '& span': { position: 'absolute', transform: 'translateX(-50%)', whiteSpace: 'nowrap' },
    '& span:first-of-type': { transform: 'none' },
    '& span:last-of-type': { transform: 'translateX(-100%)' },
    color: theme.palette.text.secondary,
  },
}))
