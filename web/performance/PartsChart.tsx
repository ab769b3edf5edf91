import { useTheme } from '@mui/material/styles'
import { CartesianGrid, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { formatMetric, type MetricName, metrics } from '#shared/sellers/metrics.ts'
import { useSay } from '../ui/useSay.ts'
import { ChartTip } from './ChartTip.tsx'
import type { Part } from './links.ts'
import { seriesOf } from './series.ts'

type PartsChartProps = { metric: MetricName; parts: readonly Part[]; nameOf: (part: string) => string }

/** The mean of each chosen part, week by week. */
export default function PartsChart({ metric, parts, nameOf }: PartsChartProps) {
  const say = useSay()
  const theme = useTheme()
  const { palette } = theme
  const series = seriesOf(theme)
  const axis = { fontSize: 12, fill: palette.text.secondary }
  const show = (value: number) => formatMetric(metric, value)
  const weeks = [...new Set(parts.flatMap(({ points }) => points.map(({ week }) => week)))].sort()
  const rows = weeks.map((week) => ({
    week,
    means: parts.map(({ points }) => points.find((point) => point.week === week)?.mean ?? null),
  }))
  return (
    <div role="img" aria-label={say(metrics[metric].label)} style={{ height: 300 }}>
      <ResponsiveContainer width="100%" height="100%">
        <LineChart data={rows} margin={{ top: 12, right: 24, bottom: 0, left: 0 }} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke={palette.line} />
          <XAxis
            dataKey="week"
            tick={axis}
            tickMargin={8}
            tickLine={false}
            stroke={palette.lineStrong}
            minTickGap={24}
          />
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
              const row: (typeof rows)[number] | undefined = active ? payload?.[0]?.payload : undefined
              if (!row) return null
              const lines = parts.map(({ part }, at) => {
                const mean = row.means[at]
                return [nameOf(part), typeof mean === 'number' ? show(mean) : '–'] as const
              })
              return <ChartTip title={row.week} lines={lines} />
            }}
          />
          {parts.map(({ part }, at) => (
            <Line
              key={part}
              dataKey={(row: (typeof rows)[number]) => row.means[at]}
              stroke={series[at]?.colour}
              strokeDasharray={series[at]?.dash}
              strokeWidth={1.75}
              dot={false}
              connectNulls={false}
              isAnimationActive={false}
            />
          ))}
        </LineChart>
      </ResponsiveContainer>
    </div>
  )
}
