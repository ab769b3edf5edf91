import { type Static, Type } from 'typebox'
import { Id, Instant } from '../text.ts'

export const presenceModes = ['viewing', 'editing'] as const
export type PresenceMode = (typeof presenceModes)[number]

export const Presence = Type.Object({
  personId: Id,
  name: Type.String(),
  mode: Type.Enum(presenceModes),
  since: Instant,
})
export type Presence = Static<typeof Presence>
