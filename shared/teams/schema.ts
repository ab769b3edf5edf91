import { type Static, Type } from 'typebox'
import { roles } from '../roles.ts'
import { Id, Instant, Nullable, Sentence } from '../text.ts'

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
  { additionalProperties: false },
)
export type ShiftWeek = Static<typeof ShiftWeek>

export const Team = Type.Object({
  id: Id,
  version: Type.Integer(),
  slug: Type.String(),
  nameEn: Type.String(),
  nameKo: Type.String(),
  function: Type.Enum(teamFunctions),
  /** The provider whose desk it is; null for our own. */
  vendorId: Nullable(Id),
  calendar: Type.String(),
  escalatesToId: Nullable(Id),
  assignsItself: Type.Boolean(),
  isActive: Type.Boolean(),
  /** Once dissolved: who takes its cases. */
  successorId: Nullable(Id),
  memberCount: Type.Integer(),
  openCases: Type.Integer(),
  createdAt: Instant,
  updatedAt: Instant,
  allowedActions: Type.Array(Type.String()),
})
export type Team = Static<typeof Team>

const slug = Type.String({ pattern: '^[a-z][a-z0-9-]{0,39}$' })

/** The slug lasts: rules and links name the team by it. */
export const NewTeam = Type.Object(
  {
    slug,
    nameEn: Sentence(60),
    nameKo: Sentence(60),
    function: Type.Enum(teamFunctions),
    vendorId: Type.Optional(Nullable(Id)),
    calendar: Type.Optional(Type.String({ maxLength: 40 })),
    escalatesToId: Type.Optional(Nullable(Id)),
    assignsItself: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
)
export type NewTeam = Static<typeof NewTeam>

export const TeamChange = Type.Partial(Type.Omit(NewTeam, ['slug']), { additionalProperties: false })
export type TeamChange = Static<typeof TeamChange>

/** Who takes what hangs on the team; needed as soon as anything does. */
export const DissolveBody = Type.Object({ successorId: Type.Optional(Nullable(Id)) }, { additionalProperties: false })

/** What hangs on a team and needs somewhere to go before it is dissolved. */
export const TeamTies = Type.Object({
  openCases: Type.Integer(),
  rules: Type.Array(Type.Object({ id: Type.String(), name: Type.String() })),
  escalating: Type.Array(Type.Object({ id: Id, nameEn: Type.String(), nameKo: Type.String() })),
  members: Type.Integer(),
})
export type TeamTies = Static<typeof TeamTies>

export const MemberBody = Type.Object(
  { personId: Id, isLead: Type.Optional(Type.Boolean()) },
  { additionalProperties: false },
)

/** A member with what they can take on today and what they hold. */
export const Member = Type.Object({
  personId: Id,
  name: Type.String(),
  role: Type.Enum(roles),
  isActive: Type.Boolean(),
  isLead: Type.Boolean(),
  since: Instant,
  availability: Type.Enum(availabilities),
  availabilitySince: Nullable(Instant),
  isOnShift: Type.Boolean(),
  /** When they come back; null: they are not absent. */
  absentUntil: Nullable(Instant),
  unitsHeld: Type.Integer(),
  capacity: Type.Integer(),
  /** Cases passed over in the last seven days. */
  skips: Type.Integer(),
  /** Skills whose certificate has run out. */
  expiredSkills: Type.Array(Type.String()),
  /** Skills whose certificate ends soon. */
  endingSkills: Type.Array(Type.String()),
})
export type Member = Static<typeof Member>

/** What somebody can take on; `version` 0 until anything was said. */
export const WorkProfile = Type.Object({
  personId: Id,
  version: Type.Integer(),
  languages: Type.Array(Type.Enum(['en', 'ko'])),
  skills: Type.Array(Certificate),
  capacity: Type.Integer(),
  shift: ShiftWeek,
  availability: Type.Enum(availabilities),
  availabilitySince: Nullable(Instant),
  unitsHeld: Type.Integer(),
  isOnShift: Type.Boolean(),
  absentUntil: Nullable(Instant),
  endingSkills: Type.Array(Type.String()),
  teams: Type.Array(Type.Object({ id: Id, nameEn: Type.String(), nameKo: Type.String(), isLead: Type.Boolean() })),
  allowedActions: Type.Array(Type.String()),
})
export type WorkProfile = Static<typeof WorkProfile>

export const WorkProfileChange = Type.Partial(
  Type.Object({
    languages: Type.Array(Type.Enum(['en', 'ko']), { minItems: 1, maxItems: 2, uniqueItems: true }),
    skills: Type.Array(Certificate, { maxItems: 60 }),
    capacity: Type.Integer({ minimum: 1, maximum: 1_000 }),
    shift: ShiftWeek,
    availability: Type.Enum(availabilities),
  }),
  { additionalProperties: false },
)
export type WorkProfileChange = Static<typeof WorkProfileChange>

export const AvailabilityBody = Type.Object(
  { availability: Type.Enum(availabilities) },
  { additionalProperties: false },
)
