import { msOf } from '../calendar/businessTime.ts'
import { dayMs, midnightOf, weekdayOf } from '../calendar/seoul.ts'
import type { Availability, ShiftWeek } from './schema.ts'

/** Half open, in milliseconds of UTC. */
export type Span = { from: number; to: number }

/** What is known of one person around a day. `to` of what still holds is Infinity. */
export type PresenceHistory = {
  availability: readonly (Span & { availability: Availability })[]
  /** Patterns in the order in which they held, each until `until`. */
  shifts: readonly { until: number; shift: ShiftWeek }[]
  absences: readonly Span[]
  teams: readonly (Span & { teamId: string })[]
}

/** Milliseconds of a day, as the facts of the same names. */
export type Presence = { available: number; scheduled: number; adhered: number }

/** The hours of a pattern on one day of Seoul. What ends at midnight goes on in the hours of the next day. */
export function shiftSpansOn(shift: ShiftWeek, dayNumber: number): Span[] {
  const midnight = midnightOf(dayNumber)
  const ranges = shift[String(weekdayOf(dayNumber))] ?? []
  return ranges.map(([from, to]) => ({ from: midnight + msOf(from), to: midnight + msOf(to) }))
}

export const hasHours = (shift: ShiftWeek): boolean => Object.values(shift).some((ranges) => ranges.length > 0)

/**
 * What of a day of Seoul a person was scheduled, there for new work, and there while scheduled, by team; '' for no team.
 * Somebody without any hours is there when they say so. Who belongs to several teams counts for the one they came to
 * first, so that no hour counts twice; absent is neither scheduled nor there.
 * `until`: nothing later has happened yet.
 */
export function presenceOn(history: PresenceHistory, dayNumber: number, until: number): Map<string, Presence> {
  const from = midnightOf(dayNumber)
  const to = Math.min(from + dayMs, until)
  const byTeam = new Map<string, Presence>()
  const cuts = cutsOf(history, dayNumber, from, to)
  for (const [position, begins] of cuts.entries()) {
    const ends = cuts[position + 1]
    if (ends === undefined) break
    const there = standsAt(history, dayNumber, begins)
    if (!there.isScheduled && !there.isAvailable) continue
    const sums = byTeam.get(there.teamId) ?? { available: 0, scheduled: 0, adhered: 0 }
    byTeam.set(there.teamId, sums)
    const ms = ends - begins
    if (there.isAvailable) sums.available += ms
    if (there.isScheduled) sums.scheduled += ms
    if (there.isAdhering) sums.adhered += ms
  }
  return byTeam
}

/** Every instant of the day at which something about the person may change. */
function cutsOf(history: PresenceHistory, dayNumber: number, from: number, to: number): number[] {
  const cuts = new Set([from, to])
  const cut = (at: number) => {
    if (at > from && at < to) cuts.add(at)
  }
  for (const span of [...history.availability, ...history.absences, ...history.teams]) {
    cut(span.from)
    cut(span.to)
  }
  for (const { until, shift } of history.shifts) {
    cut(until)
    for (const hours of shiftSpansOn(shift, dayNumber)) {
      cut(hours.from)
      cut(hours.to)
    }
  }
  return [...cuts].filter((at) => at <= to).sort((a, b) => a - b)
}

const holds = ({ from, to }: Span, at: number): boolean => from <= at && at < to

function standsAt({ availability, shifts, absences, teams }: PresenceHistory, dayNumber: number, at: number) {
  const teamId = homeTeamAt(teams, at)
  if (absences.some((absence) => holds(absence, at))) return { teamId, isScheduled: false, isAvailable: false }
  const shift = shifts.find(({ until }) => at < until)?.shift ?? {}
  const said = availability.find((span) => holds(span, at))?.availability
  const isScheduled = shiftSpansOn(shift, dayNumber).some((hours) => holds(hours, at))
  const isWorkTime = isScheduled || !hasHours(shift)
  return {
    teamId,
    isScheduled,
    isAvailable: said === 'available' && isWorkTime,
    isAdhering: isScheduled && (said === 'available' || said === 'busy'),
  }
}

function homeTeamAt(teams: PresenceHistory['teams'], at: number): string {
  const there = teams.filter((span) => holds(span, at))
  const [home] = there.sort((a, b) => a.from - b.from || (a.teamId < b.teamId ? -1 : 1))
  return home?.teamId ?? ''
}
