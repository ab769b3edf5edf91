import { useTheme } from '@mui/material/styles'
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import type { TrendPoint } from '#shared/performance/schema.ts'
import { useSay } from '../ui/useSay.ts'
import { ChartTip } from './ChartTip.tsx'
import { shareOf } from './numbers.ts'
import { performanceWords } from './words.ts'

/** The share of judged sellers outside the limit, week by week. */
export default function ShareChart({ points }: { points: readonly TrendPoint[] }) {
  const say = useSay()
  const { palette } = useTheme()
  const axis = { fontSize: 12, fill: palette.text.secondary }
  const rows = points.map((point) => ({
    ...point,
    share: point.judged > 0 ? (point.breaching / point.judged) * 100 : null,
  }))
  return (
    <div role="img" aria-label={say(performanceWords.outside)} style={{ height: 140 }}>
      <ResponsiveContainer width="100%" height="100%">
        <BarChart data={rows} margin={{ top: 8, right: 24, bottom: 0, left: 0 }} accessibilityLayer={false}>
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
            tickFormatter={(value: number) => `${Number(value.toFixed(1))} %`}
          />
          <Tooltip
            isAnimationActive={false}
            cursor={{ fill: palette.action.hover }}
            content={({ active, payload }) => {
              const row: (typeof rows)[number] | undefined = active ? payload?.[0]?.payload : undefined
              if (!row) return null
              const said = say(performanceWords.ofJudged, {
                share: `${row.breaching} (${shareOf(row.breaching, row.judged)})`,
                count: row.judged,
              })
              return <ChartTip title={row.week} lines={[[say(performanceWords.outside), said]]} />
            }}
          />
          <Bar
            dataKey="share"
            fill={palette.tone.bad.mark}
            fillOpacity={0.75}
            maxBarSize={28}
            isAnimationActive={false}
          />
        </BarChart>
      </ResponsiveContainer>
    </div>
  )
}
