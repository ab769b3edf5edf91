import { dayNumberOf, dayTextOf } from '../calendar/seoul.ts'
import type { FieldErrors } from '../errors.ts'
import type { Certificate, ShiftWeek } from './schema.ts'

/** Skills that still count today and end within so many days of Seoul. */
export function endingSoon(skills: readonly Certificate[], days: number, now: Date): string[] {
  const today = dayNumberOf(now.getTime())
  const [from, to] = [dayTextOf(today), dayTextOf(today + days)]
  return skills.flatMap(({ skill, validUntil }) =>
    validUntil !== null && validUntil >= from && validUntil <= to ? [skill] : [],
  )
}

/** What is wrong in the hours of a week, by weekday: each range ends after it begins, and none runs into the next. */
export function wrongInShift(week: ShiftWeek): FieldErrors {
  const errors: FieldErrors = {}
  for (const [day, ranges] of Object.entries(week)) {
    const inOrder = ranges.toSorted(([a], [b]) => (a < b ? -1 : 1))
    const isBackwards = inOrder.some(([from, to]) => !isTime(from) || !isTime(to) || from >= to)
    const overlaps = inOrder.some(([from], position) => from < (inOrder[position - 1]?.[1] ?? ''))
    if (isBackwards) errors[`shift.${day}`] = 'must end after it begins'
    else if (overlaps) errors[`shift.${day}`] = 'hours overlap'
  }
  return errors
}

const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text) || text === '24:00'
