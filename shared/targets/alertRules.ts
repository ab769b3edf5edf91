import { dayNumberOf, dayNumberOfText, dayTextOf } from '../calendar/seoul.ts'
import type { FieldErrors } from '../errors.ts'
import { type KpiName, kpiOf } from '../kpis/kpis.ts'
import { check, isOut, type Terms, type Turn, type Watch } from './alarm.ts'
import { type AlertRuleChange, type Finding, type NewAlertRule, type Window, windowDays } from './alertSchema.ts'
import { wrongValue } from './rules.ts'

/** A figure that only grows while the day lasts: of it, a day that has not ended proves nothing too low. */
const grows = (metric: KpiName): boolean => ['count', 'sum'].includes(kpiOf(metric).reckoned.by)

/** A figure that is a number of things itself: none of them is a figure too, and needs no others behind it. */
const isNumber = (metric: KpiName): boolean => ['count', 'sum', 'stock', 'days'].includes(kpiOf(metric).reckoned.by)

/** The days that a check at this moment looks at. Of what must not be too low, days that are over alone. */
export function daysOfWindow(
  { metric, window, better }: { metric: KpiName; window: Window; better: 'up' | 'down' },
  now: Date,
): { from: string; to: string } {
  const today = dayNumberOf(now.getTime())
  const last = grows(metric) && better === 'up' ? today - 1 : today
  return { from: dayTextOf(last - windowDays[window] + 1), to: dayTextOf(last) }
}

/** As long, just before. */
export function daysBefore({ from, to }: { from: string; to: string }): { from: string; to: string } {
  const [first, last] = [dayNumberOfText(from), dayNumberOfText(to)]
  return { from: dayTextOf(first - (last - first + 1)), to: dayTextOf(first - 1) }
}

export type Reading = { value: number | null; number: number }

/** What a check can say of a figure, and the figure as far as it counts. */
export function findingOf(
  metric: KpiName,
  { value, number }: Reading,
  least: number,
  terms: Terms | null,
): { finding: Finding; counts: number | null } {
  if (!terms) return { finding: 'no_target', counts: null }
  if (value === null) return { finding: 'no_data', counts: null }
  if (!isNumber(metric) && number < least) return { finding: number === 0 ? 'no_data' : 'too_few', counts: null }
  if (isOut(value, terms)) return { finding: 'outside', counts: value }
  const isInside = check({ isOpen: true, outRun: 0, inRun: 0, turnedAt: null }, value, terms, 0).watch.inRun > 0
  return { finding: isInside || terms.margin === 0 ? 'inside' : 'near', counts: value }
}

/** One check of a rule: the finding, the memory after it, and whether an alert begins or ends. */
export function checkRule(
  watch: Watch,
  rule: { metric: KpiName; least: number },
  reading: Reading,
  terms: Terms | null,
  at: number,
): { finding: Finding; watch: Watch; turn: Turn } {
  const { finding, counts } = findingOf(rule.metric, reading, rule.least, terms)
  if (!terms) return { finding, watch: { ...watch, outRun: 0, inRun: 0 }, turn: null }
  return { finding, ...check(watch, counts, terms, at) }
}

/** What is wrong with a rule, by field. */
export function wrongRule(asked: NewAlertRule): FieldErrors {
  const { better } = kpiOf(asked.metric)
  const errors: FieldErrors = {}
  const way = better ?? asked.better
  if (!way) errors.better = 'say which way is good: the figure itself does not'
  if (better !== null && asked.better && asked.better !== better)
    errors.better = better === 'up' ? 'more is better here' : 'less is better here'
  if (asked.window === 'today' && way === 'up' && grows(asked.metric))
    errors.window = 'a day that has not ended cannot have too few of them'
  if (asked.teamId && asked.vendorId) errors.vendorId = 'a team has its provider already'
  return { ...errors, ...wrongTerms(asked.metric, asked) }
}

/** The same of a change. */
export function wrongTerms(metric: KpiName, { bound, margin, recipients, window }: AlertRuleChange): FieldErrors {
  const { unit, better } = kpiOf(metric)
  const errors: FieldErrors = {}
  if (typeof bound === 'number') {
    const wrong = wrongValue(bound, unit)
    if (wrong) errors.bound = wrong
  }
  if (margin !== undefined && unit === 'share' && margin > 0.5)
    errors.margin = 'more than fifty points: it would never close'
  if (window === 'today' && better === 'up' && grows(metric))
    errors.window = 'a day that has not ended cannot have too few of them'
  if (recipients && Object.values(recipients).every((one) => one.length === 0))
    errors.recipients = 'somebody must be told'
  return errors
}

const longestMuteMs = 92 * 86_400_000

/** A rule that nobody hears for ever is a rule that nobody has. */
export function wrongMute(until: Date, now: Date): FieldErrors {
  if (until <= now) return { until: 'ends before it begins' }
  if (until.getTime() - now.getTime() > longestMuteMs) return { until: 'at most 92 days' }
  return {}
}

const mostPoints = 160

/** The course with one point more; when it grows long every second of the older ones goes. */
export function withPoint<P>(course: readonly P[], point: P): P[] {
  const grown = [...course, point]
  if (grown.length <= mostPoints) return grown
  const half = grown.length - mostPoints / 4
  return [...grown.slice(0, half).filter((_, at) => at % 2 === 0), ...grown.slice(half)]
}
