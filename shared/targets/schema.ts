import { type Static, Type } from 'typebox'
import { kpiNames } from '../kpis/kpis.ts'
import { Id, Nullable, Sentence } from '../text.ts'

export const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
const Value = Type.Number({ minimum: -1e15, maximum: 1e15 })
const Width = Type.Number({ minimum: 0, maximum: 1e15 })
export const sides = ['up', 'down'] as const

/** Whose figures it is about; null is everybody's. */
export const targetScope = {
  kind: Nullable(Type.String({ maxLength: 40, pattern: '^[a-z]+$' })),
  teamId: Nullable(Id),
  vendorId: Nullable(Id),
}

/** Waiting for its day, in force, over; replaced before it ever began. */
export const targetStates = ['coming', 'in_force', 'over', 'replaced'] as const
export type TargetState = (typeof targetStates)[number]

export const Target = Type.Object({
  id: Id,
  version: Type.Integer(),
  metric: Type.Enum(kpiNames),
  ...targetScope,
  teamNameEn: Nullable(Type.String()),
  teamNameKo: Nullable(Type.String()),
  vendorName: Nullable(Type.String()),
  /** In the unit of the figure: a fraction, milliseconds, won. */
  goal: Type.Number(),
  /** So far beyond the goal it only warns. */
  band: Type.Number(),
  better: Type.Enum(sides),
  /** Seoul days, both included; `toDay` null: until further notice. */
  fromDay: Type.String(),
  toDay: Nullable(Type.String()),
  state: Type.Enum(targetStates),
  note: Type.String(),
  byName: Type.String(),
  allowedActions: Type.Array(Type.String()),
})
export type Target = Static<typeof Target>

export const NewTarget = Type.Object(
  {
    metric: Type.Enum(kpiNames),
    kind: Type.Optional(targetScope.kind),
    teamId: Type.Optional(targetScope.teamId),
    vendorId: Type.Optional(targetScope.vendorId),
    goal: Value,
    band: Width,
    /** Only for a figure that is neither good nor bad by itself. */
    better: Type.Optional(Type.Enum(sides)),
    fromDay: Day,
    note: Type.Optional(Type.String({ maxLength: 500 })),
  },
  { additionalProperties: false },
)
export type NewTarget = Static<typeof NewTarget>

/** From this day on there is none any more. */
export const EndTarget = Type.Object({ fromDay: Day, note: Sentence(500) }, { additionalProperties: false })
export type EndTarget = Static<typeof EndTarget>
