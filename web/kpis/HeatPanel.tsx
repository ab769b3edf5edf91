import { alpha, styled } from '@mui/material/styles'
import type { BoardAnswer } from '#shared/kpis/boardSchema.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { ChartPanel } from './ChartPanel.tsx'
import { weekdayText } from './days.ts'
import { Mark } from './Marks.tsx'
import { numberCell, textCell } from './table.ts'
import { kpiWords } from './words.ts'

const weekdays = [1, 2, 3, 4, 5, 6, 7]
const hours = Array.from({ length: 24 }, (_, hour) => hour)

/** When work comes in: the number stands in each cell, the deeper the more. It is a table as it stands. */
export function HeatPanel({ cells }: { cells: NonNullable<BoardAnswer['heat']> }) {
  const say = useSay()
  const locale = useLanguage()
  const most = Math.max(1, ...cells.map(({ number }) => number))
  const at = (weekday: number, hour: number) => cells.find((one) => one.weekday === weekday && one.hour === hour)
  const title = say(kpiWords.heat)
  return (
    <ChartPanel
      title={title}
      height={230}
      table={{
        heads: [say(kpiWords.weekday), ...hours.map(String)],
        rows: weekdays.map((weekday) => ({
          key: String(weekday),
          cells: [
            textCell(weekdayText(weekday, locale)),
            ...hours.map((hour) => {
              const cell = at(weekday, hour)
              return cell ? numberCell(String(cell.number), cell.number, cell.number, cell.drill) : { text: '', raw: 0 }
            }),
          ],
        })),
      }}
    >
      <Cells aria-label={title}>
        <thead>
          <tr>
            <td />
            {hours.map((hour) => (
              <th key={hour} scope="col">
                {hour}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weekdays.map((weekday) => (
            <tr key={weekday}>
              <th scope="row">{weekdayText(weekday, locale)}</th>
              {hours.map((hour) => {
                const cell = at(weekday, hour)
                const step = cell ? Math.ceil((cell.number / most) * 5) : 0
                return (
                  <td key={hour} data-step={step}>
                    {cell && (
                      <Mark
                        number={cell.number}
                        of={cell.drill}
                        label={say(kpiWords.heatCell, {
                          day: weekdayText(weekday, locale),
                          hour: String(hour).padStart(2, '0'),
                          number: cell.number.toLocaleString(locale),
                        })}
                      >
                        {cell.number}
                      </Mark>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </Cells>
    </ChartPanel>
  )
}

const Cells = styled('table')(({ theme }) => ({
  width: '100%',
  tableLayout: 'fixed',
  borderCollapse: 'separate',
  borderSpacing: 2,
  fontSize: 12,
  fontVariantNumeric: 'tabular-nums',
  '& th': { ...theme.typography.caption, color: theme.palette.text.secondary, padding: 0 },
  '& thead td, & tbody th': { width: 36, textAlign: 'left' },
  '& tbody td': {
    height: 26,
    padding: 0,
    textAlign: 'center',
    borderRadius: 3,
    backgroundColor: theme.palette.background.default,
  },
  ...Object.fromEntries(
    [1, 2, 3, 4, 5].map((step) => [
      `& td[data-step="${step}"]`,
      { backgroundColor: alpha(theme.palette.primary.main, step * 0.075), printColorAdjust: 'exact' },
    ]),
  ),
  '& td a': {
    display: 'grid',
    placeItems: 'center',
    height: '100%',
    color: theme.palette.text.primary,
    textDecoration: 'none',
    borderRadius: 3,
    '&:hover': { outline: `1px solid ${theme.palette.control}` },
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
  },
}))
