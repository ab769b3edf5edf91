import type { MetricName } from '../sellers/metrics.ts'
import type { PerformanceBody } from '../settings/performance.ts'
import type { DatedLimit, WeekVerdict } from './limits.ts'
import type { WeekReading } from './movers.ts'
import { outlookOf } from './projection.ts'
import { plusWeeks, weeksBetween } from './weeks.ts'

/** Named and breached; named and did not; breached unnamed; neither. */
export const trialOutcomes = ['hit', 'false_alarm', 'miss', 'quiet'] as const
export type TrialOutcome = (typeof trialOutcomes)[number]

export type Trial = {
  /** The week from which it looked ahead. */
  week: string
  /** The week that was looked ahead to: the last of the horizon with a figure. */
  toWeek: string
  projected: number
  actual: number
  /** The figure of the week itself: what somebody says who expects no change. */
  standing: number
  outcome: TrialOutcome
}

export type JudgedReading = WeekReading & { verdict: WeekVerdict }

/**
 * The projection as it would have been made in each of the seller's last `replayWeeks` weeks whose horizon is over,
 * from nothing but what was there then, held against what came. A seller counts where a projection could be made and
 * the last week of the horizon was told. It breached when any week of the horizon did by the policy of its day.
 */
export function replay(
  metric: MetricName,
  readings: readonly JudgedReading[],
  versions: readonly DatedLimit[],
  setting: PerformanceBody,
): Trial[] {
  const newest = readings.at(-1)
  if (!newest) return []
  const { horizonWeeks, replayWeeks } = setting.projection
  const [first, last] = [plusWeeks(newest.week, -horizonWeeks - replayWeeks + 1), plusWeeks(newest.week, -horizonWeeks)]
  return readings.flatMap((then, at): Trial[] => {
    if (then.week < first || then.week > last) return []
    const toWeek = plusWeeks(then.week, horizonWeeks)
    const came = readings.filter((one) => one.week > then.week && one.week <= toWeek)
    const end = came.find((one) => one.week === toWeek)
    const known = readings.slice(0, at + 1).filter((one) => weeksBetween(one.week, then.week) < 52)
    const outlook = end && outlookOf(metric, known, versions, setting, then.asOf)
    if (!end || !outlook) return []
    const isNamed = outlook.crossesIn !== null
    const isBreached = came.some((one) => one.verdict === 'breach')
    const outcome = isNamed ? (isBreached ? 'hit' : 'false_alarm') : isBreached ? 'miss' : 'quiet'
    return [{ week: then.week, toWeek, projected: outlook.projected, actual: end.value, standing: then.value, outcome }]
  })
}
