/** Who reports; the strongest word first. */
export const reporterTypes = ['rights_owner', 'agent', 'internal', 'monitoring', 'customer', 'third_party'] as const
export type ReporterType = (typeof reporterTypes)[number]

/** They speak for the right itself. */
export const speaksForRight = (type: ReporterType): boolean => type === 'rights_owner' || type === 'agent'

/** People outside the house, to whom letters go. */
export const isOutside = (type: ReporterType): boolean => type !== 'internal' && type !== 'monitoring'

export const claims = [
  'counterfeit',
  'mark_misused',
  'misleading_compatible',
  'design_copied',
  'patent_used',
  'work_copied',
  'portrait_used',
  'unfair_competition',
] as const
export type Claim = (typeof claims)[number]

/** How a report ended for whoever made it: what their standing is reckoned from. */
export const reportVerdicts = ['upheld', 'rejected', 'withdrawn', 'unanswered', 'duplicate'] as const
export type ReportVerdict = (typeof reportVerdicts)[number]

const dayMs = 86_400_000

/**
 * Until when a reporter's word alone blocks nothing: from the `most`-th rejection within `days` until it has fallen out
 * of that window. @returns null while there are fewer.
 */
export function restrictedUntil(
  rejectedAt: readonly Date[],
  limit: { rejections: number; days: number },
  now: Date,
): Date | null {
  const window = limit.days * dayMs
  const inside = rejectedAt
    .map((at) => at.getTime())
    .filter((at) => at > now.getTime() - window)
    .sort((one, other) => other - one)
  const decisive = inside[limit.rejections - 1]
  return decisive === undefined ? null : new Date(decisive + window)
}
