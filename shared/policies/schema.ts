import { type Static, Type } from 'typebox'
import { comparisons, metricNames } from '../sellers/metrics.ts'
import { MeasureWord, SeverityWord } from '../suspensions/schema.ts'
import { Id, Instant, Nullable, Sentence } from '../text.ts'

export const policyVersionStates = ['draft', 'published'] as const

/** What a manager writes in a draft; in a published version none of it ever changes again. */
const terms = {
  nameEn: Sentence(120),
  nameKo: Sentence(120),
  metric: Type.Enum(metricNames),
  comparison: Type.Enum(comparisons),
  /** A ratio as 0..1, a score as it is. */
  threshold: Type.Number({ minimum: 0, maximum: 1_000_000 }),
  /** Fewer orders than this are too few to judge by. */
  minimumCount: Type.Integer({ minimum: 0, maximum: 1_000_000 }),
  severity: SeverityWord,
  measure: MeasureWord,
  groundsEn: Sentence(4000),
  groundsKo: Sentence(4000),
  clause: Sentence(300),
  /** Where the figure comes from: law, contract, public page. */
  source: Sentence(500),
  effectiveFrom: Instant,
}

export const PolicyTerms = Type.Object(terms, { additionalProperties: false })
export type PolicyTerms = Static<typeof PolicyTerms>
export const PolicyTermsChange = Type.Partial(Type.Object(terms), { additionalProperties: false })
export type PolicyTermsChange = Static<typeof PolicyTermsChange>
export const policyTermNames = Object.keys(terms) as (keyof PolicyTerms)[]

/** The whole record as a stock client puts it: only its terms are read, its version is compared. */
export const PolicyVersionPut = Type.Object({ ...terms, version: Type.Integer() })

/** Terms that nobody saved yet, to be tried on the loaded data; without a policy nothing is in force beside them. */
export const ImpactQuestion = Type.Object(
  {
    policyId: Type.Optional(Id),
    metric: terms.metric,
    comparison: terms.comparison,
    threshold: terms.threshold,
    minimumCount: terms.minimumCount,
  },
  { additionalProperties: false },
)
export type ImpactQuestion = Static<typeof ImpactQuestion>

/**
 * One record a policy version: `id` is the version's, `policyId` is shared by all versions of a policy.
 * `isInForce`: the newest published version whose day has come.
 */
export const PolicyVersion = Type.Object({
  id: Id,
  version: Type.Integer(),
  policyId: Id,
  number: Type.Integer(),
  state: Type.Enum(policyVersionStates),
  isInForce: Type.Boolean(),
  ...terms,
  openCases: Type.Integer(),
  publishedAt: Nullable(Instant),
  publishedByName: Nullable(Type.String()),
  updatedAt: Instant,
  allowedActions: Type.Array(Type.String()),
})
export type PolicyVersion = Static<typeof PolicyVersion>

export const AffectedSeller = Type.Object({
  sellerId: Id,
  name: Type.String(),
  externalId: Type.String(),
  value: Type.Number(),
  denominator: Nullable(Type.Number()),
})
export type AffectedSeller = Static<typeof AffectedSeller>

/** What publishing a draft would do on the loaded data; lists are cut at 200, counts are exact. */
export const PolicyImpact = Type.Object({
  judged: Type.Integer(),
  flagged: Type.Integer(),
  flaggedNow: Type.Integer(),
  newlyFlagged: Type.Integer(),
  released: Type.Integer(),
  newlyFlaggedSellers: Type.Array(AffectedSeller),
  releasedSellers: Type.Array(AffectedSeller),
})
export type PolicyImpact = Static<typeof PolicyImpact>
