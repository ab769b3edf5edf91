import { type Static, Type } from 'typebox'
import { Id, Instant } from '../text.ts'

export const presenceModes = ['viewing', 'editing'] as const
export type PresenceMode = (typeof presenceModes)[number]

/** A colleague who is on a case now; several tabs of theirs are one, and editing in one of them is editing. */
export const Presence = Type.Object({
  personId: Id,
  name: Type.String(),
  mode: Type.Enum(presenceModes),
  since: Instant,
})
export type Presence = Static<typeof Presence>

/** The same, of all cases at once: for the marks on a list's rows. */
export const CasePresence = Type.Object({ caseId: Id, ...Presence.properties })
export type CasePresence = Static<typeof CasePresence>

const Tab = Type.String({ minLength: 8, maxLength: 40, pattern: '^[\\w-]+$' })

/** One tab's sign of life. */
export const PresenceBeat = Type.Object(
  { caseId: Id, mode: Type.Enum(presenceModes), tab: Tab },
  { additionalProperties: false },
)
export type PresenceBeat = Static<typeof PresenceBeat>

export const PresenceLeave = Type.Object({ tab: Tab }, { additionalProperties: false })
