import { useTheme } from '@mui/material/styles'
import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'
import type { Trends } from '#shared/performance/schema.ts'
import { comparisonSigns, formatMetric, type MetricName, metrics } from '#shared/sellers/metrics.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { ChartTip } from './ChartTip.tsx'
import { limitsAt } from './limitsAt.ts'
import type { Part } from './links.ts'
import { performanceWords } from './words.ts'

type TrendChartProps = { metric: MetricName; part: Part; policies: Trends['policies'] }

/** Mean and median as lines in the band in which four of five sellers lie, the limit of each time as steps. */
export default function TrendChart({ metric, part, policies }: TrendChartProps) {
  const say = useSay()
  const locale = useLanguage()
  const { palette } = useTheme()
  const axis = { fontSize: 12, fill: palette.text.secondary }
  const rows = part.points.map((point) => ({
    ...point,
    band: [point.p10, point.p90],
    limit: limitsAt(policies, point.week)[0]?.threshold,
  }))
  const published = policies.filter((policy) => policy.isWithin && rows.some((row) => row.week === policy.week))
  const show = (value: number) => formatMetric(metric, value)
  return (
    <div role="img" aria-label={say(metrics[metric].label)} style={{ height: 300 }}>
      <ResponsiveContainer width="100%" height="100%">
        <ComposedChart data={rows} margin={{ top: 28, right: 24, bottom: 0, left: 0 }} accessibilityLayer={false}>
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
            domain={
              metrics[metric].unit === 'ratio' && metrics[metric].better === 'low' ? [0, 'auto'] : ['auto', 'auto']
            }
          />
          <Tooltip
            isAnimationActive={false}
            cursor={{ stroke: palette.lineStrong }}
            content={({ active, payload }) => {
              const row: (typeof rows)[number] | undefined = active ? payload?.[0]?.payload : undefined
              if (!row) return null
              return (
                <ChartTip
                  title={row.week}
                  lines={[
                    [say(performanceWords.mean), row.mean === null ? '–' : show(row.mean)],
                    [say(performanceWords.p50), show(row.p50)],
                    [say(performanceWords.spread), `${show(row.p10)} – ${show(row.p90)}`],
                    [say(performanceWords.limitThen), row.limit === undefined ? '–' : show(row.limit)],
                    [say(performanceWords.sellers), row.sellers.toLocaleString(locale)],
                  ]}
                />
              )
            }}
          />
          <Area
            dataKey="band"
            stroke="none"
            fill={palette.tone.neutral.mark}
            fillOpacity={0.18}
            isAnimationActive={false}
          />
          <Line
            dataKey="limit"
            type="stepAfter"
            stroke={palette.tone.bad.mark}
            strokeDasharray="4 3"
            strokeWidth={1.5}
            dot={false}
            isAnimationActive={false}
          />
          <Line
            dataKey="p50"
            stroke={palette.text.secondary}
            strokeDasharray="2 3"
            strokeWidth={1.5}
            dot={false}
            isAnimationActive={false}
          />
          <Line
            dataKey="mean"
            stroke={palette.text.primary}
            strokeWidth={1.75}
            dot={{ r: 2.5, fill: palette.text.primary, strokeWidth: 0 }}
            isAnimationActive={false}
          />
          {published.map(({ policyVersionId, week, number, comparison, threshold }) => (
            <ReferenceLine
              key={policyVersionId}
              x={week}
              stroke={palette.lineStrong}
              label={{
                value: `v${number} ${comparisonSigns[comparison]} ${show(threshold)}`,
                position: 'top',
                fontSize: 12,
                fill: palette.text.secondary,
              }}
            />
          ))}
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  )
}
