import Add from '@mui/icons-material/Add'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { houseCalendar } from '#shared/clocks/rules.ts'
import type { BusinessCalendar, CalendarBody } from '#shared/settings/calendar.ts'
import { Panel } from '../ui/Panel.tsx'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { CalendarClosures } from './CalendarClosures.tsx'
import { CalendarHolidays } from './CalendarHolidays.tsx'
import { CalendarWeek } from './CalendarWeek.tsx'
import type { CalendarPart } from './calendarPart.ts'
import { calendarWords } from './calendarWords.ts'
import { EditTable, Wrong } from './EditTable.tsx'
import type { EditorProps } from './editorProps.ts'

/** The business hours of the house, a panel a calendar. */
export default function CalendarEditor({ value, onChange, errors, isReadOnly }: EditorProps<CalendarBody>) {
  const say = useSay()
  const locale = useLanguage()
  const { calendars } = value
  const set = (at: number, change: Partial<BusinessCalendar>) =>
    onChange({ calendars: calendars.map((one, n) => (n === at ? { ...one, ...change } : one)) })
  const add = () => {
    const names = new Set(calendars.map(({ name }) => name))
    let n = calendars.length + 1
    while (names.has(`calendar-${n}`)) n++
    const fresh: BusinessCalendar = {
      name: `calendar-${n}`,
      labelEn: calendarWords.freshEn.en,
      labelKo: calendarWords.freshKo.ko,
      week: {},
      holidays: 'kr',
      closures: [],
    }
    onChange({ calendars: [...calendars, fresh] })
  }
  return (
    <>
      <Edge>
        <Wrong errors={errors} at={['/calendars']} />
      </Edge>
      {calendars.map((calendar, at) => {
        const own = { calendar, path: `/calendars/${at}`, errors, isReadOnly }
        const change = (next: Partial<BusinessCalendar>) => set(at, next)
        return (
          <Panel
            // biome-ignore lint/suspicious/noArrayIndexKey: the name is itself being typed
            key={at}
            title={(locale === 'ko' ? calendar.labelKo : calendar.labelEn) || calendar.name}
            aside={
              !isReadOnly &&
              calendar.name !== houseCalendar && (
                <Button color="error" onClick={() => onChange({ calendars: calendars.filter((_, n) => n !== at) })}>
                  {say(calendarWords.removeCalendar)}
                </Button>
              )
            }
          >
            <Columns>
              <div>
                <CalendarNames {...own} change={change} />
                <CalendarWeek {...own} change={change} />
              </div>
              <div>
                <CalendarHolidays {...own} change={change} />
                <CalendarClosures {...own} change={change} />
              </div>
            </Columns>
          </Panel>
        )
      })}
      {!isReadOnly && (
        <Edge>
          <Button startIcon={<Add />} disabled={calendars.length >= 20} onClick={add}>
            {say(calendarWords.addCalendar)}
          </Button>
        </Edge>
      )}
    </>
  )
}

function CalendarNames({ calendar, path, errors, isReadOnly, change }: CalendarPart) {
  const say = useSay()
  const isHouse = calendar.name === houseCalendar
  if (isReadOnly) {
    return (
      <Facts>
        <code>{calendar.name}</code>
        {isHouse && ` · ${say(calendarWords.house)}`} · {calendar.labelEn} · {calendar.labelKo}
      </Facts>
    )
  }
  const fields = [
    ['name', calendarWords.name, 40],
    ['labelKo', calendarWords.labelKo, 60],
    ['labelEn', calendarWords.labelEn, 60],
  ] as const
  return (
    <EditTable>
      <tbody>
        {fields.map(([field, words, maxLength]) => (
          <tr key={field}>
            <th scope="row">{say(words)}</th>
            <td>
              <input
                aria-label={say(words)}
                value={calendar[field]}
                maxLength={maxLength}
                readOnly={field === 'name' && isHouse}
                aria-invalid={Boolean(errors[`${path}/${field}`])}
                style={{ width: 220 }}
                onChange={(event) => change({ [field]: event.target.value })}
              />
              <Wrong errors={errors} at={[`${path}/${field}`]} />
            </td>
          </tr>
        ))}
      </tbody>
    </EditTable>
  )
}

const Columns = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(340px, 1fr))',
  gap: '16px 48px',
  maxWidth: 1120,
  '& > div': { display: 'grid', gap: 16, alignContent: 'start', minWidth: 0 },
  '& section': { minWidth: 0, overflowX: 'auto' },
  '& section > ul': { margin: 0, paddingLeft: 18 },
  '& section > p': { margin: 0 },
})

const Facts = styled('p')(({ theme }) => ({ margin: 0, color: theme.palette.text.secondary }))

const Edge = styled('div')({ padding: '0 16px', '&:not(:empty)': { padding: '8px 16px' } })
