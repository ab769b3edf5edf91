import { type Static, Type } from 'typebox'
import { Instant, Nullable } from '../text.ts'

/** What we promise a seller. */
export const clockMetrics = ['first_response', 'next_response', 'resolution'] as const
export type ClockMetric = (typeof clockMetrics)[number]

/** What is stored of a promise; whether it is late is derived when it is read. */
export const clockStates = ['running', 'paused', 'met', 'cancelled'] as const
export type ClockState = (typeof clockStates)[number]

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
  /** The clock's hours in words of the calendar: "Mon–Fri 09:00–18:00". */
  calendar: Type.String(),
})
export type CaseClock = Static<typeof CaseClock>
