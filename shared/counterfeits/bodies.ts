import { type Static, Type } from 'typebox'
import { Id, Instant, OptionalSentence, Sentence } from '../text.ts'
import { checkItems, checkStates } from './checks.ts'
import { claims, reporterTypes } from './reporters.ts'
import { rightTypes } from './rights.ts'

const text = 4000
const closed = { additionalProperties: false } as const
const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })

/** Marketplaces hold payouts for counterfeits up to 180 days. */
export const longestPayoutHoldDays = 180

export const NoteBody = Type.Object({ note: OptionalSentence(text) }, closed)
export const ReasonBody = Type.Object({ reason: Sentence(text) }, closed)

/** A right as somebody names it: what the register does not know yet is added to it, not looked up. */
export const NamedRight = Type.Object(
  {
    type: Type.Enum(rightTypes),
    /** `40-1234567` or an application, `40-2024-1234567`; none for copyright, portrait and unfair competition. */
    number: OptionalSentence(30),
    title: OptionalSentence(200),
    ownerName: OptionalSentence(200),
    classes: Type.Optional(Type.Array(Sentence(12), { maxItems: 45 })),
    registeredOn: Type.Optional(Day),
    expiresOn: Type.Optional(Day),
    brandId: Type.Optional(Id),
  },
  closed,
)
export type NamedRight = Static<typeof NamedRight>

export const NamedReporter = Type.Object(
  {
    type: Type.Enum(reporterTypes),
    name: Sentence(200),
    email: Type.Optional(Type.String({ format: 'email', maxLength: 254 })),
    locale: Type.Optional(Type.Enum(['en', 'ko'])),
  },
  closed,
)
export type NamedReporter = Static<typeof NamedReporter>

/** A report as the portal, a customer's form or a colleague on the phone brings it. */
export const ReportBody = Type.Object(
  {
    reporter: NamedReporter,
    listingId: Id,
    /** One or the other; neither when whoever reports does not know, as customers do not. */
    rightId: Type.Optional(Id),
    right: Type.Optional(NamedRight),
    claim: Type.Enum(claims),
    statement: Sentence(text),
    /** "What I say is true to the best of my knowledge." */
    isDeclared: Type.Optional(Type.Boolean()),
    /** A copy of an ID or of the business registration came with it. */
    isIdentityShown: Type.Optional(Type.Boolean()),
    /** A power of attorney came with it. */
    isAuthorityShown: Type.Optional(Type.Boolean()),
    /** A court's or an agency's decision came with it. */
    isJudgmentShown: Type.Optional(Type.Boolean()),
  },
  closed,
)
export type ReportBody = Static<typeof ReportBody>

export const IdentifyBody = Type.Object({ rightId: Id, note: OptionalSentence(text) }, closed)

export const CheckBody = Type.Object(
  {
    items: Type.Array(
      Type.Object({ item: Type.Enum(checkItems), state: Type.Enum(checkStates), note: OptionalSentence(500) }, closed),
      { minItems: 1, maxItems: checkItems.length },
    ),
  },
  closed,
)

export const AskReporterBody = Type.Object(
  {
    missing: Type.Array(Type.Enum(checkItems), { minItems: 1, maxItems: checkItems.length }),
    question: Sentence(text),
  },
  closed,
)

export const SuppliedBody = Type.Object(
  {
    supplied: Sentence(text),
    isIdentityShown: Type.Optional(Type.Boolean()),
    isAuthorityShown: Type.Optional(Type.Boolean()),
    isJudgmentShown: Type.Optional(Type.Boolean()),
    isDeclared: Type.Optional(Type.Boolean()),
  },
  closed,
)

export const dismissReasons = [
  'right_expired',
  'wrong_class',
  'not_the_right',
  'no_authority',
  'no_judgment',
  'not_corroborated',
  'genuine',
  'duplicate',
] as const
export type DismissReason = (typeof dismissReasons)[number]

export const DismissBody = Type.Object({ reason: Type.Enum(dismissReasons), note: OptionalSentence(text) }, closed)

/** What stands behind a customer's word, beside what the console finds by itself. */
export const proofs = ['owner_word', 'internal_evidence'] as const
export type Proof = (typeof proofs)[number]

export const AcceptBody = Type.Object(
  { proof: Type.Optional(Type.Enum(proofs)), proofNote: OptionalSentence(text), note: OptionalSentence(text) },
  closed,
)

export const BlockBody = Type.Object(
  {
    /** The reported listing and the variants that go down with it, whoever sells them. */
    listingIds: Type.Array(Id, { minItems: 1, maxItems: 500 }),
    /** What the seller is told, in the seller's language. */
    grounds: Sentence(text),
    clause: Sentence(300),
    reason: OptionalSentence(text),
  },
  closed,
)

/** Every part is optional to the wire: what is missing is named part by part. */
export const CounterNoticeBody = Type.Object(
  {
    removedMaterial: OptionalSentence(text),
    location: OptionalSentence(1000),
    goodFaith: Type.Optional(Type.Boolean()),
    contactName: OptionalSentence(200),
    contactEmail: OptionalSentence(254),
    contactPhone: OptionalSentence(40),
    contactAddress: OptionalSentence(500),
    consentsToJurisdiction: Type.Optional(Type.Boolean()),
    signature: OptionalSentence(200),
    statement: OptionalSentence(text),
  },
  closed,
)
export type CounterNoticeBody = Static<typeof CounterNoticeBody>

export const SuitBody = Type.Object(
  { court: Sentence(200), docket: Sentence(100), filedOn: Day, reason: Sentence(text) },
  closed,
)

export const orders = ['infringing', 'not_infringing', 'ended_without'] as const
export const OrderBody = Type.Object(
  { order: Type.Enum(orders), reference: Sentence(200), reason: Sentence(text) },
  closed,
)

export const infringingGrounds = ['no_answer', 'answer_rejected', 'test_buy', 'owner_evidence', 'court_order'] as const
export type InfringingGround = (typeof infringingGrounds)[number]
export const InfringingBody = Type.Object(
  {
    basis: Type.Enum(infringingGrounds),
    grounds: Sentence(text),
    clause: Sentence(300),
    payoutHoldDays: Type.Optional(Type.Integer({ minimum: 1, maximum: longestPayoutHoldDays })),
    reason: Sentence(text),
  },
  closed,
)
export type InfringingBody = Static<typeof InfringingBody>

export const notInfringingGrounds = ['genuine', 'licensed', 'exhausted', 'no_right', 'our_error'] as const
export const NotInfringingBody = Type.Object({ basis: Type.Enum(notInfringingGrounds), reason: Sentence(text) }, closed)

export const RetractionBody = Type.Object(
  { reporterId: Id, signedBy: Sentence(200), signedAt: Instant, note: OptionalSentence(text) },
  closed,
)
