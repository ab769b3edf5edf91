import { type Static, Type } from 'typebox'
import { Id, Nullable } from '../text.ts'
import { absenceReasons, SeoulDay } from './absence.ts'

/** Days that a roster is shown for at once: a week, or a month. */
export const rosterSpans = [7, 28] as const

export const RosterQuery = Type.Object(
  {
    from: SeoulDay,
    /** 1 … 31, as it stands in the address. */
    days: Type.String({ pattern: '^([1-9]|[12]\\d|3[01])$' }),
    offset: Type.Optional(Type.String({ pattern: '^\\d{1,5}$' })),
  },
  { additionalProperties: false },
)

/** People on one page of a roster. */
export const rosterPage = 50

const Hours = Type.Array(Type.Tuple([Type.String(), Type.String()]))

/** What somebody is planned for on one day. */
export const DutyDay = Type.Object({
  day: SeoulDay,
  hours: Hours,
  absence: Nullable(
    Type.Object({ reason: Nullable(Type.Enum(absenceReasons)), delegateName: Nullable(Type.String()) }),
  ),
})
export type DutyDay = Static<typeof DutyDay>

/** People there and cases that usually come in, for each of the 24 hours; the second null where nothing was counted yet. */
export const DayCover = Type.Object({
  day: SeoulDay,
  people: Type.Array(Type.Number()),
  inflow: Nullable(Type.Array(Type.Number())),
})
export type DayCover = Static<typeof DayCover>

export const Roster = Type.Object({
  days: Type.Array(SeoulDay),
  /** All of the team. */
  total: Type.Integer(),
  /** Of them without set hours: they are in no hour of the cover. */
  unplanned: Type.Integer(),
  people: Type.Array(
    Type.Object({
      personId: Id,
      name: Type.String(),
      isLead: Type.Boolean(),
      hasHours: Type.Boolean(),
      days: Type.Array(DutyDay),
    }),
  ),
  cover: Type.Array(DayCover),
  inflowWeeks: Type.Integer(),
})
export type Roster = Static<typeof Roster>
