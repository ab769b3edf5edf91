import { styled } from '@mui/material/styles'
import { formatMetric, metrics } from '#shared/sellers/metrics.ts'
import { caseWords } from '#shared/suspensions/screenWords.ts'
import { useSay } from '../ui/useSay.ts'
import { isMetric } from './Ground.tsx'

type LimitBarProps = { metric: string | null; value: number | null; threshold: number | null }

/** How far the value is from its limit: a bar to the value, a mark at the limit, the part beyond it filled. */
export function LimitBar({ metric, value, threshold }: LimitBarProps) {
  const say = useSay()
  if (!isMetric(metric) || value === null || threshold === null) return null
  const { better } = metrics[metric]
  const { start, end } = scaleAround(threshold, better)
  const at = (figure: number) => `${(Math.max(0, Math.min(1, (figure - start) / (end - start))) * 100).toFixed(1)}%`
  const isOutside = better === 'low' ? value > threshold : value < threshold
  const label = `${say(caseWords.value)} ${formatMetric(metric, value)}, ${say(caseWords.limit)} ${formatMetric(metric, threshold)}`
  return (
    <Track role="img" aria-label={label} title={label}>
      <i style={{ width: at(Math.min(value, threshold)) }} />
      <i
        data-outside={isOutside}
        style={{
          left: at(Math.min(value, threshold)),
          width: `calc(${at(Math.max(value, threshold))} - ${at(Math.min(value, threshold))})`,
          display: isOutside ? 'block' : 'none',
        }}
      />
      <em style={{ left: at(threshold) }} />
    </Track>
  )
}

/** By the limit alone, so that bars under one limit compare; what lies beyond the end fills the bar. */
const scaleAround = (threshold: number, better: 'low' | 'high') =>
  better === 'low' ? { start: 0, end: threshold * 4 || 1 } : { start: threshold * 0.75, end: threshold * 1.05 || 1 }

const Track = styled('div')(({ theme }) => ({
  position: 'relative',
  height: 6,
  margin: '5px 0',
  borderRadius: 3,
  backgroundColor: theme.palette.line,
  '& i': {
    position: 'absolute',
    top: 0,
    bottom: 0,
    left: 0,
    borderRadius: 3,
    backgroundColor: theme.palette.tone.neutral.mark,
  },
  '& i[data-outside]': { backgroundColor: theme.palette.tone.bad.mark },
  '& em': {
    position: 'absolute',
    top: -4,
    bottom: -4,
    width: 2,
    marginLeft: -1,
    backgroundColor: theme.palette.text.primary,
  },
}))
