import { useTheme } from '@mui/material/styles'
import {
  CartesianGrid,
  Legend,
  Line,
  LineChart,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'
import type { EchoCourse } from '#shared/performance/schema.ts'
import { formatMetric, type MetricName } from '#shared/sellers/metrics.ts'
import { useSay } from '../ui/useSay.ts'
import { ChartTip } from './ChartTip.tsx'
import { effectWords } from './words.ts'

type Point = EchoCourse['points'][number]

/** Both courses around the week of the measure; a dashed line for those without one. */
export default function CourseChart({ metric, points }: { metric: MetricName; points: readonly Point[] }) {
  const say = useSay()
  const { palette } = useTheme()
  const axis = { fontSize: 12, fill: palette.text.secondary }
  const show = (value: number) => formatMetric(metric, value)
  return (
    <div role="img" aria-label={say(effectWords.offset)} style={{ height: 220 }}>
      <ResponsiveContainer width="100%" height="100%">
        <LineChart data={[...points]} margin={{ top: 8, right: 24, bottom: 0, left: 0 }} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke={palette.line} />
          <XAxis dataKey="offset" tick={axis} tickMargin={8} tickLine={false} stroke={palette.lineStrong} />
          <YAxis
            tick={axis}
            tickLine={false}
            axisLine={false}
            width={60}
            tickFormatter={show}
            domain={['auto', 'auto']}
          />
          <Tooltip
            isAnimationActive={false}
            cursor={{ stroke: palette.lineStrong }}
            content={({ active, payload }) => {
              const row: Point | undefined = active ? payload?.[0]?.payload : undefined
              if (!row) return null
              const lines = [
                [say(effectWords.own), row.own === null ? '–' : show(row.own)],
                [say(effectWords.match), row.match === null ? '–' : show(row.match)],
                [say(effectWords.pairs), String(row.pairs)],
              ] as const
              return <ChartTip title={row.offset > 0 ? `+${row.offset}` : String(row.offset)} lines={lines} />
            }}
          />
          <Legend align="right" verticalAlign="top" iconType="plainline" wrapperStyle={{ fontSize: 12 }} />
          <ReferenceLine x={0} stroke={palette.lineStrong} />
          <Line
            dataKey="own"
            name={say(effectWords.own)}
            stroke={palette.text.primary}
            strokeWidth={1.75}
            dot={{ r: 2.5, fill: palette.text.primary, strokeWidth: 0 }}
            isAnimationActive={false}
          />
          <Line
            dataKey="match"
            name={say(effectWords.match)}
            stroke={palette.primary.main}
            strokeDasharray="6 3"
            strokeWidth={1.75}
            dot={false}
            isAnimationActive={false}
          />
        </LineChart>
      </ResponsiveContainer>
    </div>
  )
}
