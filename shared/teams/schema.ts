import { type Static, Type } from 'typebox'
import { Id, Instant, Nullable } from '../text.ts'

/** The functions of seller operations that a team belongs to. */
export const teamFunctions = [
  'operations',
  'osp',
  'learning',
  'knowledge',
  'performance',
  'settlement',
  'intellectual_property',
  'live',
] as const
export type TeamFunction = (typeof teamFunctions)[number]

/** `available`: may be given work; `busy`: finishes what they have; `away`: back today; `off`: not on shift. */
export const availabilities = ['available', 'busy', 'away', 'off'] as const
export type Availability = (typeof availabilities)[number]

export const Certificate = Type.Object({
  skill: Type.String({ minLength: 1, maxLength: 60, pattern: '^[a-z][a-z0-9_-]*$' }),
  /** The day it ends, YYYY-MM-DD; null when it does not. */
  validUntil: Nullable(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })),
})
export type Certificate = Static<typeof Certificate>

/** For each weekday (1 Monday … 7 Sunday) the ranges worked, as HH:MM; a range may end at 24:00. */
export const ShiftWeek = Type.Record(
  Type.String({ pattern: '^[1-7]$' }),
  Type.Array(Type.Tuple([Type.String({ pattern: '^\\d{2}:\\d{2}$' }), Type.String({ pattern: '^\\d{2}:\\d{2}$' })]), {
    maxItems: 6,
  }),
)
export type ShiftWeek = Static<typeof ShiftWeek>

export const Team = Type.Object({
  id: Id,
  version: Type.Integer(),
  slug: Type.String(),
  nameEn: Type.String(),
  nameKo: Type.String(),
  function: Type.Enum(teamFunctions),
  calendar: Type.String(),
  escalatesToId: Nullable(Id),
  assignsItself: Type.Boolean(),
  isActive: Type.Boolean(),
  memberCount: Type.Integer(),
  openCases: Type.Integer(),
  createdAt: Instant,
  updatedAt: Instant,
  allowedActions: Type.Array(Type.String()),
})
export type Team = Static<typeof Team>
