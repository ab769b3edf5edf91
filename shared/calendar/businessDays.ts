import { dayMs, dayNumberOf, isHoliday, weekdayOf } from './seoul.ts'

/**
 * Monday to Friday in Seoul, minus Korean public holidays. In a year without a holiday table only weekends are free:
 * work goes on, and whoever reckons says so with `yearsWithoutTable`.
 */
export function isBusinessDay(date: Date): boolean {
  const day = dayNumberOf(date.getTime())
  return weekdayOf(day) <= 5 && !isHoliday(day)
}

/**
 * The same clock time `days` business days later; the first day does not count. Zero days is `from` itself.
 * @throws Error when `days` is not a whole number from 0.
 */
export function addBusinessDays(from: Date, days: number): Date {
  if (!Number.isSafeInteger(days) || days < 0) throw new Error(`${days} is not a number of days`)
  let at = from
  for (let left = days; left > 0; ) {
    at = new Date(at.getTime() + dayMs)
    if (isBusinessDay(at)) left--
  }
  return at
}
