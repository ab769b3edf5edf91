import { type Static, Type } from 'typebox'
import { Id, OptionalSentence, Sentence } from '../text.ts'
import { CheckedDocument, JudgedChannel } from './documents.ts'
import { deniedKeyKinds, linkVerdicts } from './links.ts'

const strict = { additionalProperties: false }
const long = 4000

export const askTopics = [
  'business_registration',
  'corporate_register',
  'mail_order',
  'representative',
  'identity',
  'bank',
  'co_representatives',
  'distribution',
] as const
export type AskTopic = (typeof askTopics)[number]

/** What the seller is asked for, point by point. */
export const AskBody = Type.Object(
  {
    items: Type.Array(Type.Object({ about: Type.Enum(askTopics), note: Sentence(500) }, strict), {
      minItems: 1,
      maxItems: 12,
    }),
  },
  strict,
)
export type AskBody = Static<typeof AskBody>

export const DocumentsBody = Type.Object(
  { documents: Type.Array(CheckedDocument, { minItems: 1, maxItems: 20 }) },
  strict,
)
export const ChannelsBody = Type.Object({ channels: Type.Array(JudgedChannel, { minItems: 1, maxItems: 40 }) }, strict)

export const JudgeLinkBody = Type.Object(
  { sellerId: Id, verdict: Type.Enum(linkVerdicts), reason: Sentence(long) },
  strict,
)

/** What did not pass and is passed over nevertheless: needs a second person. */
export const overrideWords = ['registry_validate', 'registry_status', 'bank_holder', 'denied_key'] as const
export type Override = (typeof overrideWords)[number]
const Overrides = Type.Optional(
  Type.Array(Type.Enum(overrideWords), { maxItems: overrideWords.length, uniqueItems: true }),
)

export const VerifyBody = Type.Object({ overrides: Overrides, reason: OptionalSentence(long) }, strict)
export type VerifyBody = Static<typeof VerifyBody>

export const LimitBody = Type.Object(
  {
    gmvCapKrw: Type.Integer({ minimum: 0, maximum: 1_000_000_000_000 }),
    payoutDelayDays: Type.Integer({ minimum: 0, maximum: 180 }),
    overrides: Overrides,
    /** What the seller is told. */
    explanation: Sentence(long),
    reason: OptionalSentence(long),
  },
  strict,
)
export type LimitBody = Static<typeof LimitBody>

export const rejectGrounds = [
  'not_as_registered',
  'business_closed',
  'account_not_theirs',
  'documents_insufficient',
  'documents_forged',
  'no_response',
  'same_as_enforced',
] as const
export type RejectGround = (typeof rejectGrounds)[number]

export const RejectBody = Type.Object(
  { ground: Type.Enum(rejectGrounds), explanation: Sentence(long), reason: OptionalSentence(long) },
  strict,
)
export type RejectBody = Static<typeof RejectBody>

export const ApproveBody = Type.Object({ note: OptionalSentence(long) }, strict)

export const BlockBody = Type.Object(
  {
    /** By what these people are known again. */
    keys: Type.Array(Type.Enum(deniedKeyKinds), { minItems: 1, maxItems: deniedKeyKinds.length, uniqueItems: true }),
    explanation: Sentence(long),
    clause: Sentence(300),
    reason: Sentence(long),
  },
  strict,
)
export type BlockBody = Static<typeof BlockBody>
