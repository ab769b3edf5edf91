import type { Step } from '#shared/kpis/scope.ts'
import type { Locale } from '#shared/text.ts'

const tags: Record<Locale, string> = { en: 'en-GB', ko: 'ko-KR' }
const format = (day: string, locale: Locale, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(tags[locale], { ...options, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))

/** "12 Nov", "11월 12일"; of months "Nov 2026". */
export const shortDay = (day: string, locale: Locale, step: Step = 'day'): string =>
  step === 'month'
    ? format(day, locale, { month: 'short', year: 'numeric' })
    : format(day, locale, { day: 'numeric', month: 'short' })

/** "27 Oct – 23 Nov 2026". */
export function periodText({ from, to }: { from: string; to: string }, locale: Locale): string {
  const whole = { day: 'numeric', month: 'short', year: 'numeric' } as const
  if (from === to) return format(to, locale, whole)
  const isSameYear = from.slice(0, 4) === to.slice(0, 4)
  return `${isSameYear && locale === 'en' ? shortDay(from, locale) : format(from, locale, whole)} – ${format(to, locale, isSameYear && locale === 'ko' ? { day: 'numeric', month: 'short' } : whole)}`
}

/** 1 Monday … 7 Sunday, as people call it. */
export const weekdayText = (weekday: number, locale: Locale): string =>
  // The fifth of January 1970 was a Monday.
  format(`1970-01-${String(4 + weekday).padStart(2, '0')}`, locale, { weekday: 'short' })
