import { type Static, Type } from 'typebox'
import { CaseFields, CaseFile, CaseRecord } from '../cases/schema.ts'
import { Id, Instant, Nullable, OptionalSentence, Sentence } from '../text.ts'
import { ladder, restrictableFeatures, severities } from './ladder.ts'

/** Rank rule of a payout hold: marketplaces hold for counterfeit or fraud up to 180 days. */
export const longestPayoutHoldDays = 180
export const longestSuspensionDays = 365

const text = 4000

export const MeasureWord = Type.Enum(ladder)
export const SeverityWord = Type.Enum(severities)

export const OptionalNoteBody = Type.Object({ note: OptionalSentence(text) }, { additionalProperties: false })
export const ReasonBody = Type.Object({ reason: Sentence(text) }, { additionalProperties: false })

export const dismissReasons = ['false_positive', 'duplicate', 'excluded_metric'] as const
export const DismissBody = Type.Object(
  { reason: Type.Enum(dismissReasons), note: OptionalSentence(text) },
  { additionalProperties: false },
)

export const AskBody = Type.Object({ question: Sentence(text) }, { additionalProperties: false })
export const ExplainBody = Type.Object({ explanation: Sentence(text) }, { additionalProperties: false })

export const ProposeBody = Type.Object(
  {
    measure: MeasureWord,
    /** Length of a temporary suspension, calendar days. */
    days: Type.Optional(Type.Integer({ minimum: 1, maximum: longestSuspensionDays })),
    /** Listings that a listing removal takes down. */
    listingIds: Type.Optional(Type.Array(Id, { maxItems: 500 })),
    features: Type.Optional(Type.Array(Type.Enum(restrictableFeatures), { maxItems: restrictableFeatures.length })),
    payoutHoldDays: Type.Optional(Type.Integer({ minimum: 1, maximum: longestPayoutHoldDays })),
    /** What the seller is told, in the seller's language. */
    grounds: Sentence(text),
    /** Clause of the seller terms or of the policy. */
    clause: Sentence(300),
    /** Why, for colleagues; never leaves the house. */
    reason: Sentence(text),
  },
  { additionalProperties: false },
)
export type ProposeBody = Static<typeof ProposeBody>

export const liftCauses = ['back_in_band', 'explained', 'our_error'] as const
export const LiftBody = Type.Object(
  { cause: Type.Enum(liftCauses), reason: Sentence(text) },
  { additionalProperties: false },
)

export const escalateCauses = ['strikes', 'fraud'] as const
export const EscalateBody = Type.Object(
  { cause: Type.Enum(escalateCauses), reason: Sentence(text) },
  { additionalProperties: false },
)

export const OpenSuspensionBody = Type.Object(
  {
    sellerId: Id,
    policyId: Id,
    severity: Type.Optional(SeverityWord),
    /** What was seen: becomes the first finding. */
    finding: Sentence(text),
  },
  { additionalProperties: false },
)
export type OpenSuspensionBody = Static<typeof OpenSuspensionBody>

export const Finding = Type.Object({
  id: Id,
  caseId: Id,
  source: Type.Enum(['policy', 'person']),
  policyVersionId: Id,
  policyName: Type.Object({ en: Type.String(), ko: Type.String() }),
  policyVersion: Type.Integer(),
  metric: Nullable(Type.String()),
  comparison: Nullable(Type.String()),
  value: Nullable(Type.Number()),
  threshold: Nullable(Type.Number()),
  numerator: Nullable(Type.Number()),
  denominator: Nullable(Type.Number()),
  minimumCount: Nullable(Type.Integer()),
  windowDays: Nullable(Type.Integer()),
  asOf: Nullable(Type.String()),
  note: Nullable(Type.String()),
  byName: Nullable(Type.String()),
  foundAt: Instant,
})
export type Finding = Static<typeof Finding>

/** A suspension case: the common case fields and what this kind adds. */
export const Suspension = Type.Object({
  ...CaseFields,
  policyId: Id,
  policyName: Type.Object({ en: Type.String(), ko: Type.String() }),
  policyVersionId: Id,
  policyVersion: Type.Integer(),
  metric: Nullable(Type.String()),
  value: Nullable(Type.Number()),
  threshold: Nullable(Type.Number()),
  denominator: Nullable(Type.Number()),
  recommendedMeasure: MeasureWord,
  measure: Nullable(MeasureWord),
  days: Nullable(Type.Integer()),
  listingIds: Type.Array(Id),
  features: Type.Array(Type.String()),
  payoutHoldDays: Nullable(Type.Integer()),
  grounds: Nullable(Type.String()),
  clause: Nullable(Type.String()),
  proposalReason: Nullable(Type.String()),
  explanation: Nullable(Type.String()),
  sellerDidNotRespond: Type.Boolean(),
  activeFrom: Nullable(Instant),
  activeUntil: Nullable(Instant),
})
export type Suspension = Static<typeof Suspension>

/** An appeal was granted whose measure or strike this case counted. */
export const LostGround = Type.Object({
  appeal: Type.String(),
  counted: Type.Enum(['strikes', 'ladder']),
  at: Instant,
})
export type LostGround = Static<typeof LostGround>

/** Everything that hangs on a suspension: what was found, and how we judged this seller and the like before. */
export const SuspensionFile = Type.Object({
  ...CaseFile.properties,
  findings: Type.Array(Finding),
  sellerCases: Type.Array(CaseRecord),
  similarCases: Type.Array(Suspension),
  groundLost: Type.Array(LostGround),
})
export type SuspensionFile = Static<typeof SuspensionFile>

/** What a proposer should know before choosing a rung. */
export const ProposalContext = Type.Object({
  standing: Nullable(MeasureWord),
  recommended: MeasureWord,
  allowed: Type.Array(MeasureWord),
  approvals: Type.Record(MeasureWord, Type.Array(Type.String())),
  holdApprovals: Type.Array(Type.String()),
  listings: Type.Integer(),
  hiddenListings: Type.Integer(),
  strikes: Type.Integer(),
  openCases: Type.Integer(),
  gmvKrw: Type.Integer(),
  sellerLocale: Type.Enum(['en', 'ko']),
  grounds: Type.String(),
  clause: Type.String(),
})
export type ProposalContext = Static<typeof ProposalContext>
