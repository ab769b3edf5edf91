/** Only what belongs to the chosen measure; what was filled in for another rung stays in the form, not in the request. */
export function proposalBody(values: Record<string, unknown>): Record<string, unknown> {
  const { days, listingIds, features, payoutHoldDays, holdsPayout, ...always } = values
  const { measure } = always
  return {
    ...always,
    ...(measure === 'temporary_suspension' && { days }),
    ...(measure === 'listing_removal' && { listingIds }),
    ...(measure === 'feature_restriction' && { features }),
    ...((holdsPayout ?? Boolean(payoutHoldDays)) && { payoutHoldDays }),
  }
}
