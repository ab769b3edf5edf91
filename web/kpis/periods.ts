import { dayNumberOfText, dayTextOf } from '#shared/calendar/seoul.ts'

/** Spans that move on with the days: what a link means tomorrow too. */
export const periodWords = ['today', '7d', '28d', '90d', 'quarter', 'year'] as const
export type PeriodWord = (typeof periodWords)[number]
export const usualPeriod: PeriodWord = '28d'

export type Period = { from: string; to: string }

/** The Seoul days that a word means, the last of them today. */
export function periodOf(word: PeriodWord, today: string): Period {
  if (word === 'today') return { from: today, to: today }
  if (word === 'year') return { from: `${today.slice(0, 4)}-01-01`, to: today }
  if (word === 'quarter') {
    const firstMonth = Math.floor((Number(today.slice(5, 7)) - 1) / 3) * 3 + 1
    return { from: `${today.slice(0, 4)}-${String(firstMonth).padStart(2, '0')}-01`, to: today }
  }
  return { from: dayTextOf(dayNumberOfText(today) - Number.parseInt(word, 10) + 1), to: today }
}

const isDay = (day: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(dayNumberOfText(day)) && dayTextOf(dayNumberOfText(day)) === day

export type PeriodFault = 'no-day' | 'backwards' | 'future' | 'too-long'

/** Why these two days are no period, before anybody is asked; null when they are one. */
export function faultOf({ from, to }: Period, today: string, longestDays: number): PeriodFault | null {
  if (!isDay(from) || !isDay(to)) return 'no-day'
  if (to < from) return 'backwards'
  if (from > today) return 'future'
  return dayNumberOfText(to) - dayNumberOfText(from) + 1 > longestDays ? 'too-long' : null
}
