/** What a rule looks for. */
export const ruleKinds = [
  'banned_goods',
  'restricted_words',
  'brand_without_permission',
  'certificate_format',
  'price_outlier',
  'known_fake_image',
  'suspicious_words',
  'seller_watched',
] as const
export type RuleKind = (typeof ruleKinds)[number]

/** Where a rule is asked: before a product is approved, while it is on sale, or both. */
export const rulePurposes = ['gating', 'monitor', 'both'] as const
export type RulePurpose = (typeof rulePurposes)[number]
/** What somebody asks for. */
export type Purpose = Exclude<RulePurpose, 'both'>

/** Kinds that look for words. */
export const wordKinds = ['banned_goods', 'restricted_words', 'suspicious_words'] as const satisfies readonly RuleKind[]
export const looksForWords = (kind: RuleKind): boolean => wordKinds.some((one) => one === kind)

/** What speaks for a fake; the rest is for whoever reviews approvals. */
const reportable: readonly RuleKind[] = ['price_outlier', 'known_fake_image', 'suspicious_words', 'seller_watched']
export const isReportable = (kind: RuleKind): boolean => reportable.includes(kind)

export const findingStates = ['proposed', 'accepted', 'rejected', 'opened'] as const
export type FindingState = (typeof findingStates)[number]

/** Why a finding is wrong. */
export const rejectReasons = ['authorised', 'harmless_words', 'fair_price', 'other_goods', 'other'] as const
export type RejectReason = (typeof rejectReasons)[number]

/** Who says what a listing really was. */
export const verdictSources = ['counterfeits', 'gating', 'findings'] as const
export type VerdictSource = (typeof verdictSources)[number]
/** Which rules a verdict is about: those that are asked where it was given. */
export const purposeOf = (source: VerdictSource): Purpose => (source === 'gating' ? 'gating' : 'monitor')

export const watchSources = ['person', 'repeat_infringer'] as const
export type WatchSource = (typeof watchSources)[number]

export const fakeSources = ['upheld', 'person'] as const
export type FakeSource = (typeof fakeSources)[number]

/** How other rules would have judged a decided listing. */
export const backTestChanges = ['newly_caught', 'newly_false', 'no_longer_caught', 'no_longer_false'] as const
export type BackTestChange = (typeof backTestChanges)[number]
