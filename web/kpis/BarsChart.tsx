import { useTheme } from '@mui/material/styles'
import { Bar, BarChart, CartesianGrid, LabelList, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import { useLanguage } from '../ui/useSay.ts'
import type { Counted } from './links.ts'
import { MarkGroup, SvgMark } from './Marks.tsx'

export type Column = { name: string; number: number; of: Counted; isLoud?: boolean }
type BarsChartProps = {
  label: string
  columns: readonly Column[]
  /** Lines across the columns, each in the column where its value lies. */
  posts?: readonly { name: string; label: string }[]
}

/** How many there are of each; every column opens what it counted. */
export default function BarsChart({ label, columns, posts = [] }: BarsChartProps) {
  const locale = useLanguage()
  const { palette } = useTheme()
  const axis = { fontSize: 12, fill: palette.text.secondary }
  return (
    <MarkGroup label={label}>
      <ResponsiveContainer width="100%" height={212}>
        <BarChart data={[...columns]} margin={{ top: 24, right: 12, bottom: 0, left: 0 }} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke={palette.line} />
          <XAxis
            dataKey="name"
            tick={axis}
            tickMargin={8}
            tickLine={false}
            stroke={palette.lineStrong}
            interval="preserveStartEnd"
            minTickGap={6}
          />
          <YAxis tick={axis} tickLine={false} axisLine={false} width={44} allowDecimals={false} />
          {posts.map((post) => (
            <ReferenceLine key={post.label} x={post.name} stroke={palette.text.secondary} strokeDasharray="4 3" />
          ))}
          <Bar
            dataKey="number"
            isAnimationActive={false}
            maxBarSize={56}
            shape={({
              x,
              y,
              width,
              height,
              index,
            }: Partial<Record<'x' | 'y' | 'width' | 'height' | 'index', number>>) => {
              const column = columns[index ?? -1]
              if (!column) return <g />
              return (
                <SvgMark
                  number={column.number}
                  of={column.of}
                  label={`${column.name}: ${column.number.toLocaleString(locale)}`}
                  x={index ?? 0}
                >
                  <rect
                    x={x}
                    y={y}
                    width={width}
                    height={height}
                    rx={2}
                    fill={column.isLoud ? palette.tone.busy.mark : palette.primary.main}
                  />
                </SvgMark>
              )
            }}
          >
            <LabelList
              dataKey="number"
              position="top"
              fontSize={12}
              fill={palette.text.primary}
              formatter={(value: unknown) => (value ? Number(value).toLocaleString(locale) : '')}
            />
          </Bar>
        </BarChart>
      </ResponsiveContainer>
    </MarkGroup>
  )
}
