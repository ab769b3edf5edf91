import { dayNumberOf, dayNumberOfText, dayTextOf, midnightOf } from '../calendar/seoul.ts'
import type { TeamsBody } from '../settings/teams.ts'
import type { Locale } from '../text.ts'
import type { AbsenceStanding } from './absence.ts'
import type { Fault } from './absenceFaults.ts'
import type { Certificate } from './schema.ts'

export type Days = { fromDay: string; toDay: string }
export type Period = { beginsAt: Date; endsAt: Date }

export const seoulDayOf = (at: Date): string => dayTextOf(dayNumberOf(at.getTime()))

/** The 31st of February is no day. */
export const isDay = (day: string): boolean =>
  !Number.isNaN(dayNumberOfText(day)) && dayTextOf(dayNumberOfText(day)) === day

/** What is wrong in the days of an absence that is entered now. */
export function wrongInDays(
  { fromDay, toDay }: Days,
  { lateEntryDays, longestAbsenceDays }: Pick<TeamsBody, 'lateEntryDays' | 'longestAbsenceDays'>,
  now: Date,
): Record<string, Fault> {
  if (!isDay(fromDay)) return { fromDay: { word: 'no_day' } }
  if (!isDay(toDay)) return { toDay: { word: 'no_day' } }
  const [from, to, today] = [dayNumberOfText(fromDay), dayNumberOfText(toDay), dayNumberOf(now.getTime())]
  if (to < from) return { toDay: { word: 'ends_first' } }
  if (from < today - lateEntryDays) return { fromDay: { word: 'too_late', of: String(lateEntryDays) } }
  if (to - from + 1 > longestAbsenceDays) return { toDay: { word: 'too_long', of: String(longestAbsenceDays) } }
  return {}
}

/** When an absence begins and ends: at midnight in Seoul; one that is entered on its first day begins with that. */
export function periodOf({ fromDay, toDay }: Days, enteredAt: Date): Period {
  const from = dayNumberOfText(fromDay)
  const beginsAt = from === dayNumberOf(enteredAt.getTime()) ? enteredAt : new Date(midnightOf(from))
  return { beginsAt, endsAt: new Date(midnightOf(dayNumberOfText(toDay) + 1)) }
}

/** Ended before it began is as if it had never been. */
export function standingOf({ beginsAt, endsAt }: Period, now: Date): AbsenceStanding {
  if (endsAt <= beginsAt) return 'cancelled'
  if (now < beginsAt) return 'planned'
  return now < endsAt ? 'in_force' : 'over'
}

export const overlaps = (one: Period, other: Period): boolean =>
  one.beginsAt < other.endsAt && other.beginsAt < one.endsAt

/** Somebody as far as standing in depends on them. */
export type Colleague = {
  id: string
  isActive: boolean
  vendorId: string | null
  /** Permissions that steps of a queue ask for. */
  workPermissions: readonly string[]
  skills: readonly Certificate[]
  languages: readonly Locale[]
  /** Absences that are not over, with who acts then. */
  absences: readonly (Period & { delegateId: string | null })[]
}

/**
 * Why this colleague cannot stand in during that period, or null when they can. Nothing is lent: who stands in has
 * themselves whatever the work asks of the person. `colleagues`: everybody on the way from one stand-in to the next.
 */
export function delegateFault(
  person: Colleague,
  delegate: Colleague | undefined,
  days: Days & Period,
  colleagues: ReadonlyMap<string, Colleague>,
): Fault | null {
  if (!delegate?.isActive) return { word: 'not_here' }
  if (delegate.id === person.id) return { word: 'self' }
  if (delegate.vendorId !== person.vendorId) return { word: 'provider' }
  const missing = person.workPermissions.find((needed) => !delegate.workPermissions.includes(needed))
  if (missing) return { word: 'permission', of: missing }
  const unspoken = person.languages.find((spoken) => !delegate.languages.includes(spoken))
  if (unspoken) return { word: 'language', of: unspoken }
  const needed = person.skills.filter(({ validUntil }) => validUntil === null || validUntil >= days.fromDay)
  const has = (skill: string) =>
    delegate.skills.some((one) => one.skill === skill && (one.validUntil === null || one.validUntil >= days.toDay))
  const unskilled = needed.find(({ skill }) => !has(skill))
  if (unskilled) return { word: 'skill', of: unskilled.skill }
  if (leadsBack(person.id, delegate, days, colleagues)) return { word: 'circle' }
  if (delegate.absences.some((absence) => overlaps(absence, days))) return { word: 'absent' }
  return null
}

/** Whether following who stands in for whom in that period comes back to the person. */
function leadsBack(
  personId: string,
  delegate: Colleague,
  period: Period,
  colleagues: ReadonlyMap<string, Colleague>,
): boolean {
  const seen = new Set<string>()
  const open = [delegate]
  for (let one = open.pop(); one; one = open.pop()) {
    if (seen.has(one.id)) continue
    seen.add(one.id)
    for (const absence of one.absences) {
      if (!absence.delegateId || !overlaps(absence, period)) continue
      if (absence.delegateId === personId) return true
      const next = colleagues.get(absence.delegateId)
      if (next) open.push(next)
    }
  }
  return false
}
