import { type Static, Type } from 'typebox'
import { CaseFields, CaseFile, CaseRecord } from '../cases/schema.ts'
import { standings } from '../sellers/schema.ts'
import { Id, Instant, Nullable, OptionalSentence, Sentence } from '../text.ts'
import { askTopics, overrideWords, rejectGrounds } from './actionBodies.ts'
import { checkFindings, checkKinds, checkVerdicts } from './checks.ts'
import { CheckedDocument, documentKinds, JudgedChannel } from './documents.ts'
import { identityStates, sellerTypes, verificationCauses } from './identity.ts'
import { linkKeys, linkStrengths, linkVerdicts } from './links.ts'
import { Particulars, particularFields } from './particulars.ts'
import { riskSignals } from './risk.ts'
import { reviewReasons } from './rules.ts'

const strict = { additionalProperties: false }

export const proposals = ['verified', 'limited', 'rejected'] as const

/** A verification case: the common case fields and what the list of this kind needs. Nothing here points at a person. */
export const Verification = Type.Object({
  ...CaseFields,
  cause: Type.Enum(verificationCauses),
  sellerType: Nullable(Type.Enum(sellerTypes)),
  riskScore: Type.Integer(),
  riskReasons: Type.Array(Type.Object({ signal: Type.Enum(riskSignals), points: Type.Integer() })),
  /** The version of the setting that weighed it. */
  settingVersion: Nullable(Type.Integer()),
  /** How many sets of particulars came in this case. */
  round: Type.Integer(),
  reviewReasons: Type.Array(Type.Enum(reviewReasons)),
  proposed: Nullable(Type.Enum(proposals)),
  overrides: Type.Array(Type.Enum(overrideWords)),
  gmvCapKrw: Nullable(Type.Integer()),
  payoutDelayDays: Nullable(Type.Integer()),
  rejectGround: Nullable(Type.Enum(rejectGrounds)),
  explanation: Nullable(Type.String()),
  asked: Type.Array(Type.Object({ about: Type.Enum(askTopics), note: Type.String() })),
  infoRequests: Type.Integer(),
  /** Who is asked and has not answered yet; null while nobody is. */
  waitsFor: Nullable(
    Type.Object({
      kind: Type.Enum(['registry', 'bank']),
      attempts: Type.Integer(),
      /** A word of the port: why the last try brought nothing; null before the first. */
      error: Nullable(Type.String()),
      nextAttemptAt: Instant,
    }),
  ),
})
export type Verification = Static<typeof Verification>

/** Particulars as a screen may show them: what points at a person stands behind masks. */
export const MaskedParticulars = Type.Partial(Particulars)
export type MaskedParticulars = Static<typeof MaskedParticulars>

export const Submission = Type.Object({
  id: Id,
  round: Type.Integer(),
  particulars: MaskedParticulars,
  byName: Type.String(),
  at: Instant,
})
export type Submission = Static<typeof Submission>

export const VerificationCheck = Type.Object({
  id: Id,
  kind: Type.Enum(checkKinds),
  provider: Type.String(),
  round: Type.Integer(),
  verdict: Type.Enum(checkVerdicts),
  findings: Type.Array(Type.Enum(checkFindings)),
  /** As it came, but for what points at a person. */
  answer: Type.Record(Type.String(), Type.Unknown()),
  askedAt: Instant,
})
export type VerificationCheck = Static<typeof VerificationCheck>

export const LinkedSeller = Type.Object({
  sellerId: Id,
  sellerName: Type.String(),
  standing: Type.Enum(standings),
  identityState: Nullable(Type.Enum(identityStates)),
  keys: Type.Array(Type.Object({ key: Type.Enum(linkKeys), strength: Type.Enum(linkStrengths) })),
  isEnforced: Type.Boolean(),
  /** Must be judged before a verdict. */
  isWorthALook: Type.Boolean(),
  verdict: Nullable(Type.Enum(linkVerdicts)),
  reason: Nullable(Type.String()),
  judgedBy: Nullable(Type.String()),
})
export type LinkedSeller = Static<typeof LinkedSeller>

/** The identity of a seller as the seller page shows it. */
export const Identity = Type.Object({
  sellerId: Id,
  state: Type.Enum(identityStates),
  particulars: Nullable(MaskedParticulars),
  verifiedAt: Nullable(Instant),
  verifiedUntil: Nullable(Instant),
  bankVerifiedAt: Nullable(Instant),
  gmvCapKrw: Nullable(Type.Integer()),
  payoutDelayDays: Nullable(Type.Integer()),
  riskScore: Type.Integer(),
  channels: Type.Array(JudgedChannel),
  openCaseId: Nullable(Id),
  openCaseNumber: Nullable(Type.String()),
})
export type Identity = Static<typeof Identity>

/** Everything that hangs on a verification: what was submitted, what others say of it, what we had before. */
export const VerificationFile = Type.Object({
  ...CaseFile.properties,
  submission: Nullable(Submission),
  onRecord: Identity,
  /** Fields in which the submission and the record differ. */
  differs: Type.Array(Type.Enum(particularFields)),
  checks: Type.Array(VerificationCheck),
  links: Type.Array(LinkedSeller),
  documents: Type.Array(CheckedDocument),
  requiredDocuments: Type.Array(Type.Enum(documentKinds)),
  channels: Type.Array(JudgedChannel),
  /** What did not pass as it stands now. */
  failing: Type.Array(Type.Enum(overrideWords)),
  limits: Type.Object({
    largestCapKrw: Type.Integer(),
    longestPayoutDelayDays: Type.Integer(),
    documentLeastDays: Type.Integer(),
    infoRequestsLeft: Type.Integer(),
  }),
  sellerCases: Type.Array(CaseRecord),
})
export type VerificationFile = Static<typeof VerificationFile>

/** What an agent opens a case with. */
export const OpenVerificationBody = Type.Object(
  {
    sellerId: Id,
    /** Only where it does not follow from the particulars. */
    isCircumvention: Type.Optional(Type.Boolean()),
    particulars: Particulars,
    note: OptionalSentence(1000),
  },
  strict,
)
export type OpenVerificationBody = Static<typeof OpenVerificationBody>

/** What the seller portal sends: the seller by the marketplace's own key. */
export const VerificationIntake = Type.Object({ sellerExternalId: Sentence(200), particulars: Particulars }, strict)
export type VerificationIntake = Static<typeof VerificationIntake>

export const ResubmitBody = Type.Object({ particulars: Particulars }, strict)

export const BankChangeBody = Type.Object(
  {
    bankCode: Type.String({ minLength: 3, maxLength: 11 }),
    bankAccount: Type.String({ minLength: 1, maxLength: 40 }),
    bankHolder: Sentence(80),
  },
  strict,
)
export type BankChangeBody = Static<typeof BankChangeBody>

/** What points at a person, and where it stands: as submitted, or on record. */
export const revealSources = ['submitted', 'on_record'] as const
export const RevealParticular = Type.Object(
  { source: Type.Enum(revealSources), field: Type.Enum(particularFields), reason: Sentence(500) },
  strict,
)
export const RevealedParticular = Type.Object({
  source: Type.Enum(revealSources),
  field: Type.Enum(particularFields),
  value: Type.String(),
  until: Instant,
})
export type RevealedParticular = Static<typeof RevealedParticular>
