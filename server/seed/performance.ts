import type { MetricName } from '#shared/sellers/metrics.ts'
import type { latestReadings, metricReadings } from '../sellers/table.ts'
import type { Random } from './random.ts'

export type ReadingRow = typeof metricReadings.$inferInsert
export type LatestRow = typeof latestReadings.$inferInsert

const day = 86_400_000
export const windowDays = 30

/** Figures that the demo marketplace makes of its orders: what a healthy shop shows, and what counts as an order. */
const measured = {
  late_delivery_rate: { healthy: [0.004, 0.028], ill: [0.055, 0.16], perOrder: 1 },
  cancellation_rate: { healthy: [0.002, 0.0235], ill: [0.033, 0.09], perOrder: 1 },
  valid_tracking_rate: { healthy: [0.972, 0.998], ill: [0.82, 0.935], perOrder: 1 },
  answered_in_24h_rate: { healthy: [0.93, 0.99], ill: [0.7, 0.88], perOrder: 0.25 },
  review_score: { healthy: [4.0, 4.8], ill: [2.6, 3.4], perOrder: 0.35 },
} as const satisfies Partial<Record<MetricName, { healthy: Range; ill: Range; perOrder: number }>>

type Range = readonly [number, number]
export type MeasuredMetric = keyof typeof measured
export const measuredMetrics = Object.keys(measured) as MeasuredMetric[]

/** One shop's trade: orders in a window, and where each figure lies while all is well. */
export type Trade = { orders: number; level: Record<MeasuredMetric, number> }

export function makeTrade(random: Random, leastOrders: number): Trade {
  // Most shops are small and a few are large, as on every marketplace.
  const orders = Math.round(leastOrders * Math.exp(random.between(0, 1) ** 2 * 3.6))
  const level = Object.fromEntries(
    measuredMetrics.map((metric) => {
      const [least, most] = measured[metric].healthy
      return [metric, random.between(least, most)]
    }),
  )
  return { orders, level: level as Trade['level'] }
}

/** What the orders of a window came to, at some middling price of the shop's. */
export const salesKrw = (random: Random, trade: Trade): number => trade.orders * random.whole(18, 60) * 1000

/** One figure of one shop on one day. `isIll`: outside what any sensible policy allows. */
export function read(
  random: Random,
  shop: { sellerId: string; trade: Trade },
  metric: MeasuredMetric,
  at: Date,
  isIll: boolean,
): ReadingRow {
  const { healthy, ill, perOrder } = measured[metric]
  const [least, most] = isIll ? ill : healthy
  const level = isIll ? random.between(least, most) : shop.trade.level[metric]
  const orders = shop.trade.orders * random.between(0.85, 1.15)
  const denominator = Math.max(1, Math.round(orders * perOrder))
  const isScore = metric === 'review_score'
  // Whole orders, kept within the range: a healthy shop of twelve orders is not flagged by one late parcel.
  const within = (share: number) => Math.min(most, Math.max(least, share))
  const numerator = isScore ? null : boundedCount(random.happened(denominator, level), denominator, least, most)
  const value = numerator === null ? within(level + random.between(-0.15, 0.15)) : numerator / denominator
  return {
    id: random.uuid(at),
    sellerId: shop.sellerId,
    metric,
    windowDays,
    asOf: dayOf(at),
    revision: 1,
    value: Number(value.toFixed(isScore ? 2 : 4)),
    numerator,
    denominator,
    source: `orders to ${dayOf(at)}`,
    createdAt: new Date(at.getTime() + day / 4),
  }
}

/** The count nearest to what happened whose share lies in the range; where no whole count does, the healthier side. */
function boundedCount(happened: number, of: number, least: number, most: number): number {
  const fewest = Math.ceil(least * of)
  const greatest = Math.floor(most * of)
  if (fewest > greatest) return most < 0.5 ? greatest : Math.min(of, fewest)
  return Math.min(greatest, Math.max(fewest, happened))
}

export const toLatest = (reading: ReadingRow): LatestRow => ({
  sellerId: reading.sellerId,
  metric: reading.metric,
  readingId: reading.id,
  value: reading.value,
  numerator: reading.numerator,
  denominator: reading.denominator,
  windowDays: reading.windowDays,
  asOf: reading.asOf,
})

/** YYYY-MM-DD in Seoul. */
export const dayOf = (at: Date): string => new Date(at.getTime() + 9 * 3_600_000).toISOString().slice(0, 10)
