import { type Static, Type } from 'typebox'
import { BusinessCalendar } from '../settings/calendar.ts'
import { Instant, Nullable } from '../text.ts'

/** What we promise a seller. */
export const clockMetrics = ['first_response', 'next_response', 'resolution'] as const
export type ClockMetric = (typeof clockMetrics)[number]

/** What is stored of a promise; whether it is late is derived when it is read. */
export const clockStates = ['running', 'paused', 'met', 'cancelled'] as const
export type ClockState = (typeof clockStates)[number]

/** What can happen to a promise, as its history tells it. */
export const clockDeeds = [
  'started',
  'resumed',
  'paused',
  'met',
  'cancelled',
  'reopened',
  'reaimed',
  'breached',
] as const
export type ClockDeed = (typeof clockDeeds)[number]

/** How a promise stands at the moment somebody looks. */
export const standings = ['on_track', 'at_risk', 'due_soon', 'breached', 'paused', 'met', 'none'] as const
export type ClockStanding = (typeof standings)[number]

export const CaseClock = Type.Object({
  metric: Type.Enum(clockMetrics),
  state: Type.Enum(clockStates),
  standing: Type.Enum(standings),
  /** Business milliseconds promised, and left at `asOf`; negative when overdue. */
  targetMs: Type.Integer(),
  leftMs: Type.Integer(),
  asOf: Instant,
  dueAt: Nullable(Instant),
  metAt: Nullable(Instant),
  /** Business milliseconds below which it counts as at risk and as due soon. */
  atRiskMs: Type.Integer(),
  dueSoonMs: Type.Integer(),
  startedAt: Instant,
  /** Since when it stands paused. */
  pausedAt: Nullable(Instant),
  /** The business hours it runs by: what is left can be said again a minute later without asking. */
  hours: BusinessCalendar,
  /** Years on its way that were reckoned by weekday alone, for want of a holiday table. */
  yearsWithoutHolidays: Type.Array(Type.Integer()),
})
export type CaseClock = Static<typeof CaseClock>
