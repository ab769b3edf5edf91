import { type Static, Type } from 'typebox'
import { factWords } from '../facts/words.ts'
import { Id, Instant, Nullable } from '../text.ts'
import { Drill, FactFilter, StockFilter } from './counted.ts'
import { kpiNames } from './kpis.ts'
import { Named, ScopeQuery, steps } from './scope.ts'

export const kpiGroupings = ['team', 'kind', 'vendor', 'person'] as const
export type KpiGrouping = (typeof kpiGroupings)[number]

export const KpiParams = Type.Object({ metric: Type.Enum(kpiNames) })

export const KpiQuery = Type.Object(
  {
    ...ScopeQuery.properties,
    by: Type.Optional(Type.Enum(steps)),
    group: Type.Optional(Type.Enum(kpiGroupings)),
  },
  { additionalProperties: false },
)
export type KpiQuery = Static<typeof KpiQuery>

/** A figure: null where nothing was counted; how many things stand behind it, and what lists exactly them. */
export const Figure = Type.Object({
  value: Nullable(Type.Number()),
  number: Type.Integer(),
  drill: Drill,
  /** Those of them that a share or a rate is about. */
  part: Type.Optional(Type.Object({ number: Type.Integer(), drill: Drill })),
})
export type Figure = Static<typeof Figure>

/** How the values of a wait are spread: how many lie in each band, in milliseconds; null: and above. */
export const Waits = Type.Object({
  kpi: Type.Enum(kpiNames),
  median: Nullable(Type.Number()),
  p90: Nullable(Type.Number()),
  bands: Type.Array(
    Type.Object({ from: Type.Integer(), below: Nullable(Type.Integer()), number: Type.Integer(), drill: Drill }),
  ),
})

export const KpiAnswer = Type.Object({
  metric: Type.Enum(kpiNames),
  /** One a day, week or month of the period, each known by its first day; the first and the last may be cut. */
  points: Type.Array(Type.Object({ at: Type.String(), ...Figure.properties })),
  /** One a team, kind, provider or person, where a grouping was asked for. */
  groups: Type.Array(Type.Object({ ...Named.properties, id: Type.String(), ...Figure.properties })),
  total: Nullable(Type.Number()),
  /** Of a length of time, where no grouping was asked for. */
  waits: Nullable(Waits),
  /** The same percentile of calendar time, where `total` is business time. */
  calendarMs: Nullable(Type.Integer()),
  /** Things behind the figure, and different cases behind those. */
  number: Type.Integer(),
  count: Type.Integer(),
  /** Fed to `GET /api/cases` it returns exactly the counted cases. */
  caseFilter: Type.Object({ counted: Type.Union([FactFilter, StockFilter]) }),
  drill: Drill,
})
export type KpiAnswer = Static<typeof KpiAnswer>

/** One thing that was counted, with the case it happened to. */
export const FactRecord = Type.Object({
  id: Type.Integer(),
  what: Type.Enum(factWords),
  aspect: Type.String(),
  at: Instant,
  day: Type.String(),
  kind: Type.String(),
  caseId: Nullable(Id),
  number: Nullable(Type.String()),
  subject: Nullable(Type.String()),
  state: Nullable(Type.String()),
  sellerId: Nullable(Id),
  sellerName: Nullable(Type.String()),
  teamId: Nullable(Id),
  teamNameEn: Nullable(Type.String()),
  teamNameKo: Nullable(Type.String()),
  personId: Nullable(Id),
  personName: Nullable(Type.String()),
  value: Nullable(Type.Integer()),
  calendarMs: Nullable(Type.Integer()),
})
export type FactRecord = Static<typeof FactRecord>
