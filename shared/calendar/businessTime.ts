import type { BusinessCalendar } from '../settings/calendar.ts'
import { dayMs, dayNumberOf, dayNumberOfText, isHoliday, midnightOf, weekdayOf, yearsWithoutTable } from './seoul.ts'

/** Open hours of a day, in milliseconds after midnight in Seoul; ordered and apart. */
type Span = readonly [from: number, to: number]

type Compiled = {
  ofWeekday: ReadonlyMap<number, readonly Span[]>
  closures: readonly (readonly [from: number, to: number])[]
  keepsHolidays: boolean
  /** What a day came to, by its number. */
  known: Map<number, readonly Span[]>
}

/** A promise that finds no hour in ten years finds none at all. */
const mostDays = 3660
const none: readonly Span[] = []

/** A body of settings never changes once it was read, so that it is worked out once. */
const compiledOf = new WeakMap<BusinessCalendar, Compiled>()

/** Business milliseconds from one instant to the other; 0 when `to` is not later. */
export function businessMsBetween(calendar: BusinessCalendar, from: Date, to: Date): number {
  const [fromMs, toMs] = [from.getTime(), to.getTime()]
  if (toMs <= fromMs) return 0
  const hours = compile(calendar)
  const last = dayNumberOf(toMs)
  let sum = 0
  for (let day = dayNumberOf(fromMs); day <= last; day++) {
    const midnight = midnightOf(day)
    for (const [opens, closes] of openOn(hours, day)) {
      sum += Math.max(0, Math.min(toMs, midnight + closes) - Math.max(fromMs, midnight + opens))
    }
  }
  return sum
}

/**
 * The first instant by which `ms` of business time have passed since `from`; for a negative `ms` the last instant from
 * which that much passes until `from`. Zero is `from` itself.
 * @returns null when the calendar has not so many hours within ten years.
 */
export function addBusinessMs(calendar: BusinessCalendar, from: Date, ms: number): Date | null {
  if (ms === 0) return from
  return ms > 0 ? forward(compile(calendar), from.getTime(), ms) : backward(compile(calendar), from.getTime(), -ms)
}

function forward(hours: Compiled, fromMs: number, ms: number): Date | null {
  const first = dayNumberOf(fromMs)
  let left = ms
  for (let day = first; day < first + mostDays; day++) {
    const midnight = midnightOf(day)
    for (const [opens, closes] of openOn(hours, day)) {
      const begins = Math.max(fromMs, midnight + opens)
      const there = midnight + closes - begins
      if (there <= 0) continue
      if (there >= left) return new Date(begins + left)
      left -= there
    }
  }
  return null
}

function backward(hours: Compiled, fromMs: number, ms: number): Date | null {
  const first = dayNumberOf(fromMs)
  let left = ms
  for (let day = first; day > first - mostDays; day--) {
    const midnight = midnightOf(day)
    for (const [opens, closes] of openOn(hours, day).toReversed()) {
      const ends = Math.min(fromMs, midnight + closes)
      const there = ends - (midnight + opens)
      if (there <= 0) continue
      if (there >= left) return new Date(ends - left)
      left -= there
    }
  }
  return null
}

/** Years on this way that the calendar reckons by weekday alone, because their public holidays are not known yet. */
export const yearsReckonedBlind = (calendar: BusinessCalendar, from: Date, to: Date): number[] =>
  calendar.holidays === 'kr' ? yearsWithoutTable(from, to) : []

function openOn(hours: Compiled, day: number): readonly Span[] {
  const known = hours.known.get(day)
  if (known) return known
  const isClosed =
    (hours.keepsHolidays && isHoliday(day)) || hours.closures.some(([from, to]) => day >= from && day <= to)
  const spans = isClosed ? none : (hours.ofWeekday.get(weekdayOf(day)) ?? none)
  hours.known.set(day, spans)
  return spans
}

function compile(calendar: BusinessCalendar): Compiled {
  const known = compiledOf.get(calendar)
  if (known) return known
  const compiled: Compiled = {
    ofWeekday: new Map(Object.entries(calendar.week).map(([weekday, ranges]) => [Number(weekday), apart(ranges)])),
    closures: calendar.closures.map(({ from, to }) => [dayNumberOfText(from), dayNumberOfText(to)] as const),
    keepsHolidays: calendar.holidays === 'kr',
    known: new Map(),
  }
  compiledOf.set(calendar, compiled)
  return compiled
}

/** Ranges in order, with what overlaps made one: no hour counts twice, whatever was entered. */
function apart(ranges: readonly (readonly [string, string])[]): Span[] {
  const inOrder = ranges
    .map(([from, to]): Span => [msOf(from), Math.min(dayMs, msOf(to))])
    .filter(([from, to]) => to > from)
    .sort(([a], [b]) => a - b)
  const spans: Span[] = []
  for (const [from, to] of inOrder) {
    const last = spans.at(-1)
    if (last && from <= last[1]) spans[spans.length - 1] = [last[0], Math.max(last[1], to)]
    else spans.push([from, to])
  }
  return spans
}

/** HH:MM as milliseconds after midnight; 24:00 is the end of the day. */
export const msOf = (time: string): number => Number(time.slice(0, 2)) * 3_600_000 + Number(time.slice(3)) * 60_000
