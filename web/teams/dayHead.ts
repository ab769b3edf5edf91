import { dayNumberOfText, isHoliday, weekdayOf } from '#shared/calendar/seoul.ts'
import type { Locale } from '#shared/text.ts'

const weekdays: Record<Locale, readonly string[]> = {
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  ko: ['월', '화', '수', '목', '금', '토', '일'],
}

/** How the column of a day is headed, and whether offices are closed on it. */
export function dayHead(day: string, locale: Locale) {
  const number = dayNumberOfText(day)
  const weekday = weekdayOf(number)
  return {
    number,
    weekday: weekdays[locale][weekday - 1] ?? '',
    date: `${Number(day.slice(5, 7))}/${Number(day.slice(8))}`,
    isFree: weekday > 5 || isHoliday(number),
  }
}
