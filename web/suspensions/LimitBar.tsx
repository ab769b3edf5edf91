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
  const { better, unit } = metrics[metric]
  const end = scaleEnd(value, threshold, better === 'high' && unit === 'ratio' ? 1 : undefined)
  const start = better === 'high' ? Math.max(0, Math.min(value, threshold) - (end - Math.min(value, threshold))) : 0
  const at = (figure: number) => `${Math.round(((figure - start) / (end - start || 1)) * 1000) / 10}%`
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

/** Room beyond the larger figure, unless the scale has an end of its own. */
const scaleEnd = (value: number, threshold: number, most?: number) => most ?? (Math.max(value, threshold) * 1.15 || 1)

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
