import { addBusinessMs, businessMsBetween } from '../calendar/businessTime.ts'
import type { BusinessCalendar, CalendarBody } from '../settings/calendar.ts'
import type { SlaBody, ZeroDeed } from '../settings/sla.ts'
import type { Severity } from '../suspensions/ladder.ts'
import type { Clock } from '../workflow/workflow.ts'
import type { ClockMetric, ClockStanding, ClockState } from './schema.ts'

/**
 * One promise. `usedMs` is the business time spent until `runningSince`, or altogether while it does not run; every
 * function below gives a new promise and loses not a millisecond.
 */
export type KeptPromise = {
  state: ClockState
  targetMs: number
  usedMs: number
  runningSince: Date | null
  metAt: Date | null
}

export function startPromise(targetMs: number, isRunning: boolean, at: Date): KeptPromise {
  const rest = { targetMs, usedMs: 0, metAt: null }
  return isRunning ? { ...rest, state: 'running', runningSince: at } : { ...rest, state: 'paused', runningSince: null }
}

/** Business time spent by then. */
export const usedMsAt = (promise: KeptPromise, calendar: BusinessCalendar, at: Date): number =>
  promise.usedMs + (promise.runningSince ? businessMsBetween(calendar, promise.runningSince, at) : 0)

/** Business time left; negative when overdue. */
export const leftMsAt = (promise: KeptPromise, calendar: BusinessCalendar, at: Date): number =>
  promise.targetMs - usedMsAt(promise, calendar, at)

const isOpen = ({ state }: KeptPromise): boolean => state === 'running' || state === 'paused'

/** Goes on counting from here; nothing but a paused promise does. */
export const resumePromise = <P extends KeptPromise>(promise: P, at: Date): P =>
  promise.state === 'paused' ? { ...promise, state: 'running', runningSince: at } : promise

export const pausePromise = <P extends KeptPromise>(promise: P, calendar: BusinessCalendar, at: Date): P =>
  promise.state === 'running' ? settled(promise, calendar, at, 'paused') : promise

export const meetPromise = <P extends KeptPromise>(promise: P, calendar: BusinessCalendar, at: Date): P =>
  isOpen(promise) ? { ...settled(promise, calendar, at, 'met'), metAt: at } : promise

/** Nothing is owed any more, and nothing was kept: it counts neither as met nor as missed. */
export const cancelPromise = <P extends KeptPromise>(promise: P, calendar: BusinessCalendar, at: Date): P =>
  isOpen(promise) ? settled(promise, calendar, at, 'cancelled') : promise

/** Owed again, with what was used before kept; the time in between does not count. */
export const reopenPromise = <P extends KeptPromise>(promise: P, isRunning: boolean, at: Date): P =>
  isOpen(promise)
    ? promise
    : { ...promise, state: isRunning ? 'running' : 'paused', runningSince: isRunning ? at : null, metAt: null }

/** A new target, or other hours from here on: what was used is settled under the hours it ran by. */
export function reaimPromise<P extends KeptPromise>(
  promise: P,
  ranBy: BusinessCalendar,
  targetMs: number,
  at: Date,
): P {
  if (!isOpen(promise)) return promise
  const runningSince = promise.state === 'running' ? at : null
  return { ...promise, targetMs, usedMs: usedMsAt(promise, ranBy, at), runningSince }
}

const settled = <P extends KeptPromise>(promise: P, calendar: BusinessCalendar, at: Date, state: ClockState): P => ({
  ...promise,
  state,
  usedMs: usedMsAt(promise, calendar, at),
  runningSince: null,
})

/** From when a promise counts as what; null where it does not run, or its hours never come. */
export type Instants = { dueAt: Date | null; atRiskAt: Date | null; dueSoonAt: Date | null }

export type Thresholds = Pick<SlaBody, 'atRiskShare' | 'dueSoonMinutes'>

/** The instants at which a running promise runs out, and comes near it. */
export function instantsOf(promise: KeptPromise, calendar: BusinessCalendar, warned: Thresholds): Instants {
  const since = promise.runningSince
  if (promise.state !== 'running' || !since) return { dueAt: null, atRiskAt: null, dueSoonAt: null }
  const left = promise.targetMs - promise.usedMs
  const leavesFor = (ms: number) => addBusinessMs(calendar, since, left - ms)
  return {
    dueAt: leavesFor(0),
    atRiskAt: leavesFor(Math.round(promise.targetMs * warned.atRiskShare)),
    dueSoonAt: leavesFor(warned.dueSoonMinutes * 60_000),
  }
}

/** How the soonest promise of a case stands now, by the instants kept on the case. */
export function standingAt({ dueAt, atRiskAt, dueSoonAt }: Instants, now: Date): ClockStanding {
  if (!dueAt) return 'none'
  if (dueAt <= now) return 'breached'
  if (dueSoonAt && dueSoonAt <= now) return 'due_soon'
  return atRiskAt && atRiskAt <= now ? 'at_risk' : 'on_track'
}

export function standingOf(
  promise: KeptPromise,
  calendar: BusinessCalendar,
  warned: Thresholds,
  now: Date,
): ClockStanding {
  if (promise.state === 'cancelled') return 'none'
  if (promise.state !== 'running') return promise.state
  const standing = standingAt(instantsOf(promise, calendar, warned), now)
  return standing === 'none' ? 'on_track' : standing
}

/** What a target is looked up by; `team` is a slug. */
export type Aim = { kind: string; severity: Severity; team: string | null }

const minutesOf = {
  first_response: 'firstResponseMinutes',
  next_response: 'nextResponseMinutes',
  resolution: 'resolutionMinutes',
} as const satisfies Record<ClockMetric, keyof SlaBody['targets'][number]>

/** Business milliseconds promised: the first row that fits; null when it, or no row, promises nothing. */
export function targetMsOf(sla: Pick<SlaBody, 'targets'>, aim: Aim, metric: ClockMetric): number | null {
  const row = sla.targets.find(
    ({ kind, severity, team }) =>
      (kind === null || kind === aim.kind) &&
      (severity === null || severity === aim.severity) &&
      (team === null || team === aim.team),
  )
  const minutes = row?.[minutesOf[metric]] ?? null
  return minutes === null ? null : minutes * 60_000
}

/** What the queue does when such a promise runs out; nothing when no row speaks of it. */
export function deedsAtZero(sla: Pick<SlaBody, 'atZero'>, kind: string, metric: ClockMetric): readonly ZeroDeed[] {
  const row = sla.atZero.find(
    (one) => (one.kind === null || one.kind === kind) && (one.metric === null || one.metric === metric),
  )
  return row?.deeds ?? []
}

/** The hours that promises run by where no team, or an unknown calendar, says otherwise. */
export const houseCalendar = 'standard'

/** The calendar of that name; the house's own when there is none. @throws Error when the settings have not even that. */
export function calendarNamed(body: CalendarBody, name: string): BusinessCalendar {
  const named = (wanted: string) => body.calendars.find((calendar) => calendar.name === wanted)
  const found = named(name) ?? named(houseCalendar) ?? body.calendars[0]
  if (!found) throw new Error('the settings have no calendar')
  return found
}

/**
 * Whether a promise counts in such a state. The next response does wherever the case is not over: once the seller has
 * written, it is not the seller whom we wait for.
 */
export const countsIn = (metric: ClockMetric, clock: Clock): boolean => clock === 'run' || metric === 'next_response'
