import { dayMs, dayNumberOfText, dayTextOf, midnightOf, weekdayOf } from '../calendar/seoul.ts'
import { type Span, shiftSpansOn } from './presence.ts'
import type { ShiftWeek } from './schema.ts'

const hourMs = 3_600_000

/** How many people are there in each hour of a day; a part of an hour counts as that part. */
export function coverOn(day: number, planned: readonly { shift: ShiftWeek; absences: readonly Span[] }[]): number[] {
  const midnight = midnightOf(day)
  const there = planned.flatMap(({ shift, absences }) => without(shiftSpansOn(shift, day), absences))
  return Array.from({ length: 24 }, (_, hour) => {
    const [from, to] = [midnight + hour * hourMs, midnight + (hour + 1) * hourMs]
    const ms = there.reduce((sum, span) => sum + Math.max(0, Math.min(to, span.to) - Math.max(from, span.from)), 0)
    return Math.round((ms / hourMs) * 100) / 100
  })
}

function without(spans: readonly Span[], gone: readonly Span[]): Span[] {
  return gone.reduce<Span[]>(
    (left, { from, to }) =>
      left.flatMap((span) =>
        [
          { from: span.from, to: Math.min(span.to, from) },
          { from: Math.max(span.from, to), to: span.to },
        ].filter((part) => part.to > part.from),
      ),
    [...spans],
  )
}

/** Cases that were opened in one hour of one day. */
export type Inflow = { day: string; hour: number; cases: number }

/**
 * What usually comes in on each weekday (1 Monday … 7 Sunday) and hour: the mean over the days from the first that counted
 * anything to `lastDay`. Null where there is no such day.
 */
export function usualInflow(counted: readonly Inflow[], lastDay: string): ReadonlyMap<number, number[]> {
  const means = new Map<number, number[]>()
  const [firstDay] = counted.map(({ day }) => day).sort()
  if (!firstDay) return means
  const days = new Map<number, number>()
  for (let day = dayNumberOfText(firstDay); day <= dayNumberOfText(lastDay); day++)
    days.set(weekdayOf(day), (days.get(weekdayOf(day)) ?? 0) + 1)
  for (const [weekday, number] of days) {
    const sums = new Array<number>(24).fill(0)
    for (const { day, hour, cases } of counted)
      if (weekdayOf(dayNumberOfText(day)) === weekday) sums[hour] = (sums[hour] ?? 0) + cases
    means.set(
      weekday,
      sums.map((sum) => Math.round((sum / number) * 100) / 100),
    )
  }
  return means
}

export const daysFrom = (first: number, count: number): number[] => Array.from({ length: count }, (_, n) => first + n)
export const textsOf = (days: readonly number[]): string[] => days.map(dayTextOf)
export const endOf = (day: number): number => midnightOf(day) + dayMs
