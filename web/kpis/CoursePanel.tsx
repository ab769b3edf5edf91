import { styled, useTheme } from '@mui/material/styles'
import { lazy } from 'react'
import { kpiOf } from '#shared/kpis/kpis.ts'
import { kpiText } from '#shared/kpis/valueText.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { ChartPanel } from './ChartPanel.tsx'
import type { Course } from './courses.ts'
import { shortDay } from './days.ts'
import { PointShape } from './PointShape.tsx'
import { looksOf } from './series.ts'
import { numberCell, textCell } from './table.ts'
import { kpiWords, stepLabels } from './words.ts'

const CourseChart = lazy(() => import('./CourseChart.tsx'))

/** How figures went, day by day, week by week or month by month. */
export function CoursePanel({ course }: { course: Course }) {
  const say = useSay()
  const locale = useLanguage()
  const { title, kpis, points, step } = course
  const isCompared = points.some(({ figures }) => figures.some(({ before }) => before !== null))
  const heads = kpis.flatMap((kpi) => {
    const name = say(kpiOf(kpi).label)
    return isCompared ? [name, say(kpiWords.beforeHead, { name })] : [name]
  })
  const rows = points.map(({ at, figures }) => ({
    key: at,
    cells: [
      { text: shortDay(at, locale, step), raw: at },
      ...kpis.flatMap((kpi) => {
        const { unit } = kpiOf(kpi)
        const figure = figures.find((one) => one.kpi === kpi)
        if (!figure) return isCompared ? [textCell('–'), textCell('–')] : [textCell('–')]
        const now = numberCell(kpiText(unit, figure.value, locale), figure.value, figure.number, figure.drill)
        const then = { text: kpiText(unit, figure.before, locale), raw: figure.before }
        return isCompared ? [now, then] : [now]
      }),
    ],
  }))
  return (
    <ChartPanel
      title={title}
      table={{ heads: [say(stepLabels[step]), ...heads], rows }}
      note={kpis.length > 1 || isCompared ? <Legend course={course} isCompared={isCompared} /> : undefined}
      height={268}
    >
      <CourseChart course={course} />
    </ChartPanel>
  )
}

function Legend({ course: { kpis }, isCompared }: { course: Course; isCompared: boolean }) {
  const say = useSay()
  const { palette } = useTheme()
  const looks = looksOf(palette)
  return (
    <Keys>
      {kpis.map((kpi, n) => {
        const look = looks[n] ?? looks[0]
        return (
          <span key={kpi}>
            <svg width="26" height="10" aria-hidden>
              <line x1="0" x2="26" y1="5" y2="5" stroke={look.colour} strokeWidth="1.75" strokeDasharray={look.dash} />
              <PointShape cx={13} cy={5} shape={look.shape} colour={look.colour} />
            </svg>
            {say(kpiOf(kpi).label)}
          </span>
        )
      })}
      {isCompared && (
        <span>
          <svg width="26" height="10" aria-hidden>
            <line
              x1="0"
              x2="26"
              y1="5"
              y2="5"
              stroke={palette.text.secondary}
              strokeWidth="1.5"
              strokeDasharray="1 3"
            />
          </svg>
          {say(kpiWords.earlier)}
        </span>
      )}
    </Keys>
  )
}

const Keys = styled('span')(({ theme }) => ({
  ...theme.typography.caption,
  display: 'flex',
  flexWrap: 'wrap',
  gap: '2px 16px',
  '& > span': { display: 'inline-flex', alignItems: 'center', gap: 6 },
}))
