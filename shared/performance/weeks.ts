import { dayNumberOf, dayNumberOfText, dayTextOf, weekdayOf } from '../calendar/seoul.ts'

/** The Monday of the day's week, both YYYY-MM-DD: what a week is called. */
export function weekOf(day: string): string {
  const number = dayNumberOfText(day)
  return dayTextOf(number - (weekdayOf(number) - 1))
}

export const plusDays = (day: string, days: number): string => dayTextOf(dayNumberOfText(day) + days)
export const plusWeeks = (week: string, weeks: number): string => plusDays(week, weeks * 7)

/** Whole weeks from one Monday to another. */
export const weeksBetween = (from: string, to: string): number => (dayNumberOfText(to) - dayNumberOfText(from)) / 7

/** YYYY-MM. */
export const monthOf = (day: string): string => day.slice(0, 7)

/** The Seoul day of an instant. */
export const dayOf = (at: Date): string => dayTextOf(dayNumberOf(at.getTime()))

/** Whole months from one YYYY-MM to another. */
export function monthsBetween(from: string, to: string): number {
  const months = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7))
  return months(to) - months(from)
}

export function plusMonths(month: string, count: number): string {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`
}
