import type { Locale } from '#shared/text.ts'

const tags: Record<Locale, string> = { en: 'en-GB', ko: 'ko-KR' }
const zone = 'Asia/Seoul'
const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** 2026-11-22 14:05, Seoul. */
export const exactTime = (instant: Date, locale: Locale): string =>
  new Intl.DateTimeFormat(tags[locale], {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: zone,
    hour12: false,
  }).format(instant)

export const exactDay = (instant: Date, locale: Locale): string =>
  new Intl.DateTimeFormat(tags[locale], { dateStyle: 'medium', timeZone: zone }).format(instant)

/** The last whole day before midnight of Seoul: "until Friday" ends when Saturday begins. */
export const lastDay = (end: Date | string, locale: Locale): string =>
  exactDay(new Date(new Date(end).getTime() - 1), locale)

export const clockTime = (instant: Date, locale: Locale): string =>
  new Intl.DateTimeFormat(tags[locale], { timeStyle: 'short', timeZone: zone, hour12: false }).format(instant)

/** "3 hours ago", "in 2 days", "just now"; from a month on the day itself. */
export function relativeTime(instant: Date, now: Date, locale: Locale): string {
  const gap = instant.getTime() - now.getTime()
  const size = Math.abs(gap)
  if (size < minute) return locale === 'ko' ? '방금' : 'just now'
  if (size >= 30 * day) return exactDay(instant, locale)
  const format = new Intl.RelativeTimeFormat(tags[locale], { numeric: 'always', style: 'short' })
  if (size < hour) return format.format(Math.trunc(gap / minute), 'minute')
  if (size < day) return format.format(Math.trunc(gap / hour), 'hour')
  return format.format(Math.trunc(gap / day), 'day')
}

/** "Mon 09:30", "월 09:30": a moment of this week; further away the day itself. */
export function nearTime(instant: Date, now: Date, locale: Locale): string {
  if (Math.abs(instant.getTime() - now.getTime()) >= 6 * day) return exactDay(instant, locale)
  const weekday = new Intl.DateTimeFormat(tags[locale], { weekday: 'short', timeZone: zone }).format(instant)
  return `${weekday} ${clockTime(instant, locale)}`
}

export const isSameDay = (one: Date, other: Date): boolean => exactDay(one, 'en') === exactDay(other, 'en')

/** "45h 10m", "12m": a length of business time, whose day has no 24 hours. Never negative. */
export function hoursOf(milliseconds: number, locale: Locale): string {
  const size = Math.abs(milliseconds)
  const hours = Math.floor(size / hour)
  const minutes = Math.floor((size % hour) / minute)
  const [h, m] = locale === 'ko' ? ['시간', '분'] : ['h', 'm']
  if (hours === 0) return `${minutes}${m}`
  return minutes === 0 ? `${hours}${h}` : `${hours}${h} ${minutes}${m}`
}

/** "2h 10m", "3d 4h", "12m"; Korean "2시간 10분". Never negative. */
export function spanOf(milliseconds: number, locale: Locale): string {
  const size = Math.abs(milliseconds)
  const days = Math.floor(size / day)
  const hours = Math.floor((size % day) / hour)
  const minutes = Math.floor((size % hour) / minute)
  const units = locale === 'ko' ? ['일', '시간', '분'] : ['d', 'h', 'm']
  const parts = [
    { count: days, unit: units[0] },
    { count: hours, unit: units[1] },
    { count: minutes, unit: units[2] },
  ]
  const first = parts.findIndex((part) => part.count > 0)
  if (first === -1) return `0${units[2]}`
  return parts
    .slice(first, first + 2)
    .filter((part) => part.count > 0)
    .map((part) => `${part.count}${part.unit}`)
    .join(' ')
}
