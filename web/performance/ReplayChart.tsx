import { useTheme } from '@mui/material/styles'
import { Bar, BarChart, CartesianGrid, Legend, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import type { Replayed } from '#shared/performance/schema.ts'
import { useSay } from '../ui/useSay.ts'
import { ChartTip } from './ChartTip.tsx'
import { outlookWords } from './words.ts'

/** Hits, false alarms and misses of each replayed week. The table beneath says the same. */
export default function ReplayChart({ weeks }: { weeks: Replayed['weeks'] }) {
  const say = useSay()
  const { palette } = useTheme()
  const axis = { fontSize: 12, fill: palette.text.secondary }
  const bars = [
    { key: 'hits', colour: palette.tone.good.mark },
    { key: 'falseAlarms', colour: palette.tone.neutral.mark },
    { key: 'misses', colour: palette.tone.bad.mark },
  ] as const
  const nameOf = (key: (typeof bars)[number]['key']) => say(key === 'hits' ? outlookWords.hit : outlookWords[key])
  return (
    <div role="img" aria-label={say(outlookWords.overWeeks)} style={{ height: 180 }}>
      <ResponsiveContainer width="100%" height="100%">
        <BarChart data={weeks} margin={{ top: 8, right: 24, bottom: 0, left: 0 }} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke={palette.line} />
          <XAxis
            dataKey="week"
            tick={axis}
            tickMargin={8}
            tickLine={false}
            stroke={palette.lineStrong}
            minTickGap={24}
          />
          <YAxis tick={axis} tickLine={false} axisLine={false} width={40} allowDecimals={false} />
          <Tooltip
            isAnimationActive={false}
            cursor={{ fill: palette.action.hover }}
            content={({ active, payload }) => {
              const row: Replayed['weeks'][number] | undefined = active ? payload?.[0]?.payload : undefined
              if (!row) return null
              return (
                <ChartTip title={row.week} lines={bars.map(({ key }) => [nameOf(key), String(row[key])] as const)} />
              )
            }}
          />
          <Legend align="right" verticalAlign="top" iconType="square" wrapperStyle={{ fontSize: 12 }} />
          {bars.map(({ key, colour }) => (
            <Bar
              key={key}
              dataKey={key}
              name={nameOf(key)}
              stackId="all"
              fill={colour}
              maxBarSize={28}
              isAnimationActive={false}
            />
          ))}
        </BarChart>
      </ResponsiveContainer>
    </div>
  )
}
