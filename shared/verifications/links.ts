/** By what two sellers turn out to be tied. A representative counts by name and birth date; a name alone is weak. */
export const linkKeys = ['business_number', 'bank_account', 'representative', 'phone', 'representative_name'] as const
export type LinkKey = (typeof linkKeys)[number]

export const linkStrengths = ['strong', 'medium', 'weak'] as const
export type LinkStrength = (typeof linkStrengths)[number]

export const linkVerdicts = ['same', 'different'] as const
export type LinkVerdict = (typeof linkVerdicts)[number]

/** Keys that a proven circumventer is known again by. */
export const deniedKeyKinds = ['business_number', 'bank_account', 'representative', 'phone'] as const
export type DeniedKeyKind = (typeof deniedKeyKinds)[number]

/** A tie to another seller; it says nothing until somebody has judged it. */
export type SellerLink = {
  sellerId: string
  keys: LinkKey[]
  /** The other one is suspended, closed or blocked. */
  isEnforced: boolean
  verdict: LinkVerdict | null
  reason: string | null
  judgedBy: string | null
}

export type LinkRules = { strengths: Record<LinkKey, LinkStrength>; strongNeeded: number; mediumNeeded: number }

/** One strong key or two of medium strength (facts 3.7) make a tie worth a human look; weak ones only add colour. */
export function isWorthALook(link: Pick<SellerLink, 'keys' | 'isEnforced'>, rules: LinkRules): boolean {
  if (!link.isEnforced) return false
  const count = (strength: LinkStrength) => link.keys.filter((key) => rules.strengths[key] === strength).length
  return count('strong') >= rules.strongNeeded || count('medium') + count('strong') >= rules.mediumNeeded
}

export const strongestOf = (keys: readonly LinkKey[], rules: Pick<LinkRules, 'strengths'>): LinkStrength =>
  linkStrengths.find((strength) => keys.some((key) => rules.strengths[key] === strength)) ?? 'weak'
