/** The enforcement ladder, mildest first (a design of ours; marketplaces differ in the steps, not in the order). */
export const ladder = [
  'notice',
  'warning',
  'listing_removal',
  'feature_restriction',
  'temporary_suspension',
  'indefinite_suspension',
  'permanent_closure',
] as const

export type Measure = (typeof ladder)[number]

/** What a measure may take from a seller without delisting: used by `feature_restriction`. */
export const restrictableFeatures = ['new_listings', 'promotions', 'advertising', 'live_streams'] as const

export type RestrictableFeature = (typeof restrictableFeatures)[number]

export const severities = ['low', 'medium', 'high', 'critical'] as const
export type Severity = (typeof severities)[number]

export const rungOf = (measure: Measure): number => ladder.indexOf(measure)

/** Steps left out between where the seller stands (null: nothing yet) and what is proposed. */
export const stepsSkipped = (standing: Measure | null, proposed: Measure): number =>
  Math.max(0, rungOf(proposed) - (standing ? rungOf(standing) : -1) - 1)
