import { useTheme } from '@mui/material/styles'
import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceArea,
  ReferenceLine,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts'
import { formatMetric, type MetricName, metrics } from '#shared/sellers/metrics.ts'
import type { MetricReading, PeerBand } from '#shared/sellers/schema.ts'
import { caseWords } from '#shared/suspensions/screenWords.ts'
import { useSay } from '../ui/useSay.ts'

type MetricChartProps = {
  metric: MetricName
  /** Oldest first, two at least. */
  readings: readonly MetricReading[]
  limit: number | undefined
  peers: PeerBand | undefined
}

/** The readings as a line, the limit across it, the middle half of the peers behind it. */
export default function MetricChart({ metric, readings, limit, peers }: MetricChartProps) {
  const say = useSay()
  const { palette } = useTheme()
  const show = (value: number) => formatMetric(metric, value)
  const figures = [...readings.map((reading) => reading.value), ...(limit === undefined ? [] : [limit])]
  const lowest = metrics[metric].better === 'low' ? 0 : Math.min(...figures)
  const ticks = roundTicks(
    lowest,
    Math.max(...figures),
    metrics[metric].unit === 'ratio' ? 1 : Number.POSITIVE_INFINITY,
  )
  const said = readings.map((reading) => `${reading.asOf} ${show(reading.value)}`).join(', ')
  const axis = { fontSize: 12, fill: palette.text.secondary }
  return (
    <div role="img" aria-label={`${say(metrics[metric].label)}: ${said}`} style={{ height: 176, marginBottom: 8 }}>
      <ResponsiveContainer width="100%" height="100%">
        <LineChart
          data={readings.map(({ asOf, value }) => ({ asOf, value }))}
          margin={{ top: 12, right: 72, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          <CartesianGrid vertical={false} stroke={palette.line} />
          {peers && (
            <ReferenceArea
              y1={peers.p25}
              y2={peers.p75}
              fill={palette.tone.neutral.mark}
              fillOpacity={0.16}
              ifOverflow="hidden"
            />
          )}
          <XAxis
            dataKey="asOf"
            tick={axis}
            tickLine={false}
            stroke={palette.lineStrong}
            minTickGap={32}
            tickFormatter={dayOf}
          />
          <YAxis
            domain={[ticks[0] ?? 0, ticks.at(-1) ?? 1]}
            ticks={ticks}
            interval={0}
            tick={axis}
            tickLine={false}
            axisLine={false}
            width={48}
            tickFormatter={show}
          />
          {limit !== undefined && (
            <ReferenceLine
              y={limit}
              stroke={palette.tone.bad.mark}
              strokeDasharray="4 3"
              label={{
                value: `${say(caseWords.limit)} ${show(limit)}`,
                position: 'right',
                fontSize: 12,
                fill: palette.tone.bad.text,
              }}
            />
          )}
          <Line
            dataKey="value"
            stroke={palette.text.primary}
            strokeWidth={1.75}
            dot={{ r: 2.5, fill: palette.text.primary, strokeWidth: 0 }}
            isAnimationActive={false}
          />
        </LineChart>
      </ResponsiveContainer>
    </div>
  )
}

/** "11-21": the year stands in the table. */
const dayOf = (asOf: string) => asOf.slice(5)

/** Three to five round figures that hold the lowest and the highest between them, none beyond the end of the scale. */
function roundTicks(lowest: number, highest: number, end: number): number[] {
  const rough = (highest - lowest || highest || 1) / 3
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 2.5, 5].find((each) => each * power >= rough) ?? 10) * power
  const first = Math.floor(lowest / step)
  const last = Math.ceil(highest / step)
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(6)))
  return [...ticks.filter((tick) => tick < end), ...(ticks.some((tick) => tick >= end) ? [end] : [])]
}
