import Add from '@mui/icons-material/Add'
import Close from '@mui/icons-material/Close'
import IconButton from '@mui/material/IconButton'
import { styled } from '@mui/material/styles'
import { useSay } from '../ui/useSay.ts'
import type { CalendarPart } from './calendarPart.ts'
import { calendarWords, weekdays, weekdayWords } from './calendarWords.ts'
import { EditTable, Wrong } from './EditTable.tsx'
import { settingWords } from './words.ts'

type Range = [string, string]

/** The open hours of each weekday; several ranges a day, and 24:00 for its end. */
export function CalendarWeek({ calendar, path, errors, isReadOnly, change }: CalendarPart) {
  const say = useSay()
  const rangesOf = (day: string): Range[] => calendar.week[day] ?? []
  const set = (day: string, ranges: Range[]) => {
    const { [day]: _, ...others } = calendar.week
    change({ week: ranges.length > 0 ? { ...others, [day]: ranges } : others })
  }
  const add = (day: string) => {
    const last = rangesOf(day).at(-1)
    set(day, [...rangesOf(day), last ? [last[1], '24:00'] : ['09:00', '18:00']])
  }
  return (
    <section>
      <Title>{say(calendarWords.hours)}</Title>
      <Wrong errors={errors} at={[`${path}/week`]} />
      <EditTable>
        <tbody>
          {weekdays.map((day) => {
            const ranges = rangesOf(day)
            return (
              <tr key={day}>
                <th scope="row">{say(weekdayWords[day])}</th>
                <td>
                  {ranges.length === 0 && <Quiet data-edit={!isReadOnly}>{say(calendarWords.closedDay)}</Quiet>}
                  {isReadOnly
                    ? ranges.map(([from, to]) => `${from}–${to}`).join(', ')
                    : ranges.map((range, at) => (
                        // biome-ignore lint/suspicious/noArrayIndexKey: a range has no name but its place
                        <div key={at}>
                          <TimeRange
                            range={range}
                            day={say(weekdayWords[day])}
                            isWrong={Boolean(errors[`${path}/week/${day}/${at}`])}
                            onChange={(next) =>
                              set(
                                day,
                                ranges.map((one, n) => (n === at ? next : one)),
                              )
                            }
                            onRemove={() =>
                              set(
                                day,
                                ranges.filter((_, n) => n !== at),
                              )
                            }
                          />
                          <Wrong errors={errors} at={wrongAt(`${path}/week/${day}/${at}`)} />
                        </div>
                      ))}
                </td>
                {!isReadOnly && (
                  <td>
                    <IconButton
                      disabled={ranges.length >= 6}
                      aria-label={`${say(weekdayWords[day])}: ${say(calendarWords.addRange)}`}
                      title={say(calendarWords.addRange)}
                      onClick={() => add(day)}
                    >
                      <Add />
                    </IconButton>
                  </td>
                )}
              </tr>
            )
          })}
        </tbody>
      </EditTable>
    </section>
  )
}

const wrongAt = (path: string) => [path, `${path}/0`, `${path}/1`]

type TimeRangeProps = {
  range: Range
  day: string
  isWrong: boolean
  onChange: (next: Range) => void
  onRemove: () => void
}

function TimeRange({ range: [from, to], day, isWrong, onChange, onRemove }: TimeRangeProps) {
  const say = useSay()
  const field = (label: string, value: string, set: (next: string) => void) => (
    <input
      aria-label={`${day} ${label}`}
      aria-invalid={isWrong}
      value={value}
      inputMode="numeric"
      maxLength={5}
      style={{ width: 64 }}
      onChange={(event) => set(event.target.value)}
      onBlur={(event) => set(tidied(event.target.value))}
    />
  )
  return (
    <Line>
      {field(say(calendarWords.from), from, (next) => onChange([next, to]))}–
      {field(say(calendarWords.to), to, (next) => onChange([from, next]))}
      <IconButton aria-label={`${day} ${say(settingWords.remove)}`} title={say(settingWords.remove)} onClick={onRemove}>
        <Close />
      </IconButton>
    </Line>
  )
}

/** `9`, `930` and `9:30` as people type them; anything else stays for the check to name. */
export function tidied(typed: string): string {
  const [, hours, minutes = '00'] = /^\s*(\d{1,2}):?(\d{2})?\s*$/.exec(typed) ?? []
  return hours === undefined ? typed : `${hours.padStart(2, '0')}:${minutes}`
}

export const Title = styled('h3')(({ theme }) => ({ ...theme.typography.h3, fontSize: 13, margin: '0 0 4px' }))

const Line = styled('span')({ display: 'inline-flex', alignItems: 'center', gap: 6, '& svg': { fontSize: 16 } })

const Quiet = styled('span')(({ theme }) => ({
  color: theme.palette.text.secondary,
  '&[data-edit="true"]': { lineHeight: '30px' },
}))
