import { holidays } from './holidays.ts'

export const dayMs = 86_400_000
/** Seoul has kept UTC+9 without summer time since 1988. */
const seoulOffsetMs = 9 * 3_600_000

/** Days since 1 January 1970 in Seoul: what calendars count in. */
export const dayNumberOf = (atMs: number): number => Math.floor((atMs + seoulOffsetMs) / dayMs)

/** When that day begins in Seoul, in milliseconds of UTC. */
export const midnightOf = (dayNumber: number): number => dayNumber * dayMs - seoulOffsetMs

/** 1 Monday … 7 Sunday. The first day was a Thursday. */
export const weekdayOf = (dayNumber: number): number => ((((dayNumber + 3) % 7) + 7) % 7) + 1

export const dayNumberOfText = (day: string): number => Date.parse(`${day}T00:00:00Z`) / dayMs
export const dayTextOf = (dayNumber: number): string => new Date(dayNumber * dayMs).toISOString().slice(0, 10)
export const yearOf = (dayNumber: number): number => new Date(dayNumber * dayMs).getUTCFullYear()

const daysOff = new Set(
  Object.values(holidays).flatMap((ofYear) => ofYear.map((holiday) => dayNumberOfText(holiday.day))),
)

/** Whether the table has that day as a Korean public holiday; a year without a table has none. */
export const isHoliday = (dayNumber: number): boolean => daysOff.has(dayNumber)

/** The years from one instant to the other for which nobody has entered the public holidays yet. */
export function yearsWithoutTable(from: Date, to: Date): number[] {
  const missing: number[] = []
  const last = yearOf(dayNumberOf(to.getTime()))
  for (let year = yearOf(dayNumberOf(from.getTime())); year <= last; year++) if (!holidays[year]) missing.push(year)
  return missing
}

/** The newest year whose public holidays are known. */
export const lastHolidayYear = Math.max(...Object.keys(holidays).map(Number))
