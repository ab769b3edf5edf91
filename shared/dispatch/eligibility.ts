import { dayNumberOf, dayTextOf, midnightOf, weekdayOf } from '../calendar/seoul.ts'
import type { Availability, Certificate, ShiftWeek } from '../teams/schema.ts'
import type { Locale } from '../text.ts'

/** Why a case is not offered to somebody; the order is that in which they are asked. */
export const offerRefusals = [
  'rank',
  'four_eyes',
  'in_hand',
  'held',
  'owned',
  'skipped',
  'absent',
  'away',
  'full',
  'team',
  'skill',
  'certificate',
  'language',
] as const
export type OfferRefusal = (typeof offerRefusals)[number]

/** Somebody who asks for work, as far as the offer depends on them. */
export type Worker = {
  id: string
  permissions: readonly string[]
  teamIds: readonly string[]
  /** Leads and operations work for every team. */
  isEverywhere: boolean
  /** The only teams whose cases exist for them; null: every team's, and those of none. */
  rows: readonly string[] | null
  /** Null: nothing was said, so any. */
  languages: readonly Locale[] | null
  skills: readonly Certificate[]
  availability: Availability
  /** Not there for days: nothing new is offered, whatever they last said. */
  isAbsent: boolean
  /** Capacity units left. */
  room: number
}

/** A case that is free to be worked on in its state, as far as the offer depends on it. */
export type Offer = {
  awaits: string | null
  teamId: string | null
  skill: string | null
  locale: Locale
  assigneeId: string | null
  leaseHolderId: string | null
  leaseExpiresAt: Date | null
  heldUntil: Date | null
  updatedAt: Date
  /** Capacity units it takes. */
  units: number
  /** Whether four eyes keep this person out of its present step. */
  isApart: boolean
  /** Whether this person passed it over within the last day. */
  isSkipped: boolean
}

/** An owner who has not touched a case for so long no longer keeps it from others. */
export const ownerKeepsMs = 24 * 3_600_000
/** A case that somebody passed over is not offered to them again for so long. */
export const skippedForMs = 24 * 3_600_000

/** A certificate counts through the day it ends, in Seoul. */
export const isValidOn = ({ validUntil }: Certificate, now: Date): boolean =>
  validUntil === null || validUntil >= dayTextOf(dayNumberOf(now.getTime()))

export const validSkills = (skills: readonly Certificate[], now: Date): string[] =>
  skills.filter((certificate) => isValidOn(certificate, now)).map(({ skill }) => skill)

/**
 * Why this case is not offered to this person now, or null when it is.
 * What somebody owns is offered to them whatever else holds; what awaits a rank is offered to whoever holds the rank,
 * for a signature needs neither team nor certificate.
 */
export function offerRefusal(worker: Worker, offer: Offer, now: Date): OfferRefusal | null {
  const { awaits, assigneeId, leaseHolderId, leaseExpiresAt, heldUntil } = offer
  const isOwn = assigneeId === worker.id
  if (worker.rows !== null && !worker.rows.includes(offer.teamId ?? '')) return 'team'
  if (awaits !== null && !worker.permissions.includes(awaits)) return 'rank'
  if (offer.isApart) return 'four_eyes'
  if (leaseExpiresAt !== null && leaseExpiresAt > now) return 'in_hand'
  if (heldUntil !== null && heldUntil > now) return 'held'
  // A lease that ran out leaves its holder as owner, and the case to everybody.
  const isKept = assigneeId !== null && !isOwn && leaseHolderId === null
  if (isKept && now.getTime() - offer.updatedAt.getTime() < ownerKeepsMs) return 'owned'
  if (offer.isSkipped) return 'skipped'
  if (isOwn) return null
  if (worker.isAbsent) return 'absent'
  if (worker.availability !== 'available') return 'away'
  if (offer.units > worker.room) return 'full'
  if (awaits === null && !worker.isEverywhere && offer.teamId !== null && !worker.teamIds.includes(offer.teamId))
    return 'team'
  if (awaits === null && offer.skill !== null) {
    const held = worker.skills.filter(({ skill }) => skill === offer.skill)
    if (held.length === 0) return 'skill'
    if (!held.some((certificate) => isValidOn(certificate, now))) return 'certificate'
  }
  if (worker.languages !== null && !worker.languages.includes(offer.locale)) return 'language'
  return null
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** Whether somebody works at this instant, in Seoul. Who has no shift at all decides by their availability alone. */
export function isOnShift(shift: ShiftWeek, now: Date): boolean {
  if (Object.values(shift).every((ranges) => ranges.length === 0)) return true
  const day = dayNumberOf(now.getTime())
  const minute = Math.floor((now.getTime() - midnightOf(day)) / 60_000)
  const ranges = shift[String(weekdayOf(day))] ?? []
  return ranges.some(([from, to]) => minutesOf(from) <= minute && minute < minutesOf(to))
}
