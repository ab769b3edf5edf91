import { and, eq, gt, gte, isNotNull, lt, lte, type SQL } from 'drizzle-orm'
import type { Limit } from '#shared/policies/rules.ts'
import { latestReadings } from '../sellers/table.ts'

const compare = { gt, gte, lt, lte } satisfies Record<Limit['comparison'], unknown>

type Readings = Pick<typeof latestReadings, 'metric' | 'value' | 'denominator'>

/** `judge` of shared/policies/rules.ts as conditions: the readings with orders enough to be judged by this limit … */
export function isJudged(limit: Limit, readings: Readings = latestReadings): SQL | undefined {
  // Not null is said aloud, so that a NOT around the condition is never "unknown".
  const isEnough =
    limit.minimumCount === 0
      ? undefined
      : and(isNotNull(readings.denominator), gte(readings.denominator, limit.minimumCount))
  return and(eq(readings.metric, limit.metric), isEnough)
}

/** … and of them those that breach it. */
export const isBreaching = (limit: Limit, readings: Readings = latestReadings): SQL | undefined =>
  and(isJudged(limit, readings), compare[limit.comparison](readings.value, limit.threshold))
