import { type Static, Type } from 'typebox'
import { settingNames } from '../settings/schema.ts'
import { Id, Instant, Nullable } from '../text.ts'
import { boardNames } from './board.ts'
import { Drill } from './counted.ts'
import { kpiNames } from './kpis.ts'
import { Figure, Waits } from './schema.ts'
import { Named, ScopeQuery, steps } from './scope.ts'

export const comparisons = ['previous', 'year', 'none'] as const
export type Comparison = (typeof comparisons)[number]

export const BoardParams = Type.Object({ name: Type.Enum(boardNames) })
export const BoardQuery = Type.Object(
  { ...ScopeQuery.properties, compare: Type.Optional(Type.Enum(comparisons)) },
  { additionalProperties: false },
)

const KpiWord = Type.Enum(kpiNames)
/** A mark on a chart: how many things it shows and what lists exactly them. */
const Mark = Type.Object({ number: Type.Integer(), drill: Drill })
const Period = Type.Object({ from: Type.String(), to: Type.String() })

export const Tile = Type.Object({
  kpi: KpiWord,
  ...Figure.properties,
  /** The same over the period compared with. */
  before: Nullable(Type.Number()),
  /** What it should be, until where it only warns beyond that, and which way is good. */
  target: Nullable(Type.Object({ value: Type.Number(), amber: Type.Number(), better: Type.Enum(['up', 'down']) })),
})
export type Tile = Static<typeof Tile>

export const CoursePoint = Type.Object({
  at: Type.String(),
  figures: Type.Array(Type.Object({ kpi: KpiWord, ...Figure.properties, before: Nullable(Type.Number()) })),
})
export type CoursePoint = Static<typeof CoursePoint>

export const AgeBand = Type.Object({
  /** Days since it was opened, from and below; null: and older. */
  fromDays: Type.Integer(),
  belowDays: Nullable(Type.Integer()),
  number: Type.Integer(),
  /** Fed to `GET /api/cases` it returns exactly these. */
  caseFilter: Type.Record(Type.String(), Type.Unknown()),
})
export type AgeBand = Static<typeof AgeBand>

/** What stands there at this moment: all open, in one's hands, past its promise, near it, nobody's. */
export const nowNames = ['open', 'in_hand', 'over', 'soon', 'unowned'] as const
export type NowWord = (typeof nowNames)[number]

const NextCase = Type.Object({
  id: Id,
  kind: Type.String(),
  number: Type.String(),
  state: Type.String(),
  sellerName: Type.String(),
  ownerName: Nullable(Type.String()),
  dueAt: Nullable(Instant),
  atRiskAt: Nullable(Instant),
  dueSoonAt: Nullable(Instant),
})

const Column = Type.Object({ kpi: KpiWord, ...Figure.properties })
export const Breakdown = Type.Object({
  by: Type.Enum(['team', 'person', 'kind', 'vendor']),
  /** Rows that are left out: those with the least behind them. */
  more: Type.Integer(),
  rows: Type.Array(
    Type.Object({ id: Type.String(), en: Type.String(), ko: Type.String(), columns: Type.Array(Column) }),
  ),
})
export type Breakdown = Static<typeof Breakdown>

export const BoardAnswer = Type.Object({
  name: Type.Enum(boardNames),
  period: Period,
  compared: Nullable(Period),
  step: Type.Enum(steps),
  /** The teams that it speaks of without being asked to: the reader's own. */
  ownTeams: Type.Array(Named),
  now: Type.Array(
    Type.Object({
      what: Type.Enum(nowNames),
      number: Type.Integer(),
      /** Fed to `GET /api/cases` it returns exactly these. */
      caseFilter: Type.Record(Type.String(), Type.Unknown()),
    }),
  ),
  /** The promises that run out next. */
  next: Type.Array(NextCase),
  tiles: Type.Array(Tile),
  courses: Type.Array(Type.Object({ points: Type.Array(CoursePoint) })),
  /** What was published while it ran: a policy, a setting. */
  notes: Type.Array(
    Type.Object({
      at: Type.String(),
      number: Type.Integer(),
      setting: Nullable(Type.Enum(settingNames)),
      policy: Nullable(Type.Object({ en: Type.String(), ko: Type.String() })),
    }),
  ),
  ageing: Nullable(Type.Array(AgeBand)),
  /** Cases opened by weekday (1 Monday) and hour. */
  heat: Nullable(Type.Array(Type.Object({ weekday: Type.Integer(), hour: Type.Integer(), ...Mark.properties }))),
  states: Nullable(
    Type.Array(
      Type.Object({
        kind: Type.String(),
        states: Type.Array(Type.Object({ state: Type.String(), ...Mark.properties })),
      }),
    ),
  ),
  flows: Nullable(Type.Array(Type.Object({ from: Type.String(), to: Type.String(), ...Mark.properties }))),
  waits: Nullable(Waits),
  breakdowns: Type.Array(Breakdown),
})
export type BoardAnswer = Static<typeof BoardAnswer>
