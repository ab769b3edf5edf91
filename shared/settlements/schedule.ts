import { addBusinessDays, isBusinessDay } from '../calendar/businessDays.ts'
import { dayNumberOfText, dayTextOf, midnightOf, weekdayOf } from '../calendar/seoul.ts'
import type { SettlementsBody } from '../settings/settlements.ts'
import type { SettlementType } from './components.ts'

type Schedule = SettlementsBody['schedule']

/** Noon keeps a day a day whatever is added to it. */
const noonOf = (day: number): Date => new Date(midnightOf(day) + 12 * 3_600_000)
const dayOf = (at: Date): number => Math.floor((at.getTime() + 9 * 3_600_000) / 86_400_000)

const after = (day: number, businessDays: number): number => dayOf(addBusinessDays(noonOf(day), businessDays))

/** The day itself when work is done on it, else the next business day. */
const orNext = (day: number): number => (isBusinessDay(noonOf(day)) ? day : after(day, 1))

/** The `n`-th business day of the month that begins on that day. */
const businessDayOfMonth = (firstDay: number, n: number): number => {
  const first = orNext(firstDay)
  return n === 1 ? first : after(first, n - 1)
}

/** The first day of the month `later` months after that of `day`. */
function monthStart(day: number, later: number): number {
  const date = new Date(day * 86_400_000)
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + later, 1) / 86_400_000
}

/** The Sunday that ends the week of `day`. */
const weekEnd = (day: number): number => day + 7 - weekdayOf(day)

export type PayDays = { payOn: string; finalOn: string | null }

/**
 * When what was confirmed on `day` is paid, as Seoul days.
 * WEEKLY: its share on business day 15 after the week's Sunday, the rest with the final amount of its month.
 * MONTHLY: on business day 15 after the month. RESERVE: on the first business day two months after. Others: that day.
 * @param day YYYY-MM-DD, the last day that the settlement covers.
 */
export function payDays(type: SettlementType, day: string, schedule: Schedule): PayDays {
  const at = dayNumberOfText(day)
  const finalOf = businessDayOfMonth(monthStart(at, schedule.deferredMonthsLater), schedule.deferredBusinessDay)
  if (type === 'WEEKLY')
    return { payOn: dayTextOf(after(weekEnd(at), schedule.weeklyBusinessDay)), finalOn: dayTextOf(finalOf) }
  if (type === 'MONTHLY')
    return { payOn: dayTextOf(after(monthStart(at, 1) - 1, schedule.monthlyBusinessDay)), finalOn: null }
  if (type === 'RESERVE') return { payOn: dayTextOf(finalOf), finalOn: null }
  return { payOn: dayTextOf(orNext(at)), finalOn: null }
}

/** The pay day of the next cycle for what was approved at `now`: that weekday, after the lead time, shifted off holidays. */
export function nextCycleDay(now: Date, { cycleWeekday, cycleLeadDays }: Schedule): string {
  const ready = dayOf(addBusinessDays(now, cycleLeadDays))
  const wait = (cycleWeekday - weekdayOf(ready) + 7) % 7
  return dayTextOf(orNext(ready + wait))
}

/** When that Seoul day begins. */
export const startOfDay = (day: string): Date => new Date(midnightOf(dayNumberOfText(day)))
