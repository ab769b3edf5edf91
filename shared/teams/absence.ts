import { type Static, Type } from 'typebox'
import { Id, Instant, Nullable, OptionalSentence } from '../text.ts'

/** Why somebody is not there. */
export const absenceReasons = ['leave', 'sick', 'training', 'family', 'other'] as const
export type AbsenceReason = (typeof absenceReasons)[number]

export const absenceStandings = ['planned', 'in_force', 'over', 'cancelled'] as const
export type AbsenceStanding = (typeof absenceStandings)[number]

/** A day of Seoul, YYYY-MM-DD. */
export const SeoulDay = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })

/** From one day of Seoul to another, both included. Why is for leads and the person alone: it may tell of their health. */
export const Absence = Type.Object({
  id: Id,
  version: Type.Integer(),
  personId: Id,
  fromDay: SeoulDay,
  toDay: SeoulDay,
  beginsAt: Instant,
  endsAt: Instant,
  standing: Type.Enum(absenceStandings),
  reason: Nullable(Type.Enum(absenceReasons)),
  note: Nullable(Type.String()),
  /** Who acts meanwhile: in their own name, by their own permissions. */
  delegateId: Nullable(Id),
  delegateName: Nullable(Type.String()),
  enteredByName: Nullable(Type.String()),
  enteredAt: Instant,
  allowedActions: Type.Array(Type.String()),
})
export type Absence = Static<typeof Absence>

const said = {
  fromDay: SeoulDay,
  toDay: SeoulDay,
  reason: Type.Enum(absenceReasons),
  note: OptionalSentence(500),
  delegateId: Type.Optional(Nullable(Id)),
}

export const NewAbsence = Type.Object(said, { additionalProperties: false })
export type NewAbsence = Static<typeof NewAbsence>

export const AbsenceChange = Type.Partial(Type.Object(said), { additionalProperties: false })
export type AbsenceChange = Static<typeof AbsenceChange>
