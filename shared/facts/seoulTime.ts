import { dayNumberOf, dayTextOf, midnightOf } from '../calendar/seoul.ts'

/** The Seoul day (YYYY-MM-DD) and hour (0–23) that an instant belongs to. */
export function dayAndHour(at: Date): { day: string; hour: number } {
  const number = dayNumberOf(at.getTime())
  return { day: dayTextOf(number), hour: Math.floor((at.getTime() - midnightOf(number)) / 3_600_000) }
}
