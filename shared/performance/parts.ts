/** What the marketplace is cut by. */
export const slices = ['all', 'category', 'cohort', 'region'] as const
export type Slice = (typeof slices)[number]

/** Cases that a seller opens: a suspension or a report is opened against them. */
export const contactKinds = ['appeals', 'gating', 'verifications', 'settlements'] as const

/** For the seller's customers. */
export const directions = ['better', 'worse'] as const
export type Direction = (typeof directions)[number]

/** Widest range that is shown at once, weeks. */
export const mostWeeks = 104
/** Lines in one chart: more cannot be told apart in a table either. */
export const mostParts = 60
/** Weeks shown before and after a measure. */
export const echoWeeks = 6
