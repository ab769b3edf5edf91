import { type Static, Type } from 'typebox'
import { comparisons, metricNames } from '../sellers/metrics.ts'
import { ladder } from '../suspensions/ladder.ts'
import { Id, Instant, Nullable } from '../text.ts'
import { stages } from './journey.ts'
import { directions, slices } from './parts.ts'
import { trialOutcomes } from './replay.ts'

const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
const Month = Type.String({ pattern: '^\\d{4}-\\d{2}$' })
const Text = Type.Object({ en: Type.String(), ko: Type.String() })
const Closed = { additionalProperties: false } as const
const Metric = Type.Enum(metricNames)
const Count = Type.Integer()
const Figure = Nullable(Type.Number())

/** Weeks by any of their days; left out: the last half year that figures tell of. */
const range = { from: Type.Optional(Day), to: Type.Optional(Day) }

export const TrendsAsked = Type.Object({ metric: Metric, slice: Type.Enum(slices), ...range }, Closed)
export const MetricAsked = Type.Object({ metric: Metric }, Closed)
export const EffectsAsked = Type.Object({ metric: Metric, ...range }, Closed)
export const JourneyAsked = Type.Object({ from: Type.Optional(Month), to: Type.Optional(Month) }, Closed)
export const ContactsAsked = Type.Object(range, Closed)

/** From the first to the last week that anything is told of; null where nothing is. */
export const Span = Nullable(Type.Object({ first: Type.String(), last: Type.String() }))

/** Sellers of a part in a week. `mean` is weighed by orders; null without one. */
export const TrendPoint = Type.Object({
  week: Type.String(),
  sellers: Count,
  orders: Type.Number(),
  mean: Figure,
  p10: Type.Number(),
  p50: Type.Number(),
  p90: Type.Number(),
  judged: Count,
  breaching: Count,
})
export type TrendPoint = Static<typeof TrendPoint>

export const Trends = Type.Object({
  span: Span,
  from: Type.String(),
  to: Type.String(),
  /** In the order of sellers in their newest week, most first. `omitted`: parts beyond the most that are told. */
  parts: Type.Array(Type.Object({ part: Type.String(), points: Type.Array(TrendPoint) })),
  omitted: Count,
  /** Versions that came into force within the weeks shown, and those in force before. */
  policies: Type.Array(
    Type.Object({
      policyVersionId: Id,
      policyId: Id,
      name: Text,
      number: Type.Integer(),
      comparison: Type.Enum(comparisons),
      threshold: Type.Number(),
      effectiveDay: Type.String(),
      week: Type.String(),
      isWithin: Type.Boolean(),
    }),
  ),
})
export type Trends = Static<typeof Trends>

export const SellerOutlook = Type.Object({
  id: Type.String(),
  sellerId: Id,
  sellerName: Type.String(),
  category: Nullable(Type.String()),
  metric: Metric,
  week: Type.String(),
  value: Type.Number(),
  orders: Figure,
  before: Figure,
  ordersBefore: Figure,
  change: Figure,
  deviations: Figure,
  moved: Nullable(Type.Enum(directions)),
  slope: Figure,
  level: Figure,
  projected: Figure,
  low: Figure,
  high: Figure,
  readings: Nullable(Count),
  crossesIn: Nullable(Count),
  isSure: Type.Boolean(),
  policyVersionId: Nullable(Id),
  comparison: Nullable(Type.Enum(comparisons)),
  threshold: Figure,
})
export type SellerOutlook = Static<typeof SellerOutlook>

/** What the replay of past weeks came to. Errors are means of distances; null without a trial. */
export const Replayed = Type.Object({
  from: Nullable(Type.String()),
  to: Nullable(Type.String()),
  trials: Count,
  named: Count,
  hits: Count,
  falseAlarms: Count,
  misses: Count,
  error: Figure,
  /** The error of somebody who expects each figure to stay where it is. */
  standingError: Figure,
  weeks: Type.Array(
    Type.Object({ week: Type.String(), trials: Count, hits: Count, falseAlarms: Count, misses: Count, error: Figure }),
  ),
})
export type Replayed = Static<typeof Replayed>

export const Outlooks = Type.Object({
  /** The newest week of the metric; sellers whose figure is older than the week before are left out. */
  week: Nullable(Type.String()),
  fromWeek: Nullable(Type.String()),
  worse: Type.Object({ count: Count, sellers: Type.Array(SellerOutlook) }),
  better: Type.Object({ count: Count, sellers: Type.Array(SellerOutlook) }),
  heading: Type.Object({ count: Count, sure: Count, sellers: Type.Array(SellerOutlook) }),
  /** Sellers of these weeks, with orders enough for a comparison, and with a projection. */
  sellers: Count,
  compared: Count,
  projected: Count,
  replayed: Replayed,
  setting: Type.Object({ id: Id, number: Type.Integer(), body: Type.Unknown() }),
  /** Sellers whose newest figure is not worked in yet. */
  waiting: Count,
})
export type Outlooks = Static<typeof Outlooks>

/** A measure's mean course: `own` of those who felt it, `match` of their comparable sellers, in the same pairs. */
export const EchoCourse = Type.Object({
  measure: Type.Enum(ladder),
  measures: Count,
  matched: Count,
  points: Type.Array(Type.Object({ offset: Type.Integer(), pairs: Count, own: Figure, match: Figure })),
  before: Type.Object({ pairs: Count, own: Figure, match: Figure }),
  after: Type.Object({ own: Figure, match: Figure }),
  /** How much more the own figure changed than that of comparable sellers; null without pairs told before and after. */
  difference: Figure,
})
export type EchoCourse = Static<typeof EchoCourse>

export const Effects = Type.Object({
  span: Span,
  from: Type.String(),
  to: Type.String(),
  courses: Type.Array(EchoCourse),
  matchWithin: Type.Number(),
})
export type Effects = Static<typeof Effects>

export const Journeys = Type.Object({
  from: Type.String(),
  to: Type.String(),
  span: Nullable(Type.Object({ first: Type.String(), last: Type.String() })),
  madeAt: Nullable(Instant),
  funnel: Type.Array(Type.Object({ stage: Type.Enum(stages), sellers: Count })),
  /** Months that figures are told of: outside of them nobody knows who sold. */
  told: Nullable(Type.Object({ first: Type.String(), last: Type.String() })),
  cohorts: Type.Array(
    Type.Object({
      joined: Type.String(),
      sellers: Count,
      /** Sellers with orders so many months after joining, from 0; null: not told. */
      active: Type.Array(Nullable(Count)),
    }),
  ),
})
export type Journeys = Static<typeof Journeys>

/** Cases of one kind and topic, opened within the weeks. */
export const ContactReason = Type.Object({
  kind: Type.String(),
  topicId: Nullable(Type.String()),
  topic: Text,
  contacts: Count,
  again: Count,
  asked: Count,
  rated: Count,
  content: Count,
  score: Figure,
  weeks: Type.Array(Count),
})
export type ContactReason = Static<typeof ContactReason>

export const Contacts = Type.Object({
  from: Type.String(),
  to: Type.String(),
  opensAt: Instant,
  endsAt: Instant,
  weeks: Type.Array(Type.String()),
  /** Orders of each week as far as figures tell of them, null where none does; and all sellers. */
  orders: Type.Array(Figure),
  sellers: Count,
  repeatDays: Type.Integer(),
  reasons: Type.Array(ContactReason),
})
export type Contacts = Static<typeof Contacts>

export const ProjectionTrial = Type.Object({
  id: Type.String(),
  sellerId: Id,
  sellerName: Type.String(),
  metric: Metric,
  week: Type.String(),
  toWeek: Type.String(),
  projected: Type.Number(),
  actual: Type.Number(),
  standing: Type.Number(),
  outcome: Type.Enum(trialOutcomes),
})
export type ProjectionTrial = Static<typeof ProjectionTrial>

export const MeasureEcho = Type.Object({
  id: Id,
  sellerId: Id,
  sellerName: Type.String(),
  caseId: Id,
  caseNumber: Type.String(),
  metric: Metric,
  measure: Type.Enum(ladder),
  week: Type.String(),
  matchId: Nullable(Id),
  matchName: Nullable(Type.String()),
  isMatched: Type.Boolean(),
  own: Type.Array(Figure),
  match: Type.Array(Figure),
})
export type MeasureEcho = Static<typeof MeasureEcho>
