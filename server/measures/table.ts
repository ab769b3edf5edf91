import { measureKinds } from '#shared/sellers/schema.ts'
import { ladder } from '#shared/suspensions/ladder.ts'
import { cases, decisions } from '../cases/table.ts'
import { index, instant, integer, json, krw, table, text, uniqueIndex, word } from '../db/columns.ts'
import { oneOf } from '../db/oneOf.ts'
import { sellers } from '../sellers/table.ts'

/** What is in force against a seller, and was. A listing is hidden while any open row covers it. */
export const measures = table(
  'measures',
  {
    id: text('id').primaryKey(),
    key: text('key').notNull(),
    sellerId: text('seller_id')
      .notNull()
      .references(() => sellers.id),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    decisionId: text('decision_id')
      .notNull()
      .references(() => decisions.id),
    kind: word('kind', measureKinds).notNull(),
    /** The rung of the enforcement ladder; null where it punishes nothing: a check, a gate. */
    measure: word('measure', ladder),
    feature: text('feature'),
    /** Listings that a `hide_listings` covers; a `suspend` covers all, present and future. */
    listingIds: json<string[]>('listing_ids').notNull(),
    inForceFrom: instant('in_force_from').notNull(),
    until: instant('until'),
    endedAt: instant('ended_at'),
    endedByDecisionId: text('ended_by_decision_id'),
  },
  (t) => [
    uniqueIndex('measures_key').on(t.key),
    index('measures_seller').on(t.sellerId, t.endedAt),
    index('measures_case').on(t.caseId),
    index('measures_until').on(t.endedAt, t.until),
    oneOf('measures', 'kind', measureKinds),
    oneOf('measures', 'measure', ladder),
  ],
)

export const strikes = table(
  'strikes',
  {
    id: text('id').primaryKey(),
    key: text('key').notNull(),
    sellerId: text('seller_id')
      .notNull()
      .references(() => sellers.id),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    decisionId: text('decision_id')
      .notNull()
      .references(() => decisions.id),
    points: integer('points').notNull(),
    givenAt: instant('given_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    voidedAt: instant('voided_at'),
    voidedByDecisionId: text('voided_by_decision_id'),
  },
  (t) => [
    uniqueIndex('strikes_key').on(t.key),
    index('strikes_seller').on(t.sellerId, t.expiresAt),
    index('strikes_expiry').on(t.voidedAt, t.expiresAt),
  ],
)

/** The money that a payout hold holds: one row a hold, written and released with its measure. */
export const payoutHolds = table(
  'payout_holds',
  {
    id: text('id').primaryKey(),
    measureId: text('measure_id')
      .notNull()
      .references(() => measures.id),
    sellerId: text('seller_id')
      .notNull()
      .references(() => sellers.id),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    /** What was payable when it began. */
    amountKrw: krw('amount_krw').notNull(),
    /** What was let go of it before it ended. */
    releasedKrw: krw('released_krw').notNull(),
    legalReason: text('legal_reason').notNull(),
    from: instant('held_from').notNull(),
    until: instant('held_until'),
    releasedAt: instant('released_at'),
    releasedByDecisionId: text('released_by_decision_id'),
  },
  (t) => [
    uniqueIndex('payout_holds_measure').on(t.measureId),
    index('payout_holds_seller').on(t.sellerId, t.releasedAt),
  ],
)
