import Add from '@mui/icons-material/Add'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import type { BusinessCalendar } from '#shared/settings/calendar.ts'
import { exactDay } from '../ui/times.ts'
import { useNow } from '../ui/useNow.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { Title } from './CalendarWeek.tsx'
import type { CalendarPart } from './calendarPart.ts'
import { calendarWords } from './calendarWords.ts'
import { EditTable, RowTools, Wrong } from './EditTable.tsx'

type Closure = BusinessCalendar['closures'][number]

/** Days off of our own, both ends included. */
export function CalendarClosures({ calendar, path, errors, isReadOnly, change }: CalendarPart) {
  const say = useSay()
  const locale = useLanguage()
  const now = useNow()
  const { closures } = calendar
  const set = (at: number, next: Partial<Closure>) =>
    change({ closures: closures.map((one, n) => (n === at ? { ...one, ...next } : one)) })
  const add = () => {
    const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Seoul' }).format(now)
    change({ closures: [...closures, { from: day, to: day, note: '' }] })
  }
  const said = (day: string) => exactDay(new Date(`${day}T12:00:00+09:00`), locale)
  return (
    <section>
      <Title>{say(calendarWords.closures)}</Title>
      {closures.length === 0 && <Quiet>{say(calendarWords.noClosures)}</Quiet>}
      {isReadOnly && closures.length > 0 && (
        <ul>
          {closures.map(({ from, to, note }) => (
            <li key={`${from} ${to}`}>
              {from === to ? said(from) : `${said(from)} – ${said(to)}`} {note && `· ${note}`}
            </li>
          ))}
        </ul>
      )}
      {!isReadOnly && closures.length > 0 && (
        <EditTable>
          <thead>
            <tr>
              <th scope="col">{say(calendarWords.from)}</th>
              <th scope="col">{say(calendarWords.to)}</th>
              <th scope="col">{say(calendarWords.note)}</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {closures.map(({ from, to, note }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a closure has no name but its place
              <tr key={at}>
                <td>
                  <input
                    type="date"
                    aria-label={say(calendarWords.from)}
                    value={from}
                    onChange={(event) => set(at, { from: event.target.value })}
                  />
                  <Wrong errors={errors} at={[`${path}/closures/${at}`, `${path}/closures/${at}/from`]} />
                </td>
                <td>
                  <input
                    type="date"
                    aria-label={say(calendarWords.to)}
                    value={to}
                    onChange={(event) => set(at, { to: event.target.value })}
                  />
                </td>
                <td>
                  <input
                    aria-label={say(calendarWords.note)}
                    value={note}
                    maxLength={200}
                    style={{ width: 132 }}
                    onChange={(event) => set(at, { note: event.target.value })}
                  />
                </td>
                <td>
                  <RowTools rows={closures} at={at} onChange={(next) => change({ closures: next })} />
                </td>
              </tr>
            ))}
          </tbody>
        </EditTable>
      )}
      {!isReadOnly && (
        <Button startIcon={<Add />} disabled={closures.length >= 200} onClick={add}>
          {say(calendarWords.addClosure)}
        </Button>
      )}
    </section>
  )
}

const Quiet = styled('p')(({ theme }) => ({ margin: 0, color: theme.palette.text.secondary }))
