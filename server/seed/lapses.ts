import { type MeasuredMetric, measuredMetrics } from './performance.ts'
import type { Random } from './random.ts'

/** A stretch of weeks in which one figure of a shop goes wrong. */
export type Lapse = { metric: MeasuredMetric; fromWeek: number; weeks: number }

/** A quarter, week by week. */
export const weeks = 13

/** How many shops begin to slip in each week, oldest first; the last is busy, so that the queues are full today. */
const slipping = [8, 8, 9, 9, 8, 9, 9, 8, 9, 8, 8, 7, 22]

/** Of the last week's, those whose tracking numbers lead nowhere: the gravest lapse there is. */
const graveToday = 8

const often: readonly MeasuredMetric[] = [
  ...measuredMetrics,
  'late_delivery_rate',
  'late_delivery_rate',
  'cancellation_rate',
  'valid_tracking_rate',
]

/**
 * Which shop slips when, on which figure, and for how long. `shops` is their number; the first ones slip again and
 * again, which is how sellers climb the ladder.
 */
export function dealLapses(random: Random, shops: number): Map<number, Lapse[]> {
  const dealt = new Map<number, Lapse[]>()
  const repeaters = Math.ceil(shops / 12)
  for (const [fromWeek, count] of slipping.entries()) {
    for (let left = count; left > 0; ) {
      const isGrave = fromWeek === weeks - 1 && left <= graveToday
      const isRepeated = !isGrave && random.chance(0.3)
      const shop = random.whole(0, (isRepeated ? repeaters : shops) - 1)
      const metric = isGrave ? 'valid_tracking_rate' : random.pick(often)
      const lapse: Lapse = { metric, fromWeek, weeks: random.whole(1, 4) }
      const before = dealt.get(shop) ?? []
      // The newest grave cases are of shops without a past: a visitor's first case should not need its whole history.
      if (isGrave && before.length > 0) continue
      // Two weeks of health in between, else it would be one lapse.
      if (before.some((one) => one.metric === lapse.metric && one.fromWeek + one.weeks + 2 > fromWeek)) continue
      dealt.set(shop, [...before, lapse])
      left--
    }
  }
  return dealt
}

/** Shops that are always late, but with so few orders that no policy judges them. */
export const alwaysLate: readonly Lapse[] = [{ metric: 'late_delivery_rate', fromWeek: 0, weeks }]

export const isIll = (lapses: readonly Lapse[], metric: MeasuredMetric, week: number): boolean =>
  lapses.some((one) => one.metric === metric && week >= one.fromWeek && week < one.fromWeek + one.weeks)
