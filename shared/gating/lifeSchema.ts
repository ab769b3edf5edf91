import { type Static, Type } from 'typebox'
import { Id, Instant, Nullable } from '../text.ts'
import { reviewCauses, unauthorisedWays } from './life.ts'
import { gatingScopes, permissionEnds } from './scopes.ts'

export const Conditions = Type.Object({
  volumeCap: Type.Optional(Type.Integer({ minimum: 1 })),
  categories: Type.Optional(Type.Array(Type.String({ maxLength: 120 }), { maxItems: 40 })),
  testBuyBy: Type.Optional(Instant),
  testBuyDoneAt: Type.Optional(Instant),
})

/** A permission as it is listed: what may be sold by whom, until when, and who granted it. */
export const SalesPermission = Type.Object({
  id: Id,
  version: Type.Integer(),
  sellerId: Id,
  sellerName: Type.String(),
  scope: Type.Enum(gatingScopes),
  brandId: Nullable(Id),
  brandName: Nullable(Type.Object({ en: Type.String(), ko: Type.String() })),
  brandRisk: Nullable(Type.Enum(['normal', 'high'])),
  category: Nullable(Type.String()),
  listingCount: Type.Integer(),
  conditions: Conditions,
  caseId: Id,
  caseNumber: Type.String(),
  grantedBy: Type.String(),
  grantedAt: Instant,
  validUntil: Instant,
  /** Whole days until its end, 0 on the last, negative once it has passed. */
  daysLeft: Type.Integer(),
  /** The smallest number of days before its end at which the seller was warned; 0 before the first warning. */
  warnings: Type.Integer(),
  endedAt: Nullable(Instant),
  endedBy: Nullable(Type.Enum(permissionEnds)),
  /** Causes for which it was looked at again. */
  reviews: Type.Integer(),
  allowedActions: Type.Array(Type.String()),
})
export type SalesPermission = Static<typeof SalesPermission>

const Side = Type.Object({
  title: Type.Optional(Type.String()),
  brand: Type.Optional(Nullable(Type.String())),
  category: Type.Optional(Type.String()),
  sellerName: Type.Optional(Type.String()),
  listingId: Type.Optional(Type.String()),
  barcode: Type.Optional(Nullable(Type.String())),
  imageHash: Type.Optional(Nullable(Type.String())),
  categories: Type.Optional(Type.Array(Type.String())),
  mark: Type.Optional(Type.String()),
})

/** Why a gating case was opened or reopened: listings offered past the gate, and causes to look at a permission again. */
export const GateCauses = Type.Object({
  findings: Type.Array(
    Type.Object({
      id: Id,
      listingId: Id,
      title: Type.String(),
      isHidden: Type.Boolean(),
      how: Type.Enum(unauthorisedWays),
      isCertain: Type.Boolean(),
      said: Side,
      against: Side,
      foundAt: Instant,
    }),
  ),
  reviews: Type.Array(
    Type.Object({
      key: Type.String(),
      permissionId: Id,
      cause: Type.Enum(reviewCauses),
      told: Type.Record(Type.String(), Type.Unknown()),
      foundAt: Instant,
    }),
  ),
})
export type GateCauses = Static<typeof GateCauses>

/** The state of the sweeps, as the list of permissions tells it. */
export const GateSweep = Type.Object({
  name: Type.String(),
  isRunning: Type.Boolean(),
  startedAt: Instant,
  finishedAt: Nullable(Instant),
  looked: Type.Integer(),
  found: Type.Integer(),
})
export type GateSweep = Static<typeof GateSweep>
