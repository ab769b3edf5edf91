import { type Static, Type } from 'typebox'
import { roles } from '../roles.ts'
import { severities } from '../suspensions/ladder.ts'
import { Id, Instant, Nullable } from '../text.ts'
import { availabilities, teamFunctions } from './schema.ts'

export const WallboardQuery = Type.Object({ teamId: Id }, { additionalProperties: false })

export const WallCase = Type.Object({
  id: Id,
  kind: Type.String(),
  number: Type.String(),
  seller: Type.String(),
  state: Type.String(),
  severity: Type.Enum(severities),
  dueAt: Nullable(Instant),
  atRiskAt: Nullable(Instant),
  dueSoonAt: Nullable(Instant),
  /** Business time until the promise runs out, by the hours of the team; negative once it has. Null while none runs. */
  leftMs: Nullable(Type.Number()),
  ownerId: Nullable(Id),
  ownerName: Nullable(Type.String()),
})
export type WallCase = Static<typeof WallCase>

export const WallPerson = Type.Object({
  personId: Id,
  name: Type.String(),
  role: Type.Enum(roles),
  isLead: Type.Boolean(),
  availability: Type.Enum(availabilities),
  availabilitySince: Nullable(Instant),
  isOnShift: Type.Boolean(),
  absentUntil: Nullable(Instant),
  unitsHeld: Type.Integer(),
  capacity: Type.Integer(),
  /** The case they took in hand last, and since when; further ones in `more`. */
  inHand: Nullable(WallCase),
  inHandSince: Nullable(Instant),
  more: Type.Integer(),
})
export type WallPerson = Static<typeof WallPerson>

/** What waits in one queue because nobody has taken it. */
export const WallQueue = Type.Object({
  kind: Type.String(),
  waiting: Type.Integer(),
  oldest: Nullable(Type.Object({ id: Id, number: Type.String(), openedAt: Instant })),
})
export type WallQueue = Static<typeof WallQueue>

/** How a team stands at one moment. Days are Seoul's. */
export const Wallboard = Type.Object({
  team: Type.Object({
    id: Id,
    nameEn: Type.String(),
    nameKo: Type.String(),
    function: Type.Enum(teamFunctions),
    isActive: Type.Boolean(),
  }),
  at: Instant,
  /** Whether its hours run now: outside them no promise comes nearer. */
  isOpen: Type.Boolean(),
  people: Type.Array(WallPerson),
  next: Type.Array(WallCase),
  overdue: Type.Integer(),
  queues: Type.Array(WallQueue),
  unowned: Type.Integer(),
  today: Type.Object({
    came: Type.Integer(),
    went: Type.Integer(),
    kept: Type.Integer(),
    broken: Type.Integer(),
  }),
})
export type Wallboard = Static<typeof Wallboard>
