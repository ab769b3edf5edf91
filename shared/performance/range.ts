import type { Words } from '../text.ts'
import { mostWeeks } from './parts.ts'
import { monthOf, monthsBetween, plusMonths, plusWeeks, weekOf, weeksBetween } from './weeks.ts'

/** Why a range is refused: what stands on the wire, and what people read. */
export const rangeFaults = {
  'is no day': { en: 'This is no day.', ko: '날짜가 올바르지 않습니다.' },
  'is no month': { en: 'This is no month.', ko: '월이 올바르지 않습니다.' },
  'lies in the future': { en: 'The range begins in the future.', ko: '시작일이 오늘 이후입니다.' },
  'lies before the beginning': { en: 'The range ends before it begins.', ko: '종료일이 시작일보다 빠릅니다.' },
  'is too long': {
    en: 'The range is too long: at most two years of weeks, or five years of months.',
    ko: '기간이 너무 깁니다. 주 단위는 2년, 월 단위는 5년까지 볼 수 있습니다.',
  },
} satisfies Record<string, Words>
export type RangeFault = keyof typeof rangeFaults
export type RangeErrors = { from?: RangeFault; to?: RangeFault }

const shownAtFirst = 26
const isDay = (day: string) => {
  const at = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day)
}

/**
 * The weeks that are asked for, by their Mondays; left out, the last half year up to the newest that figures tell of.
 * A range nobody can mean is refused by field: it begins in the future, ends before it begins, is too long, no day.
 */
export function readRange(
  asked: { from?: string; to?: string },
  newest: string | null,
  today: string,
): { from: string; to: string } | { errors: RangeErrors } {
  const { from: first, to: last } = asked
  if (first !== undefined && !isDay(first)) return { errors: { from: 'is no day' } }
  if (last !== undefined && !isDay(last)) return { errors: { to: 'is no day' } }
  if (first !== undefined && first > today) return { errors: { from: 'lies in the future' } }
  const to = weekOf(last ?? newest ?? today)
  const from = first === undefined ? plusWeeks(to, 1 - shownAtFirst) : weekOf(first)
  if (from > to || (first !== undefined && last !== undefined && last < first))
    return { errors: { to: 'lies before the beginning' } }
  if (weeksBetween(from, to) >= mostWeeks) return { errors: { from: 'is too long' } }
  return { from, to }
}

const monthsAtFirst = 12
const mostMonthsAtOnce = 60
const isMonth = (month: string) => /^\d{4}-(0[1-9]|1[0-2])$/.test(month)

/** The months of joining that are asked for; left out, the last year up to the newest. Refused as weeks are. */
export function readMonths(
  asked: { from?: string; to?: string },
  newest: string | null,
  today: string,
): { from: string; to: string } | { errors: RangeErrors } {
  if (asked.from !== undefined && !isMonth(asked.from)) return { errors: { from: 'is no month' } }
  if (asked.to !== undefined && !isMonth(asked.to)) return { errors: { to: 'is no month' } }
  if (asked.from !== undefined && asked.from > monthOf(today)) return { errors: { from: 'lies in the future' } }
  const to = asked.to ?? newest ?? monthOf(today)
  const from = asked.from ?? plusMonths(to, 1 - monthsAtFirst)
  if (from > to) return { errors: { to: 'lies before the beginning' } }
  if (monthsBetween(from, to) >= mostMonthsAtOnce) return { errors: { from: 'is too long' } }
  return { from, to }
}
