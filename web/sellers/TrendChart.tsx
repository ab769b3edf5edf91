import { styled, useTheme } from '@mui/material/styles'
import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceArea,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'
import { sayLimit } from '#shared/policies/words.ts'
import type { Figure } from '#shared/sellers/figures.ts'
import { formatMetric, metrics } from '#shared/sellers/metrics.ts'
import { useSay } from '../ui/useSay.ts'
import { ScaleLegend } from './ScaleLegend.tsx'
import { scaleOf } from './scale.ts'
import { figureWords } from './words.ts'

/** The readings as a line, the limits across it, the middle half of the sellers behind it. */
export default function TrendChart({ figure }: { figure: Figure }) {
  const say = useSay()
  const { palette } = useTheme()
  const { metric, history, limits, peers } = figure
  const show = (value: number) => formatMetric(metric, value)
  const { from, to, ticks } = scaleOf(figure)
  const axis = { fontSize: 12, fill: palette.text.secondary }
  const said = history.map((reading) => `${reading.asOf} ${show(reading.value)}`).join(', ')
  return (
    <figure style={{ margin: 0 }}>
      <div role="img" aria-label={`${say(metrics[metric].label)}: ${said}`} style={{ height: 232 }}>
        <ResponsiveContainer width="100%" height="100%">
          <LineChart data={history} margin={{ top: 12, right: 84, bottom: 0, left: 0 }} accessibilityLayer={false}>
            <CartesianGrid vertical={false} stroke={palette.line} />
            {peers && (
              <ReferenceArea
                y1={peers.p25}
                y2={peers.p75}
                fill={palette.tone.neutral.mark}
                fillOpacity={0.14}
                ifOverflow="hidden"
              />
            )}
            {peers && (
              <ReferenceLine y={peers.median} stroke={palette.tone.neutral.mark} strokeWidth={1} ifOverflow="hidden" />
            )}
            <XAxis
              dataKey="asOf"
              tick={axis}
              tickMargin={8}
              tickLine={false}
              stroke={palette.lineStrong}
              minTickGap={32}
            />
            <YAxis
              domain={[from, to]}
              tick={axis}
              tickLine={false}
              axisLine={false}
              width={56}
              ticks={ticks}
              tickFormatter={show}
            />
            {limits.map((limit) => (
              <ReferenceLine
                key={limit.policyVersionId}
                y={limit.threshold}
                stroke={palette.tone.bad.mark}
                strokeDasharray="4 3"
                label={{
                  value: sayLimit(metric, limit.comparison, limit.threshold),
                  position: 'right',
                  fontSize: 12,
                  fill: palette.tone.bad.text,
                }}
              />
            ))}
            <Tooltip
              isAnimationActive={false}
              cursor={{ stroke: palette.lineStrong }}
              content={({ active, payload }) => {
                const reading: Figure['latest'] | undefined = active ? payload?.[0]?.payload : undefined
                if (!reading) return null
                return (
                  <Tip>
                    {reading.asOf} <b>{show(reading.value)}</b>
                    {reading.denominator !== null && (
                      <span>
                        {say(figureWords.orders)} {reading.denominator.toLocaleString()}
                      </span>
                    )}
                  </Tip>
                )
              }}
            />
            <Line
              dataKey="value"
              stroke={palette.text.primary}
              strokeWidth={1.75}
              dot={{ r: 2.5, fill: palette.text.primary, strokeWidth: 0 }}
              activeDot={{ r: 4, fill: palette.text.primary, strokeWidth: 0 }}
              isAnimationActive={false}
            />
          </LineChart>
        </ResponsiveContainer>
      </div>
      <ScaleLegend figure={figure} />
    </figure>
  )
}

const Tip = styled('div')(({ theme }) => ({
  display: 'grid',
  padding: '6px 10px',
  fontSize: 12,
  borderRadius: 6,
  border: `1px solid ${theme.palette.line}`,
  backgroundColor: theme.palette.raised,
  '& span': { color: theme.palette.text.secondary },
}))
