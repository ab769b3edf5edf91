import { isBusinessDay } from '../calendar/businessDays.ts'
import { dayNumberOf, dayTextOf, midnightOf, weekdayOf } from '../calendar/seoul.ts'
import type { FieldErrors } from '../errors.ts'
import type { NewReport, Period } from './schema.ts'

type Timing = Pick<NewReport, 'rhythm' | 'weekday' | 'monthDay' | 'minute' | 'isOnBusinessDays'>

const minuteMs = 60_000
/** No run of days off is longer, and no rhythm is rarer than a month. */
const farthestBack = 15
const farthestAhead = 62

const isFree = (day: number): boolean => !isBusinessDay(new Date(midnightOf(day)))

/** The day on which what belongs to this day comes; null when none does. */
function comesOn({ rhythm, weekday, monthDay, isOnBusinessDays }: Timing, day: number): number | null {
  if (rhythm === 'weekly' && weekdayOf(day) !== weekday) return null
  if (rhythm === 'monthly' && Number(dayTextOf(day).slice(8)) !== monthDay) return null
  if (!isOnBusinessDays || !isFree(day)) return day
  if (rhythm === 'daily') return null
  let next = day
  while (isFree(next)) next++
  return next
}

/** When a report comes next after this instant. */
export function nextDue(timing: Timing, after: Date): Date {
  const first = dayNumberOf(after.getTime()) - farthestBack
  for (let day = first; day < first + farthestBack + farthestAhead; day++) {
    const on = comesOn(timing, day)
    if (on === null) continue
    const at = midnightOf(on) + timing.minute * minuteMs
    if (at > after.getTime()) return new Date(at)
  }
  throw new Error('a report that never comes')
}

/** The newest time that has come: a console that slept sends one report, not all that it missed. */
export function latestDue(timing: Timing, firstDue: Date, now: Date): Date {
  let due = firstDue
  for (;;) {
    const next = nextDue(timing, due)
    if (next > now) return due
    due = next
  }
}

export type Days = { from: string; to: string }

/** The days that a report of this day is about, and those before to compare with. */
export function daysOf(period: Period, dueAt: Date): { days: Days; before: Days } {
  const today = dayNumberOf(dueAt.getTime())
  const stretch = (from: number, to: number): Days => ({ from: dayTextOf(from), to: dayTextOf(to) })
  if (period === 'day') return { days: stretch(today - 1, today - 1), before: stretch(today - 2, today - 2) }
  if (period === 'week') {
    const monday = today - weekdayOf(today) + 1
    return { days: stretch(monday - 7, monday - 1), before: stretch(monday - 14, monday - 8) }
  }
  const firstOf = (day: number) => day - Number(dayTextOf(day).slice(8)) + 1
  const [thisMonth, lastMonth] = [firstOf(today), firstOf(firstOf(today) - 1)]
  return { days: stretch(lastMonth, thisMonth - 1), before: stretch(firstOf(lastMonth - 1), lastMonth - 1) }
}

/** One mailbox, and nothing that could end a header or begin a second address. */
const oneMailbox = /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"]+\.[^\s@<>()[\]\\,;:".]+$/u

export type OutsideTerms = { outsideAddresses: boolean; outsideDomains: readonly string[] }

/** Whether figures may go to this address: never unless the house allows it, and then to the domains it names. */
export function mayGoTo(email: string, { outsideAddresses, outsideDomains }: OutsideTerms): boolean {
  const domain = email.split('@').at(-1)?.toLowerCase() ?? ''
  const isNamed = outsideDomains.length === 0 || outsideDomains.some((one) => one.trim().toLowerCase() === domain)
  return outsideAddresses && isNamed
}

/** What is wrong with a report, by field. */
export function wrongReport(asked: NewReport, terms: OutsideTerms): FieldErrors {
  const errors: FieldErrors = {}
  if ((asked.rhythm === 'weekly') !== (asked.weekday !== null)) errors.weekday = 'a weekly report has a day of the week'
  if ((asked.rhythm === 'monthly') !== (asked.monthDay !== null))
    errors.monthDay = 'a monthly report has a day of the month'
  if (asked.teamId && asked.vendorId) errors.vendorId = 'a team has its provider already'
  if (asked.personIds.length + asked.roles.length + asked.outside.length === 0)
    errors.personIds = 'somebody must get it'
  for (const { email } of asked.outside) {
    if (!oneMailbox.test(email)) errors.outside = `${email} is not an e-mail address`
    else if (!terms.outsideAddresses) errors.outside = 'the house sends figures to people of the console alone'
    else if (!mayGoTo(email, terms)) errors.outside = `${email}: its domain is not one that the house named`
  }
  if (new Set(asked.outside.map(({ email }) => email.toLowerCase())).size < asked.outside.length)
    errors.outside ??= 'names an address twice'
  return errors
}
