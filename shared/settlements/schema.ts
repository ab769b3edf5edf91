import { type Static, Type } from 'typebox'
import { CaseFields, CaseFile } from '../cases/schema.ts'
import { Id, Instant, Nullable, OptionalSentence, Sentence } from '../text.ts'
import { components, ruleNames, settlementTypes } from './components.ts'
import { ticketTypes } from './types.ts'

const text = 4000
const closed = { additionalProperties: false } as const

export const ComponentWord = Type.Enum(components)
/** A month of recognition, YYYY-MM. */
export const Month = Type.String({ pattern: '^20\\d{2}-(0[1-9]|1[0-2])$' })
export const SettlementRef = Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' })
const mostKrw = 1_000_000_000_000
/** Won in a ticket: up to a trillion either way. */
export const Won = Type.Integer({ minimum: -mostKrw, maximum: mostKrw })

export const NoteBody = Type.Object({ note: OptionalSentence(text) }, closed)
export const ReasonBody = Type.Object({ reason: Sentence(text) }, closed)

const about = {
  type: Type.Enum(ticketTypes),
  period: Month,
  settlementId: Type.Optional(SettlementRef),
  /** What the seller says is missing; ours is computed. */
  claimedKrw: Type.Optional(Type.Integer({ minimum: 0, maximum: mostKrw })),
}

/** A ticket as an agent takes it down or another system sends it. */
export const OpenSettlementBody = Type.Object(
  {
    ...about,
    sellerId: Id,
    /** What the seller writes or says. */
    claim: Sentence(text),
    /** An answered and closed ticket that this one disputes. */
    disputesId: Type.Optional(Id),
    /** What is new, when it disputes an earlier answer. */
    newEvidence: OptionalSentence(text),
  },
  closed,
)
export type OpenSettlementBody = Static<typeof OpenSettlementBody>

/** From outside a seller is called by the marketplace's own id. */
export const IntakeSettlementBody = Type.Object(
  { ...about, sellerExternalId: Type.String({ minLength: 1, maxLength: 100 }), claim: Sentence(text) },
  closed,
)
export type IntakeSettlementBody = Static<typeof IntakeSettlementBody>

export const ClassifyBody = Type.Object({ ...about, note: OptionalSentence(text) }, closed)

export const proofs = ['video', 'photo', 'waybill', 'tax_invoice', 'bank_statement', 'order_record'] as const
export const AskBody = Type.Object(
  {
    proof: Type.Enum(proofs),
    /** Price of the goods, for a claim of return compensation. */
    itemKrw: Type.Optional(Type.Integer({ minimum: 0, maximum: mostKrw })),
    question: Sentence(text),
  },
  closed,
)
export const AnswerBody = Type.Object({ answer: Sentence(text) }, closed)
export const AskFinanceBody = Type.Object({ question: Sentence(text) }, closed)

export const ProposeBody = Type.Object(
  {
    /** In the seller's favour when positive. */
    amountKrw: Won,
    component: ComponentWord,
    settlementId: SettlementRef,
    /** The ledger lines that it puts right; each is put right once. */
    lineIds: Type.Array(Id, { maxItems: 200, uniqueItems: true }),
    /** What the seller is told, in the seller's language. */
    explanation: Sentence(text),
    /** Why, for colleagues. */
    reason: Sentence(text),
  },
  closed,
)
export type ProposeBody = Static<typeof ProposeBody>

export const ProposeReleaseBody = Type.Object(
  {
    holdId: Id,
    /** Part of what is held; left out, all of it. */
    amountKrw: Type.Optional(Type.Integer({ minimum: 1, maximum: mostKrw })),
    explanation: Sentence(text),
    reason: Sentence(text),
  },
  closed,
)

export const rejectGrounds = ['no_difference', 'outside_window', 'already_corrected', 'no_proof'] as const
export const RejectBody = Type.Object({ ground: Type.Enum(rejectGrounds), explanation: Sentence(text) }, closed)
/** Answered without money: a tax invoice issued anew, figures sent, an account passed on to be checked. */
export const ResolveBody = Type.Object({ explanation: Sentence(text) }, closed)

export const dismissReasons = ['duplicate', 'withdrawn', 'misdirected'] as const
export const DismissBody = Type.Object({ reason: Type.Enum(dismissReasons), note: OptionalSentence(text) }, closed)

export const DisputeBody = Type.Object(
  {
    reason: Sentence(text),
    /** Ledger lines that the answer did not look at. */
    lineIds: Type.Optional(Type.Array(Id, { maxItems: 200, uniqueItems: true })),
  },
  closed,
)

export const Compared = Type.Object({
  component: ComponentWord,
  expectedKrw: Type.Integer(),
  actualKrw: Type.Integer(),
  correctedKrw: Type.Integer(),
  differenceKrw: Type.Integer(),
  rule: Type.Enum(ruleNames),
  lines: Type.Integer(),
  wrongLines: Type.Integer(),
})

/** One settlement of the ledger, compared and scheduled. */
export const ComparedSettlement = Type.Object({
  settlementId: Type.String(),
  type: Type.Enum(settlementTypes),
  period: Type.String(),
  firstOn: Type.String(),
  lastOn: Type.String(),
  payOn: Type.String(),
  finalOn: Nullable(Type.String()),
  statedKrw: Nullable(Type.Integer()),
  leftKrw: Type.Integer(),
  paidOutKrw: Type.Integer(),
  differenceKrw: Type.Integer(),
  components: Type.Array(Compared),
})
export type ComparedSettlement = Static<typeof ComparedSettlement>

/** The worked calculation: what a ticket opens with, and what is frozen with its decision. */
export const Calculation = Type.Object({
  settingNumber: Type.Integer(),
  calculatedAt: Instant,
  components: Type.Array(Compared),
  settlements: Type.Array(ComparedSettlement),
  expectedKrw: Type.Integer(),
  actualKrw: Type.Integer(),
  correctedKrw: Type.Integer(),
  /** The sum of the differences: what the seller is owed still, or owes. */
  disputedKrw: Type.Integer(),
})
export type Calculation = Static<typeof Calculation>

/** A settlement ticket: the common case fields and what this kind adds. */
export const Settlement = Type.Object({
  ...CaseFields,
  type: Type.Enum(ticketTypes),
  period: Type.String(),
  settlementId: Nullable(Type.String()),
  claim: Type.String(),
  claimedKrw: Nullable(Type.Integer()),
  disputedKrw: Nullable(Type.Integer()),
  calculatedAt: Nullable(Instant),
  amountKrw: Nullable(Type.Integer()),
  component: Nullable(ComponentWord),
  correctsId: Nullable(Type.String()),
  lineIds: Type.Array(Id),
  explanation: Nullable(Type.String()),
  proposalReason: Nullable(Type.String()),
  holdId: Nullable(Id),
  isFullRelease: Type.Boolean(),
  question: Nullable(Type.String()),
  answer: Nullable(Type.String()),
  sellerDidNotRespond: Type.Boolean(),
  payOn: Nullable(Type.String()),
  paidAt: Nullable(Instant),
  answeredAt: Nullable(Instant),
  disputedAt: Nullable(Instant),
  disputesId: Nullable(Id),
  needsTaxInvoice: Type.Boolean(),
  stoppedBecause: Nullable(Type.String()),
})
export type Settlement = Static<typeof Settlement>

export const PayoutHold = Type.Object({
  id: Id,
  caseId: Id,
  caseNumber: Type.String(),
  amountKrw: Type.Integer(),
  releasedKrw: Type.Integer(),
  legalReason: Type.String(),
  from: Instant,
  until: Nullable(Instant),
  releasedAt: Nullable(Instant),
  /** Its enforcement is in force and it is not old enough: it cannot be released yet. */
  isBound: Type.Boolean(),
})
export type PayoutHold = Static<typeof PayoutHold>

export const SellerMoney = Type.Object({
  payableKrw: Type.Integer(),
  deferredKrw: Type.Integer(),
  debtKrw: Type.Integer(),
  isPayoutHeld: Type.Boolean(),
  /** Whether money may go to the account we know. */
  isAccountVerified: Type.Boolean(),
  holds: Type.Array(PayoutHold),
})
export type SellerMoney = Static<typeof SellerMoney>

/** Everything that hangs on a ticket. */
export const SettlementFile = Type.Object({
  ...CaseFile.properties,
  /** As the ledger stands now. */
  now: Calculation,
  /** As whoever decided saw it. */
  frozen: Nullable(Calculation),
  money: SellerMoney,
  limits: Type.Object({ leadKrw: Type.Integer(), opsKrw: Type.Integer() }),
  videoFromKrw: Type.Integer(),
  nextPayOn: Type.String(),
  survey: Nullable(
    Type.Object({ score: Nullable(Type.Integer()), comment: Nullable(Type.String()), sentAt: Nullable(Instant) }),
  ),
})
export type SettlementFile = Static<typeof SettlementFile>

export const SurveyBody = Type.Object(
  { score: Type.Integer({ minimum: 1, maximum: 5 }), comment: Type.Optional(Type.String({ maxLength: 2000 })) },
  closed,
)
