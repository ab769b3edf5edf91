import { type Static, Type } from 'typebox'
import { ladder, restrictableFeatures } from '../suspensions/ladder.ts'
import { Id, OptionalSentence, Sentence } from '../text.ts'
import { FindingVerdict, InfoItem, PaperMark, Plan } from './plan.ts'

const text = 4000

export const channels = ['portal', 'phone', 'email'] as const
export type Channel = (typeof channels)[number]

const opening = {
  /** Whose measure it is: a decision of somebody else's case is refused. */
  sellerId: Id,
  /** The decision that put the measure in force. */
  decisionId: Id,
  /** The seller's own words. */
  statement: Sentence(text),
  plan: Type.Optional(Plan),
  /** From the second attempt on: what is new since the last one. */
  whatIsNew: OptionalSentence(text),
}

/** What the seller portal sends. */
export const IntakeAppealBody = Type.Object(opening, { additionalProperties: false })
export type IntakeAppealBody = Static<typeof IntakeAppealBody>

export const OpenAppealBody = Type.Object(
  { ...opening, channel: Type.Optional(Type.Enum(['phone', 'email'])) },
  { additionalProperties: false },
)
export type OpenAppealBody = Static<typeof OpenAppealBody>

export const NoteBody = Type.Object({ note: OptionalSentence(text) }, { additionalProperties: false })
export const ReasonBody = Type.Object({ reason: Sentence(text) }, { additionalProperties: false })
export const AmendBody = Type.Object({ plan: Plan, statement: OptionalSentence(text) }, { additionalProperties: false })

export const AdmitBody = Type.Object(
  { papers: Type.Optional(Type.Array(PaperMark, { maxItems: 200 })) },
  { additionalProperties: false },
)

export const inadmissibleReasons = ['late', 'nothing_new', 'wrong_measure'] as const
export type InadmissibleReason = (typeof inadmissibleReasons)[number]
export const RejectBody = Type.Object(
  {
    reason: Type.Enum(inadmissibleReasons),
    /** Told to the seller. */
    note: Sentence(text),
  },
  { additionalProperties: false },
)

export const RequestInfoBody = Type.Object(
  { items: Type.Array(InfoItem, { minItems: 1, maxItems: 30 }) },
  { additionalProperties: false },
)
export const ReceiveInfoBody = Type.Object(
  { answer: Sentence(text), plan: Type.Optional(Plan) },
  { additionalProperties: false },
)

export const rootCauses = ['platform_error', 'seller_fixed', 'new_evidence'] as const
export type RootCause = (typeof rootCauses)[number]

/** When only some findings fall: the measure ends, or a milder one takes its place. */
export const remedies = ['end', 'milder'] as const
export type Remedy = (typeof remedies)[number]

export const DecideBody = Type.Object(
  {
    verdicts: Type.Array(FindingVerdict, { minItems: 1, maxItems: 50 }),
    /** Why the decision does not stand; left out where it does. */
    cause: Type.Optional(Type.Enum(rootCauses)),
    remedy: Type.Optional(Type.Enum(remedies)),
    measure: Type.Optional(Type.Enum(ladder)),
    /** Of a milder temporary suspension, from the day the contested one began. */
    days: Type.Optional(Type.Integer({ minimum: 1, maximum: 365 })),
    listingIds: Type.Optional(Type.Array(Id, { maxItems: 500 })),
    features: Type.Optional(Type.Array(Type.Enum(restrictableFeatures), { maxItems: restrictableFeatures.length })),
    /** The reviewer's words to the seller. */
    reply: Sentence(text),
    note: OptionalSentence(text),
  },
  { additionalProperties: false },
)
export type DecideBody = Static<typeof DecideBody>
