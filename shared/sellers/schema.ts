import { type Static, Type } from 'typebox'
import { ladder } from '../suspensions/ladder.ts'
import { Id, Instant, Nullable, Sentence } from '../text.ts'
import { personalFields } from './masks.ts'
import { comparisons, metricNames } from './metrics.ts'

/** Where a seller stands, folded from the measures in force; mildest first. */
export const standings = ['good', 'warned', 'restricted', 'suspended', 'closed'] as const
export type SellerStanding = (typeof standings)[number]

export const Seller = Type.Object({
  id: Id,
  version: Type.Integer(),
  /** The marketplace's own key of the seller. */
  externalId: Type.String(),
  name: Type.String(),
  /** Behind masks, as are the next three: what points at a person is had by a reveal alone. */
  email: Nullable(Type.String()),
  phone: Nullable(Type.String()),
  representative: Nullable(Type.String()),
  businessNumber: Nullable(Type.String()),
  locale: Type.Enum(['en', 'ko']),
  category: Nullable(Type.String()),
  city: Nullable(Type.String()),
  region: Nullable(Type.String()),
  standing: Type.Enum(standings),
  isPayoutHeld: Type.Boolean(),
  strikes: Type.Integer(),
  openCases: Type.Integer(),
  listings: Type.Integer(),
  hiddenListings: Type.Integer(),
  gmvKrw: Type.Integer(),
  joinedAt: Instant,
  updatedAt: Instant,
  allowedActions: Type.Array(Type.String()),
})
export type Seller = Static<typeof Seller>

/** Which field somebody needs to see, and why. */
export const RevealField = Type.Object(
  { field: Type.Enum(personalFields), reason: Sentence(500) },
  { additionalProperties: false },
)

export const RevealedField = Type.Object({ field: Type.Enum(personalFields), value: Type.String(), until: Instant })
export type RevealedField = Static<typeof RevealedField>

/** What a person may change of a seller: how the seller is told. An asterisk is refused: a mask is no address. */
export const SellerContact = Type.Object(
  {
    email: Type.Optional(Type.String({ maxLength: 254, pattern: '^[^\\s@<>,;*]+@[^\\s@<>,;*]+$' })),
    locale: Type.Optional(Type.Enum(['en', 'ko'])),
  },
  { additionalProperties: false, minProperties: 1 },
)
export type SellerContact = Static<typeof SellerContact>

/** The words that sellers are told apart by, as far as they occur. */
export const SellerChoices = Type.Object({ categories: Type.Array(Type.String()), regions: Type.Array(Type.String()) })
export type SellerChoices = Static<typeof SellerChoices>

export const MetricReading = Type.Object({
  id: Id,
  metric: Type.Enum(metricNames),
  value: Type.Number(),
  numerator: Nullable(Type.Number()),
  denominator: Nullable(Type.Number()),
  windowDays: Type.Integer(),
  asOf: Type.String(),
  /** From 1; higher when a later file told this day otherwise. */
  revision: Type.Integer(),
  source: Type.String(),
  sourceLine: Nullable(Type.Integer()),
  isLatest: Type.Boolean(),
})
export type MetricReading = Static<typeof MetricReading>

/** Where the peers stand on a metric: the sellers with a value, cut at the quartiles. */
export const PeerBand = Type.Object({
  metric: Type.Enum(metricNames),
  sellers: Type.Integer(),
  p25: Type.Number(),
  median: Type.Number(),
  p75: Type.Number(),
  p90: Type.Number(),
})
export type PeerBand = Static<typeof PeerBand>

export const measureKinds = [
  'note',
  'hide_listings',
  'restrict_feature',
  'suspend',
  'close_account',
  'hold_payout',
  /** A listing that waits for a permission to be sold: hidden, and no mark on the seller. */
  'gate_listings',
] as const
export type MeasureKind = (typeof measureKinds)[number]

export const MeasureInForce = Type.Object({
  id: Id,
  caseId: Id,
  caseNumber: Type.String(),
  kind: Type.Enum(measureKinds),
  /** The rung of the ladder; null where it punishes nothing. */
  measure: Nullable(Type.Enum(ladder)),
  feature: Nullable(Type.String()),
  listings: Type.Integer(),
  inForceFrom: Instant,
  until: Nullable(Instant),
  endedAt: Nullable(Instant),
})
export type MeasureInForce = Static<typeof MeasureInForce>

export const Strike = Type.Object({
  id: Id,
  caseId: Id,
  caseNumber: Type.String(),
  points: Type.Integer(),
  givenAt: Instant,
  expiresAt: Instant,
  voidedAt: Nullable(Instant),
  isCounting: Type.Boolean(),
})
export type Strike = Static<typeof Strike>

/** What the seller page and the side of the case workspace show. */
export const SellerFile = Type.Object({
  readings: Type.Array(MetricReading),
  peers: Type.Array(PeerBand),
  measures: Type.Array(MeasureInForce),
  strikes: Type.Array(Strike),
  /** Limits in force by metric, for the chart beside the value. */
  limits: Type.Array(
    Type.Object({
      metric: Type.Enum(metricNames),
      comparison: Type.Enum(comparisons),
      threshold: Type.Number(),
      minimumCount: Type.Integer(),
      policyVersionId: Id,
      policyName: Type.Object({ en: Type.String(), ko: Type.String() }),
      policyVersion: Type.Integer(),
    }),
  ),
})
export type SellerFile = Static<typeof SellerFile>
