import Alert from '@mui/material/Alert'
import { styled } from '@mui/material/styles'
import { holidays } from '#shared/calendar/holidays.ts'
import { lastHolidayYear } from '#shared/calendar/seoul.ts'
import { exactDay } from '../ui/times.ts'
import { useNow } from '../ui/useNow.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { Title } from './CalendarWeek.tsx'
import type { CalendarPart } from './calendarPart.ts'
import { calendarWords } from './calendarWords.ts'
import { EditTable } from './EditTable.tsx'

const shown = 6

/** Whether public holidays are free; the next ones with where they come from, and where the table ends. */
export function CalendarHolidays({ calendar, isReadOnly, change }: CalendarPart) {
  const say = useSay()
  const locale = useLanguage()
  const now = useNow()
  const keeps = calendar.holidays === 'kr'
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Seoul' }).format(now)
  const next = Object.values(holidays)
    .flat()
    .filter(({ day }) => day >= today)
    .slice(0, shown)
  const says = keeps ? calendarWords.keepsHolidays : calendarWords.worksHolidays
  return (
    <section>
      <Title>{say(calendarWords.holidays)}</Title>
      {isReadOnly ? (
        <p>{say(says)}</p>
      ) : (
        <EditTable>
          <tbody>
            <tr>
              <td>
                <label>
                  <input
                    type="checkbox"
                    checked={keeps}
                    onChange={(event) => change({ holidays: event.target.checked ? 'kr' : 'none' })}
                  />
                  {say(calendarWords.keepsHolidays)}
                </label>
              </td>
            </tr>
          </tbody>
        </EditTable>
      )}
      {keeps && (
        <>
          <List aria-label={say(calendarWords.nextHolidays)}>
            {next.map(({ day, name, source }) => (
              <li key={day}>
                <time dateTime={day}>{exactDay(new Date(`${day}T12:00:00+09:00`), locale)}</time>
                <span>{say(name)}</span>
                <small>{say(source)}</small>
              </li>
            ))}
          </List>
          {next.length === 0 && <p>{say(calendarWords.noMore)}</p>}
          <Alert severity="warning" sx={{ mt: 1 }}>
            {say(calendarWords.tableEnds, { year: lastHolidayYear, next: lastHolidayYear + 1 })}
          </Alert>
        </>
      )}
    </section>
  )
}

const List = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  display: 'grid',
  gridTemplateColumns: 'max-content max-content minmax(0, 1fr)',
  gap: '4px 12px',
  margin: '4px 0 0',
  padding: 0,
  '& li': { display: 'grid', gridColumn: '1 / -1', gridTemplateColumns: 'subgrid', alignItems: 'baseline' },
  '& time': { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  '& span': { whiteSpace: 'nowrap' },
  '& small': { ...theme.typography.caption, color: theme.palette.text.secondary },
}))
