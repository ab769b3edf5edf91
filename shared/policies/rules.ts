import type { FieldErrors } from '../errors.ts'
import { isBreach, metrics } from '../sellers/metrics.ts'
import type { PolicyTerms } from './schema.ts'

/** The part of the terms that judges. */
export type Limit = Pick<PolicyTerms, 'metric' | 'comparison' | 'threshold' | 'minimumCount'>

export type Verdict = 'breach' | 'inside' | 'too_few'

/** How a reading of the limit's metric stands to it. An unknown count is enough only where none is asked for. */
export function judge(reading: { value: number; denominator: number | null }, limit: Limit): Verdict {
  const { value, denominator } = reading
  const isEnough = limit.minimumCount === 0 || (denominator !== null && denominator >= limit.minimumCount)
  if (!isEnough) return 'too_few'
  return isBreach(value, limit.comparison, limit.threshold) ? 'breach' : 'inside'
}

/** Whether the limit flags the side of the scale where the good sellers are: lawful, but seldom meant. */
export const flagsTheGoodSide = ({ metric, comparison }: Pick<Limit, 'metric' | 'comparison'>): boolean =>
  (metrics[metric].better === 'low') === comparison.startsWith('lt')

/** What the shape of the fields alone does not say. Empty when nothing is wrong. */
export function wrongTerms({ metric, threshold }: Pick<Limit, 'metric' | 'threshold'>): FieldErrors {
  const isRatio = metrics[metric].unit === 'ratio'
  if (isRatio && threshold > 1) return { threshold: 'a ratio is between 0 and 1' }
  // A letter names the limit with two decimals: what it names must be what was judged by.
  const shown = isRatio ? threshold * 100 : threshold
  if (Math.abs(shown - Number(shown.toFixed(2))) > 1e-9) return { threshold: 'has more than two decimals' }
  return {}
}

export const policyPhases = ['draft', 'scheduled', 'in_force', 'superseded'] as const
export type PolicyPhase = (typeof policyPhases)[number]

type Dated = { number: number; state: 'draft' | 'published'; effectiveFrom: string }

/** Where a version stands among all versions of its policy: the highest number whose day has come is in force. */
export function phaseOf(version: Dated, versions: readonly Dated[], now: Date): PolicyPhase {
  if (version.state === 'draft') return 'draft'
  const comesAt = Date.parse(version.effectiveFrom)
  const isOvertaken = (until: number) =>
    versions.some(
      (other) =>
        other.state === 'published' && other.number > version.number && Date.parse(other.effectiveFrom) <= until,
    )
  if (isOvertaken(Math.max(comesAt, now.getTime()))) return 'superseded'
  return comesAt > now.getTime() ? 'scheduled' : 'in_force'
}

const seoulOffsetMs = 9 * 3_600_000
const dayMs = 24 * 3_600_000

/** Midnight in Seoul, at or before `now`: what is published comes into force no earlier. */
export const earliestEffect = (now: Date): Date =>
  new Date(Math.floor((now.getTime() + seoulOffsetMs) / dayMs) * dayMs - seoulOffsetMs)
