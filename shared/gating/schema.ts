import { type Static, Type } from 'typebox'
import { brandRisks } from '../brands/schema.ts'
import { CaseFields, CaseFile, CaseRecord } from '../cases/schema.ts'
import { HitSpan } from '../monitoring/hits.ts'
import { ruleKinds } from '../monitoring/kinds.ts'
import { Id, Instant, Nullable, OptionalSentence, Sentence } from '../text.ts'
import { identityStates, sellerTypes } from '../verifications/identity.ts'
import { lookUpPartners, mostDocuments, rejectCodes } from './bodies.ts'
import { gatingCauses, proposedVerdicts } from './causes.ts'
import { certificateTypes, lookUpVerdicts } from './certificates.ts'
import { ChecklistRow, documentTypes, documentWarnings, GatingDocument, NewDocument, ruleCodes } from './documents.ts'
import { Conditions, SalesPermission } from './lifeSchema.ts'
import { secondReviewReasons } from './rules.ts'
import { gatingScopes } from './scopes.ts'

const strict = { additionalProperties: false }
const TwoWords = Type.Object({ en: Type.String(), ko: Type.String() })

export const mostListings = 200

/** What the rules said of a listing before anybody looked, and whether a reviewer found them right. */
export const PreCheckHit = Type.Object({
  /** Listing and rule: what a verdict on the hit names. */
  key: Type.String(),
  listingId: Id,
  title: Type.String(),
  ruleId: Type.String(),
  kind: Type.Enum(ruleKinds),
  name: TwoWords,
  why: TwoWords,
  weight: Type.Integer(),
  isHardBan: Type.Boolean(),
  spans: Type.Array(HitSpan),
  /** Null: nobody has said yet. */
  isRight: Nullable(Type.Boolean()),
  note: Nullable(Type.String()),
  byName: Nullable(Type.String()),
})
export type PreCheckHit = Static<typeof PreCheckHit>

/** A question to a register, a supplier or the owner of the brand, and the answer as it came. */
export const LookUp = Type.Object({
  id: Id,
  with: Type.Enum(lookUpPartners),
  documentId: Nullable(Id),
  certificateType: Nullable(Type.Enum(certificateTypes)),
  number: Nullable(Type.String()),
  question: Nullable(Type.String()),
  askedBy: Type.String(),
  askedAt: Instant,
  provider: Nullable(Type.String()),
  /** Raw: kept as it came. */
  answer: Nullable(Type.Record(Type.String(), Type.Unknown())),
  verdict: Nullable(Type.Enum(lookUpVerdicts)),
  answeredAt: Nullable(Instant),
  answeredBy: Nullable(Type.String()),
})
export type LookUp = Static<typeof LookUp>

/** A verdict that a second person has to agree with. */
export const Proposal = Type.Object({
  verdict: Type.Enum(proposedVerdicts),
  days: Nullable(Type.Integer()),
  conditions: Conditions,
  code: Nullable(Type.Enum(rejectCodes)),
  text: Nullable(Type.String()),
  documentId: Nullable(Id),
  byName: Type.String(),
})
export type Proposal = Static<typeof Proposal>

/** A gating review: the common case fields and what a list of this kind needs. */
export const Gating = Type.Object({
  ...CaseFields,
  scope: Type.Enum(gatingScopes),
  brandId: Nullable(Id),
  brandName: Nullable(TwoWords),
  category: Nullable(Type.String()),
  listingCount: Type.Integer(),
  cause: Type.Enum(gatingCauses),
  reason: Type.String(),
  sellerType: Nullable(Type.Enum(sellerTypes)),
  isFirstTime: Type.Boolean(),
  isHighRisk: Type.Boolean(),
  isSampled: Type.Boolean(),
  answered: Type.Integer(),
  required: Type.Integer(),
  deficient: Type.Integer(),
  hits: Type.Integer(),
  hitsToJudge: Type.Integer(),
  hasHardBan: Type.Boolean(),
  infoRequests: Type.Integer(),
  proposal: Nullable(Proposal),
  secondReasons: Type.Array(Type.Enum(secondReviewReasons)),
  rejectCode: Nullable(Type.Enum(rejectCodes)),
  validUntil: Nullable(Instant),
  conditions: Conditions,
  previousCaseId: Nullable(Id),
  settingNumber: Nullable(Type.Integer()),
})
export type Gating = Static<typeof Gating>

export const JudgedDocument = Type.Object({
  documentId: Id,
  codes: Type.Array(Type.Enum(ruleCodes)),
  warnings: Type.Array(Type.Enum(documentWarnings)),
  gaps: Type.Array(Type.Integer()),
})

/** Everything that hangs on a review: papers and what the rules say of them, goods, brand, seller, and what was before. */
export const GatingFile = Type.Object({
  ...CaseFile.properties,
  checklist: Type.Array(ChecklistRow),
  documents: Type.Array(GatingDocument),
  judged: Type.Array(JudgedDocument),
  rows: Type.Array(
    Type.Object({
      type: Type.Enum(documentTypes),
      codes: Type.Array(Type.Enum(ruleCodes)),
      warnings: Type.Array(Type.Enum(documentWarnings)),
    }),
  ),
  preChecks: Type.Array(PreCheckHit),
  preCheckedAt: Nullable(Instant),
  ruleNumber: Nullable(Type.Integer()),
  lookUps: Type.Array(LookUp),
  identity: Type.Object({
    state: Type.Enum(identityStates),
    sellerType: Nullable(Type.Enum(sellerTypes)),
    /** As verified; masked where it is a person's name. Null: never verified. */
    legalName: Nullable(Type.String()),
  }),
  brand: Nullable(
    Type.Object({
      id: Id,
      name: Type.String(),
      nameKo: Type.String(),
      ownerName: Type.String(),
      headOffice: Type.String(),
      isGated: Type.Boolean(),
      risk: Type.Enum(brandRisks),
      riskReason: Nullable(Type.String()),
    }),
  ),
  listings: Type.Array(
    Type.Object({
      id: Id,
      title: Type.String(),
      category: Type.String(),
      brand: Nullable(Type.String()),
      priceKrw: Type.Integer(),
      certificate: Nullable(Type.String()),
      isHidden: Type.Boolean(),
    }),
  ),
  permissions: Type.Array(SalesPermission),
  /** Other reviews of this seller, newest first; those of the same topic are marked by it. */
  sellerCases: Type.Array(CaseRecord),
  /** Of those, the reviews of the same brand or category. */
  sameTopicIds: Type.Array(Id),
  terms: Type.Object({
    freshMonths: Type.Integer(),
    permissionDays: Type.Integer(),
    mostDays: Type.Integer(),
    answerBusinessDays: Type.Integer(),
    opensSuspension: Type.Boolean(),
    secondReview: Type.Object({ highRiskBrand: Type.Boolean(), firstTimeSeller: Type.Boolean() }),
    sellerLocale: Type.Enum(['en', 'ko']),
  }),
})
export type GatingFile = Static<typeof GatingFile>

const applied = {
  scope: Type.Enum(gatingScopes),
  brandId: Type.Optional(Id),
  category: OptionalSentence(120),
  listingIds: Type.Optional(Type.Array(Id, { maxItems: mostListings, uniqueItems: true })),
  documents: Type.Optional(Type.Array(NewDocument, { maxItems: mostDocuments })),
}

/** What an agent opens a review with. */
export const OpenGatingBody = Type.Object({ sellerId: Id, ...applied, reason: Sentence(500) }, strict)
export type OpenGatingBody = Static<typeof OpenGatingBody>

/** What the seller portal sends: the seller by the marketplace's own key, the brand as the seller writes it or by id. */
export const GatingIntake = Type.Object(
  { sellerExternalId: Sentence(200), ...applied, brand: OptionalSentence(120), message: OptionalSentence(500) },
  strict,
)
export type GatingIntake = Static<typeof GatingIntake>
