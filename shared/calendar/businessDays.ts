import { holidays } from './holidays.ts'

const dayMs = 86_400_000
/** Seoul has kept UTC+9 without summer time since 1988. */
const seoulOffsetMs = 9 * 3_600_000

const daysOff = new Map(
  Object.entries(holidays).map(([year, ofYear]) => [Number(year), new Set(ofYear.map((holiday) => holiday.day))]),
)

/**
 * Monday to Friday in Seoul, minus Korean public holidays.
 * @throws Error for a year without a holiday table: a deadline that silently ignores holidays would be wrong.
 */
export function isBusinessDay(date: Date): boolean {
  const inSeoul = new Date(date.getTime() + seoulOffsetMs)
  const year = inSeoul.getUTCFullYear()
  const ofYear = daysOff.get(year)
  if (!ofYear) throw new Error(`no holiday table for ${year}: add it to shared/calendar/holidays.ts`)
  const weekday = inSeoul.getUTCDay()
  return weekday !== 0 && weekday !== 6 && !ofYear.has(inSeoul.toISOString().slice(0, 10))
}

/**
 * The same clock time `days` business days later; the first day does not count. Zero days is `from` itself.
 * @throws Error when `days` is not a whole number from 0, or the way leads through a year without a holiday table.
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
