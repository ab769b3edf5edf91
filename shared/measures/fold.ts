import type { MeasureKind, SellerStanding } from '../sellers/schema.ts'
import type { Measure, RestrictableFeature } from '../suspensions/ladder.ts'

export type OpenMeasure = {
  kind: MeasureKind
  measure: Measure | null
  feature: string | null
  listingIds: readonly string[]
}

const hidesSome: readonly MeasureKind[] = ['hide_listings', 'gate_listings']

export type InForce = {
  standing: SellerStanding
  isPayoutHeld: boolean
  hidesAllListings: boolean
  hiddenListingIds: Set<string>
  blocksNewListings: boolean
}

/** What all measures in force together mean for a seller. Nothing else decides what is hidden or held. */
export function foldMeasures(open: readonly OpenMeasure[]): InForce {
  const has = (kind: MeasureKind) => open.some((one) => one.kind === kind)
  const isSuspended = has('suspend')
  const isClosed = has('close_account')
  const isWarned = open.some((one) => one.kind === 'note' && one.measure === 'warning')
  const newListings: RestrictableFeature = 'new_listings'
  const isBarred = open.some((one) => one.kind === 'restrict_feature' && one.feature === newListings)
  const isRestricted = has('hide_listings') || has('restrict_feature')
  return {
    standing: isClosed
      ? 'closed'
      : isSuspended
        ? 'suspended'
        : isRestricted
          ? 'restricted'
          : isWarned
            ? 'warned'
            : 'good',
    isPayoutHeld: has('hold_payout'),
    hidesAllListings: isSuspended || isClosed,
    hiddenListingIds: new Set(open.filter(({ kind }) => hidesSome.includes(kind)).flatMap((one) => one.listingIds)),
    blocksNewListings: isSuspended || isClosed || isBarred,
  }
}
