import { dayNumberOfText, dayTextOf } from '../calendar/seoul.ts'
import type { FieldErrors } from '../errors.ts'
import type { KpiUnit } from '../kpis/kpi.ts'
import { type KpiName, kpiOf } from '../kpis/kpis.ts'
import type { Scope } from '../kpis/scope.ts'
import type { NewTarget, TargetState } from './schema.ts'

/** One target as it is judged by; a dimension that is null means everybody. */
export type InForce = {
  id: string
  metric: KpiName
  kind: string | null
  teamId: string | null
  vendorId: string | null
  goal: number
  band: number
  better: 'up' | 'down'
  fromDay: string
  toDay: string | null
  note: string
}

export type Standing = 'met' | 'warning' | 'missed'

/** How a figure stands to its target: within the band it only warns. */
export function standingOf(value: number, target: Pick<InForce, 'goal' | 'band' | 'better'>): Standing {
  const reaches = (mark: number) => (target.better === 'up' ? value >= mark : value <= mark)
  if (reaches(target.goal)) return 'met'
  return reaches(edgeOf(target)) ? 'warning' : 'missed'
}

/** Where the band ends: beyond it the target is missed. 95 % less 3 points is 92 %, not 91.999 … %. */
export const edgeOf = ({ goal, band, better }: Pick<InForce, 'goal' | 'band' | 'better'>): number =>
  Number((better === 'up' ? goal - band : goal + band).toPrecision(12))

/** Whether a target is about exactly this scope or about a wider one; two queues together are judged by neither's. */
function covers(target: InForce, scope: Scoped): boolean {
  return (
    (target.kind === null || isOnly(scope.kinds, target.kind)) &&
    (target.teamId === null || isOnly(scope.teamIds, target.teamId)) &&
    (target.vendorId === null || isOnly(scope.vendorIds, target.vendorId))
  )
}

type Scoped = Pick<Scope, 'kinds' | 'teamIds' | 'vendorIds'>
const isOnly = (ids: readonly string[] | undefined, id: string) => ids?.length === 1 && ids[0] === id

/** A team's target comes before a provider's, a provider's before a queue's, a queue's before the house's. */
const rank = ({ teamId, vendorId, kind }: InForce): number =>
  (teamId !== null ? 4 : 0) + (vendorId !== null ? 2 : 0) + (kind !== null ? 1 : 0)

export const isInForceOn = ({ fromDay, toDay }: Pick<InForce, 'fromDay' | 'toDay'>, day: string): boolean =>
  fromDay <= day && (toDay === null || toDay >= day)

/** What a figure of this scope is judged by on that day: of all targets about it the one that is most particular. */
export function targetFor(
  targets: readonly InForce[],
  metric: KpiName,
  scope: Scoped,
  day: string,
): InForce | undefined {
  return targets
    .filter((one) => one.metric === metric && isInForceOn(one, day) && covers(one, scope))
    .toSorted((a, b) => rank(b) - rank(a))[0]
}

export function stateOn({ fromDay, toDay }: Pick<InForce, 'fromDay' | 'toDay'>, today: string): TargetState {
  if (toDay !== null && toDay < fromDay) return 'replaced'
  if (fromDay > today) return 'coming'
  return isInForceOn({ fromDay, toDay }, today) ? 'in_force' : 'over'
}

export const dayBefore = (day: string): string => dayTextOf(dayNumberOfText(day) - 1)

/** The 31st of February is no day. */
export const isDay = (day: string): boolean =>
  !Number.isNaN(dayNumberOfText(day)) && dayTextOf(dayNumberOfText(day)) === day

/** A lead of more than this is a slip of the keyboard. */
const furthestDays = 400

/**
 * What is wrong with a new target, by field. It begins today at the earliest: a day that is over was judged by what
 * was in force then, and stays so.
 */
export function wrongTarget(asked: NewTarget, today: string): FieldErrors {
  const { unit, better } = kpiOf(asked.metric)
  const errors: FieldErrors = {}
  if (!isDay(asked.fromDay)) errors.fromDay = 'is not a day of the calendar'
  else if (asked.fromDay < today)
    errors.fromDay = 'begins today at the earliest: days that are over stay judged as they were'
  else if (dayNumberOfText(asked.fromDay) - dayNumberOfText(today) > furthestDays)
    errors.fromDay = `at most ${furthestDays} days ahead`
  const outOfUnit = wrongValue(asked.goal, unit)
  if (outOfUnit) errors.goal = outOfUnit
  if (!errors.goal && unit === 'share' && asked.band > 1) errors.band = 'is more than a hundred points'
  if (better === null && !asked.better) errors.better = 'say which way is good: the figure itself does not'
  if (better !== null && asked.better && asked.better !== better)
    errors.better = better === 'up' ? 'more is better here' : 'less is better here'
  if (asked.teamId && asked.vendorId) errors.vendorId = 'a team has its provider already'
  return errors
}

/** A share is a fraction, everything but a balance starts at nought. */
export function wrongValue(value: number, unit: KpiUnit): string | null {
  if (value < 0) return 'must not be below nought'
  if (unit === 'share' && value > 1) return 'must not be above 100 %'
  return null
}
