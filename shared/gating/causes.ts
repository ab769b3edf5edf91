/** Why a review is open. The last two are what sweeps find. */
export const gatingCauses = ['application', 'resubmission', 'by_hand', 'unauthorised', 're-evaluation'] as const
export type GatingCause = (typeof gatingCauses)[number]

/** What a decision grants or takes, while a second person has to agree. */
export const proposedVerdicts = ['approved', 'approved_with_conditions', 'cleared', 'rejected'] as const
export type ProposedVerdict = (typeof proposedVerdicts)[number]
