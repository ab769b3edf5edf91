import { useTheme } from '@mui/material/styles'
import { CartesianGrid, ComposedChart, Line, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { kpiOf } from '#shared/kpis/kpis.ts'
import { kpiText } from '#shared/kpis/valueText.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { ChartTip } from './ChartTip.tsx'
import type { Course } from './courses.ts'
import { shortDay } from './days.ts'
import { MarkGroup, SvgMark } from './Marks.tsx'
import { PointShape } from './PointShape.tsx'
import { looksOf } from './series.ts'
import { kpiWords } from './words.ts'

/** Figures of one unit over time, the days compared with as faint lines, targets across, what was published as posts. */
export default function CourseChart({ course: { title, kpis, points, step, targets, notes } }: { course: Course }) {
  const say = useSay()
  const locale = useLanguage()
  const { palette } = useTheme()
  const looks = looksOf(palette)
  const unit = kpiOf(kpis[0] ?? 'inflow').unit
  const show = (value: number | null) => kpiText(unit, value, locale)
  const axis = { fontSize: 12, fill: palette.text.secondary }
  const rows = points.map(({ at, figures }) => ({
    at,
    ...Object.fromEntries(
      figures.flatMap(({ kpi, value, before }) => [
        [kpi, value],
        [beforeOf(kpi), before],
      ]),
    ),
  }))
  return (
    <MarkGroup label={title}>
      <ResponsiveContainer width="100%" height={244}>
        <ComposedChart data={rows} margin={{ top: 22, right: 20, bottom: 0, left: 0 }} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke={palette.line} />
          <XAxis
            dataKey="at"
            tick={axis}
            tickMargin={8}
            tickLine={false}
            stroke={palette.lineStrong}
            minTickGap={28}
            tickFormatter={(at: string) => shortDay(at, locale, step)}
          />
          <YAxis
            tick={axis}
            tickLine={false}
            axisLine={false}
            width={64}
            tickFormatter={show}
            allowDecimals={unit !== 'number'}
            domain={unit === 'share' ? [0, 1] : [0, 'auto']}
          />
          <Tooltip
            isAnimationActive={false}
            cursor={{ stroke: palette.lineStrong }}
            content={({ active, payload }) => {
              const at: string | undefined = active ? payload?.[0]?.payload.at : undefined
              const point = points.find((one) => one.at === at)
              if (!point) return null
              const lines = point.figures.flatMap(({ kpi, value, before }) => {
                const name = say(kpiOf(kpi).label)
                return [
                  [name, show(value)] as const,
                  ...(before === null ? [] : [[say(kpiWords.beforeHead, { name }), show(before)] as const]),
                ]
              })
              return <ChartTip title={shortDay(point.at, locale, step)} lines={lines} />
            }}
          />
          {notes.map(({ at, short }) => (
            <ReferenceLine
              key={`${at} ${short}`}
              x={at}
              stroke={palette.lineStrong}
              label={{ value: short, position: 'top', fontSize: 12, fill: palette.text.secondary }}
            />
          ))}
          {targets.map(({ kpi, value }) => (
            <ReferenceLine
              key={kpi}
              y={value}
              stroke={looks[kpis.indexOf(kpi)]?.colour}
              strokeDasharray="1 4"
              strokeWidth={1.5}
              ifOverflow="extendDomain"
              label={{
                value: say(kpiWords.target, { value: show(value) }),
                position: 'insideTopRight',
                fontSize: 12,
                fill: palette.text.secondary,
              }}
            />
          ))}
          {kpis.map((kpi, n) => (
            <Line
              key={beforeOf(kpi)}
              dataKey={beforeOf(kpi)}
              stroke={looks[n]?.colour}
              strokeOpacity={0.35}
              strokeDasharray="1 3"
              strokeWidth={1.5}
              dot={false}
              activeDot={false}
              isAnimationActive={false}
            />
          ))}
          {kpis.map((kpi, n) => (
            <Line
              key={kpi}
              dataKey={kpi}
              stroke={looks[n]?.colour}
              strokeDasharray={looks[n]?.dash}
              strokeWidth={1.75}
              activeDot={false}
              isAnimationActive={false}
              dot={({ cx, cy, index, value }: { cx?: number; cy?: number; index?: number; value?: unknown }) => {
                const figure = points[index ?? -1]?.figures.find((one) => one.kpi === kpi)
                const look = looks[n] ?? looks[0]
                if (!figure || cx === undefined || cy === undefined || value === null || value === undefined)
                  return <g key={`${kpi} ${index}`} />
                const label = `${shortDay(points[index ?? 0]?.at ?? '', locale, step)}, ${say(kpiOf(kpi).label)}: ${show(figure.value)}`
                return (
                  <SvgMark
                    key={`${kpi} ${index}`}
                    number={figure.number}
                    of={figure.drill}
                    label={label}
                    x={index ?? 0}
                    y={n}
                  >
                    <circle cx={cx} cy={cy} r={9} fill="transparent" />
                    <PointShape cx={cx} cy={cy} shape={look.shape} colour={look.colour} />
                  </SvgMark>
                )
              }}
            />
          ))}
        </ComposedChart>
      </ResponsiveContainer>
    </MarkGroup>
  )
}

const beforeOf = (kpi: string) => `${kpi}, before`
