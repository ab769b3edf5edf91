import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BusinessCalendar, baseCalendars } from '../settings/calendar.ts'
import { addBusinessMs, businessMsBetween, yearsReckonedBlind } from './businessTime.ts'
import { dayNumberOf, isHoliday } from './seoul.ts'

const minute = 60_000
const hour = 60 * minute
const seoul = (at: string) => new Date(`${at}+09:00`)

const hours = (ranges: [string, string][], more: Partial<BusinessCalendar> = {}): BusinessCalendar => ({
  name: 'test',
  labelEn: 'Test',
  labelKo: '시험',
  week: Object.fromEntries([...'12345'].map((day) => [day, ranges])),
  holidays: 'kr',
  closures: [],
  ...more,
})
const nineToFive = hours([['09:00', '17:00']])
const standard = baseCalendars.calendars[0] as BusinessCalendar
const always = baseCalendars.calendars[1] as BusinessCalendar

describe('adding business time', () => {
  it('takes Friday 16:30 and sixty minutes to Monday 09:30', () => {
    expect(addBusinessMs(nineToFive, seoul('2026-11-20T16:30'), hour)).toEqual(seoul('2026-11-23T09:30'))
  })

  it('takes them to Tuesday 09:30 when that Monday is a public holiday', () => {
    // 5 October 2026 stands in for National Foundation Day, which fell on a Saturday.
    expect(addBusinessMs(nineToFive, seoul('2026-10-02T16:30'), hour)).toEqual(seoul('2026-10-06T09:30'))
  })

  it('passes over Chuseok and its substitute day', () => {
    expect(addBusinessMs(standard, seoul('2025-10-02T17:00'), 2 * hour)).toEqual(seoul('2025-10-10T10:00'))
  })

  it('ends at closing time and not at the next opening when they are the same to the clock', () => {
    expect(addBusinessMs(nineToFive, seoul('2026-11-20T16:30'), 30 * minute)).toEqual(seoul('2026-11-20T17:00'))
  })

  it('counts the days of Seoul, not of UTC', () => {
    // 08:30 on Monday in Seoul is still Sunday in UTC.
    expect(addBusinessMs(nineToFive, new Date('2026-11-22T23:30:00Z'), 1)).toEqual(seoul('2026-11-23T09:00:00.001'))
  })

  it('keeps several ranges a day and those that end at midnight', () => {
    const shifts = hours([
      ['09:00', '12:00'],
      ['13:00', '18:00'],
      ['22:00', '24:00'],
    ])
    expect(addBusinessMs(shifts, seoul('2026-11-18T11:30'), hour)).toEqual(seoul('2026-11-18T13:30'))
    expect(addBusinessMs(shifts, seoul('2026-11-18T23:30'), hour)).toEqual(seoul('2026-11-19T09:30'))
    expect(addBusinessMs(always, seoul('2026-11-18T23:30'), hour)).toEqual(seoul('2026-11-19T00:30'))
  })

  it('counts no hour twice when ranges overlap', () => {
    const overlapping = hours([
      ['13:00', '18:00'],
      ['09:00', '14:00'],
    ])
    expect(businessMsBetween(overlapping, seoul('2026-11-18T00:00'), seoul('2026-11-19T00:00'))).toBe(9 * hour)
  })

  it('passes over closures of our own', () => {
    const closed = hours([['09:00', '17:00']], {
      closures: [{ from: '2026-11-23', to: '2026-11-24', note: 'moving house' }],
    })
    expect(addBusinessMs(closed, seoul('2026-11-20T16:30'), hour)).toEqual(seoul('2026-11-25T09:30'))
  })

  it('goes backwards as well, to say when something overdue ran out', () => {
    expect(addBusinessMs(nineToFive, seoul('2026-11-23T09:30'), -hour)).toEqual(seoul('2026-11-20T16:30'))
  })

  it('finds nothing in a calendar without an hour, instead of searching for ever', () => {
    expect(addBusinessMs(hours([]), seoul('2026-11-20T16:30'), hour)).toBeNull()
    expect(businessMsBetween(hours([]), seoul('2026-01-01T00:00'), seoul('2026-12-31T00:00'))).toBe(0)
  })

  it('reckons a year without a holiday table by weekday alone, and says which', () => {
    const [from, to] = [seoul('2027-12-31T16:30'), seoul('2028-01-03T09:30')]
    expect(addBusinessMs(nineToFive, from, hour)).toEqual(to)
    expect(yearsReckonedBlind(nineToFive, from, to)).toEqual([2028])
    expect(yearsReckonedBlind({ ...nineToFive, holidays: 'none' }, from, to)).toEqual([])
    expect(yearsReckonedBlind(nineToFive, seoul('2026-01-02T00:00'), seoul('2027-12-31T23:59'))).toEqual([])
  })
})

/** Looks at every minute; what happens within one is counted by its share. */
function byTheMinute(calendar: BusinessCalendar, from: Date, to: Date): number {
  let sum = 0
  for (let at = from.getTime(); at < to.getTime(); ) {
    const next = Math.min((Math.floor(at / minute) + 1) * minute, to.getTime())
    if (isOpen(calendar, new Date(at))) sum += next - at
    at = next
  }
  return sum
}

function isOpen(calendar: BusinessCalendar, at: Date): boolean {
  const [day = '', clock = ''] = new Date(at.getTime() + 9 * hour).toISOString().split('T')
  if (calendar.holidays === 'kr' && isHoliday(dayNumberOf(at.getTime()))) return false
  if (calendar.closures.some(({ from, to }) => day >= from && day <= to)) return false
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || 7
  return (calendar.week[weekday] ?? []).some(([from, to]) => clock.slice(0, 5) >= from && clock.slice(0, 5) < to)
}

const time = fc
  .integer({ min: 0, max: 24 * 60 })
  .map((minutes) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`)
const range = fc.tuple(time, time).map(([a, b]): [string, string] => (a < b ? [a, b] : [b, a]))
const anyCalendar: fc.Arbitrary<BusinessCalendar> = fc.record({
  name: fc.constant('any'),
  labelEn: fc.constant('Any'),
  labelKo: fc.constant('아무'),
  week: fc.dictionary(fc.constantFrom('1', '2', '3', '4', '5', '6', '7'), fc.array(range, { maxLength: 3 })),
  holidays: fc.constantFrom('kr' as const, 'none' as const),
  closures: fc.constantFrom<BusinessCalendar['closures'][]>([], [{ from: '2026-09-28', to: '2026-09-29', note: '' }]),
})
// Around Chuseok and Foundation Day of 2026, where substitutes and a closure meet.
const anyInstant = fc.date({ min: seoul('2026-09-21T00:00'), max: seoul('2026-10-12T00:00'), noInvalidDate: true })

describe('business time', () => {
  it('between two instants is what somebody finds who looks at every minute', () => {
    fc.assert(
      fc.property(anyCalendar, anyInstant, anyInstant, (calendar, one, other) => {
        const [from, to] = one <= other ? [one, other] : [other, one]
        expect(businessMsBetween(calendar, from, to)).toBe(byTheMinute(calendar, from, to))
      }),
      { numRuns: 60 },
    )
  })

  it('that was added has passed exactly, and not a millisecond earlier', () => {
    fc.assert(
      fc.property(anyCalendar, anyInstant, fc.integer({ min: 1, max: 80 * hour }), (calendar, from, ms) => {
        const end = addBusinessMs(calendar, from, ms)
        if (!end) return
        expect(businessMsBetween(calendar, from, end)).toBe(ms)
        expect(businessMsBetween(calendar, from, new Date(end.getTime() - 1))).toBe(ms - 1)
      }),
    )
  })

  it('taken back leads to where it has passed from', () => {
    fc.assert(
      fc.property(anyCalendar, anyInstant, fc.integer({ min: 1, max: 80 * hour }), (calendar, to, ms) => {
        const start = addBusinessMs(calendar, to, -ms)
        if (start) expect(businessMsBetween(calendar, start, to)).toBe(ms)
      }),
    )
  })
})
