import { type MetricName, metrics } from '../sellers/metrics.ts'
import type { PerformanceBody } from '../settings/performance.ts'
import { ordersOfAWeek, weightedMean } from './figures.ts'
import { plusDays, weeksBetween } from './weeks.ts'

/** A seller's figure of a week; the last that was told of it. */
export type WeekReading = {
  week: string
  asOf: string
  windowDays: number
  value: number
  orders: number | null
}

export type Move = {
  before: number
  /** Orders of earlier weeks, each counted once. */
  ordersBefore: number
  after: number
  ordersAfter: number
  change: number
  /** The change in standard errors; from the setting's number on it counts. */
  deviations: number
  isMove: boolean
}

/**
 * The newest figure against the seller's own earlier weeks. Windows that reach into the newest one are left out, and
 * an order that several windows tell of counts once. Shares: test of two proportions with one order added to each side
 * of the pool, so that none and all have a spread too; scores: difference of two means with an assumed spread.
 * Null where there are too few orders on either side, or no earlier week.
 */
export function moveOf(
  metric: MetricName,
  readings: readonly WeekReading[],
  setting: PerformanceBody['movers'],
): Move | null {
  const newest = readings.at(-1)
  if (!newest?.orders || newest.orders < setting.leastOrders) return null
  const opens = plusDays(newest.asOf, 1 - newest.windowDays)
  const earlier = readings.filter(
    (reading) =>
      reading.asOf < opens && weeksBetween(reading.week, newest.week) <= setting.weeks + newest.windowDays / 7,
  )
  const before = weightedMean(earlier)
  const ordersBefore = earlier.reduce((sum, one) => sum + ordersOfAWeek(one.orders ?? 0, one.windowDays), 0)
  if (before === null || ordersBefore < setting.leastOrders) return null
  const after = newest.value
  const ordersAfter = newest.orders
  const change = after - before
  const spread = metrics[metric].unit === 'ratio' ? spreadOfShares() : setting.ratingSpread
  const deviations = change / (spread * Math.sqrt(1 / ordersBefore + 1 / ordersAfter))
  return {
    before,
    ordersBefore,
    after,
    ordersAfter,
    change,
    deviations,
    isMove: Math.abs(deviations) >= setting.deviations,
  }

  function spreadOfShares(): number {
    const all = ordersBefore + ordersAfter
    const pooled = ((before ?? 0) * ordersBefore + after * ordersAfter + 1) / (all + 2)
    return Math.sqrt(pooled * (1 - pooled))
  }
}
