import { type Static, Type } from 'typebox'
import { ShiftWeek } from '../teams/schema.ts'

const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })

/** Business hours in Asia/Seoul: ranges a weekday, whether Korean public holidays are free, and closures of our own. */
export const BusinessCalendar = Type.Object(
  {
    name: Type.String({ pattern: '^[a-z][a-z0-9-]{0,39}$' }),
    labelEn: Type.String({ minLength: 1, maxLength: 60 }),
    labelKo: Type.String({ minLength: 1, maxLength: 60 }),
    week: ShiftWeek,
    holidays: Type.Enum(['kr', 'none']),
    closures: Type.Array(
      Type.Object({ from: Day, to: Day, note: Type.String({ maxLength: 200 }) }, { additionalProperties: false }),
      { maxItems: 200 },
    ),
  },
  { additionalProperties: false },
)
export type BusinessCalendar = Static<typeof BusinessCalendar>

export const CalendarBody = Type.Object(
  { calendars: Type.Array(BusinessCalendar, { minItems: 1, maxItems: 20 }) },
  { additionalProperties: false },
)
export type CalendarBody = Static<typeof CalendarBody>

const officeHours: [string, string][] = [['09:00', '18:00']]
const wholeDay: [string, string][] = [['00:00', '24:00']]
const onDays = (days: string, ranges: [string, string][]) => Object.fromEntries([...days].map((day) => [day, ranges]))

export const baseCalendars: CalendarBody = {
  calendars: [
    {
      name: 'standard',
      labelEn: 'Mon–Fri 09:00–18:00',
      labelKo: '평일 09:00–18:00',
      week: onDays('12345', officeHours),
      holidays: 'kr',
      closures: [],
    },
    {
      name: 'always',
      labelEn: 'Around the clock',
      labelKo: '연중무휴 24시간',
      week: onDays('1234567', wholeDay),
      holidays: 'none',
      closures: [],
    },
  ],
}
