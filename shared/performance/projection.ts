import { judge } from '../policies/rules.ts'
import { type MetricName, metrics } from '../sellers/metrics.ts'
import type { PerformanceBody } from '../settings/performance.ts'
import { weightedMedian } from './figures.ts'
import type { DatedLimit } from './limits.ts'
import { limitsOn } from './limits.ts'
import type { WeekReading } from './movers.ts'
import { plusDays, weeksBetween } from './weeks.ts'

export type Projection = {
  /** Change a week along the line. */
  slope: number
  /** Where the line stands at the newest reading. */
  level: number
  /** Where it stands `horizonWeeks` later, and between what. */
  projected: number
  low: number
  high: number
  /** Readings that the line was laid through. */
  readings: number
}

export type Outlook = Projection & {
  /** The first week ahead at which the line is beyond a limit; null: none within the horizon. */
  crossesIn: number | null
  /** The limit it crosses, or would cross first: of the policy in force at the end of the horizon. */
  limit: DatedLimit | null
  /** Even the better end of the interval is beyond it. */
  isSure: boolean
}

const normal = { '80': 1.2816, '90': 1.6449, '95': 1.96 } as const
/** Makes the median distance comparable with a standard deviation. */
const toDeviation = 1.4826

/**
 * A line through the seller's last weeks: the middle one of the slopes between every two weeks, each weighed by the
 * orders behind both and by how far apart they are (Theil and Sen), so that one odd week bends nothing. The interval is
 * the spread of the weeks around the line, at least what chance does to that many orders, widened with the distance.
 * Null where the weeks or orders are too few.
 */
export function project(
  metric: MetricName,
  readings: readonly WeekReading[],
  setting: PerformanceBody['projection'],
  ratingSpread: number,
): Projection | null {
  const newest = readings.at(-1)
  if (!newest || (newest.orders ?? 0) < setting.leastOrders) return null
  const points = readings
    .map((reading) => ({
      x: weeksBetween(newest.week, reading.week),
      y: reading.value,
      weight: Math.sqrt(reading.orders ?? 0),
    }))
    .filter(({ x, weight }) => x > -setting.weeks && weight > 0)
  if (points.length < setting.leastReadings) return null
  const slopes = points.flatMap((a, nth) =>
    points
      .slice(nth + 1)
      .map((b) => ({ at: (b.y - a.y) / (b.x - a.x), weight: a.weight * b.weight * Math.abs(b.x - a.x) })),
  )
  const slope = weightedMedian(slopes)
  const level = weightedMedian(points.map(({ x, y, weight }) => ({ at: y - slope * x, weight })))
  const distances = points.map(({ x, y, weight }) => ({ at: Math.abs(y - (level + slope * x)), weight }))
  const around = toDeviation * weightedMedian(distances)
  const { unit } = metrics[metric]
  const share = Math.min(0.999, Math.max(0.001, level))
  const single = unit === 'ratio' ? Math.sqrt(share * (1 - share)) : ratingSpread
  const spread = Math.max(around, single / Math.sqrt(newest.orders ?? 1))
  const reach = normal[setting.interval] * spread * Math.sqrt(1 + setting.horizonWeeks / points.length)
  const projected = level + slope * setting.horizonWeeks
  return {
    slope,
    level: within(unit, level),
    projected: within(unit, projected),
    low: within(unit, projected - reach),
    high: within(unit, projected + reach),
    readings: points.length,
  }
}

const within = (unit: 'ratio' | 'score', value: number): number =>
  unit === 'ratio' ? Math.min(1, Math.max(0, value)) : Math.min(5, Math.max(1, value))

/**
 * Whether the seller is heading for a breach: inside every limit now, moving towards one, and beyond it within the
 * horizon if the weeks go on as they did. `knownBy`: policies published later are not known of (when a past week is replayed).
 * Null where it cannot be said, or where the seller is beyond a limit already.
 */
export function outlookOf(
  metric: MetricName,
  readings: readonly WeekReading[],
  versions: readonly DatedLimit[],
  setting: PerformanceBody,
  knownBy?: string,
): Outlook | null {
  const newest = readings.at(-1)
  const line = newest && project(metric, readings, setting.projection, setting.movers.ratingSpread)
  if (!newest || !line) return null
  const reading = { value: newest.value, denominator: newest.orders }
  if (limitsOn(versions, newest.asOf).some((limit) => judge(reading, limit) === 'breach')) return null
  const { horizonWeeks } = setting.projection
  const limits = limitsOn(versions, plusDays(newest.asOf, horizonWeeks * 7), knownBy).filter(
    (limit) => judge(reading, limit) !== 'too_few',
  )
  const crosses = limits.flatMap((limit) => {
    // Only who moves towards the limit heads for it: one good week after many bad ones is not a new slide.
    if (limit.comparison.startsWith('gt') ? line.slope <= 0 : line.slope >= 0) return []
    const isBeyond = (value: number) => judge({ value, denominator: newest.orders }, limit) === 'breach'
    for (let ahead = 1; ahead <= horizonWeeks; ahead++) {
      // Rounded as figures are told: a line that only touches a limit in the tenth decimal crosses nothing.
      if (!isBeyond(Number((line.level + line.slope * ahead).toFixed(6)))) continue
      const better = limit.comparison.startsWith('gt') ? line.low : line.high
      return [{ crossesIn: ahead, limit, isSure: isBeyond(better) }]
    }
    return []
  })
  const first = crosses.toSorted((a, b) => a.crossesIn - b.crossesIn)[0]
  return { ...line, ...(first ?? { crossesIn: null, limit: limits[0] ?? null, isSure: false }) }
}
