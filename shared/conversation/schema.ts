import { type Static, Type } from 'typebox'
import { Id, Instant, Nullable, Sentence } from '../text.ts'

export const messageDirections = ['out', 'in'] as const

/** By which way it went; what a seller says on the phone is written down as a message too. */
export const messageChannels = ['email', 'portal', 'phone'] as const
export type MessageChannel = (typeof messageChannels)[number]

/** `cancelled`: taken back by its author before it left. */
export const messageStates = ['queued', 'sent', 'failed', 'cancelled', 'received'] as const
export type MessageState = (typeof messageStates)[number]

export const mostFiles = 10
export const longestText = 8000
const FileIds = Type.Array(Id, { maxItems: mostFiles, uniqueItems: true })
const MentionedIds = Type.Array(Id, { maxItems: 20 })

export const WriteNote = Type.Object(
  {
    body: Sentence(longestText),
    mentionedIds: Type.Optional(MentionedIds),
    fileIds: Type.Optional(FileIds),
  },
  { additionalProperties: false },
)
export type WriteNote = Static<typeof WriteNote>

export const ChangeNote = Type.Object(
  { body: Sentence(longestText), mentionedIds: Type.Optional(MentionedIds) },
  { additionalProperties: false },
)
export type ChangeNote = Static<typeof ChangeNote>

/** Out: an e-mail to the seller. In: what the seller said by another way, written down by one of us. */
export const WriteMessage = Type.Object(
  {
    direction: Type.Optional(Type.Enum(messageDirections)),
    channel: Type.Optional(Type.Enum(messageChannels)),
    subject: Type.Optional(Sentence(200)),
    body: Sentence(longestText),
    fileIds: Type.Optional(FileIds),
    /** When the seller said it; now when left out. */
    at: Type.Optional(Instant),
  },
  { additionalProperties: false },
)
export type WriteMessage = Static<typeof WriteMessage>

/** What an outside system (mail gateway, seller portal) hands in. Names the case, or the seller who has one open. */
export const IntakeMessage = Type.Object(
  {
    caseNumber: Type.Optional(Sentence(40)),
    sellerExternalId: Type.Optional(Sentence(200)),
    channel: Type.Enum(messageChannels),
    subject: Type.Optional(Sentence(200)),
    body: Sentence(longestText),
    at: Type.Optional(Instant),
    /** The other side's own name for it: handed in twice it is one message. */
    outsideRef: Type.Optional(Sentence(200)),
  },
  { additionalProperties: false },
)
export type IntakeMessage = Static<typeof IntakeMessage>

export const TakenIn = Type.Object({ id: Id, caseId: Id, caseNumber: Type.String() })
export type TakenIn = Static<typeof TakenIn>

const Named = Type.Object({ id: Id, name: Type.String() })

const common = {
  id: Id,
  version: Type.Integer(),
  caseId: Id,
  at: Instant,
  authorId: Nullable(Id),
  authorName: Type.String(),
  body: Type.String(),
  files: Type.Array(Named),
}

/** Between colleagues: it never leaves the console. */
export const Note = Type.Object({
  type: Type.Literal('note'),
  ...common,
  mentions: Type.Array(Named),
  editedAt: Nullable(Instant),
  /** Until when the asker may still change it; null when not. */
  editableUntil: Nullable(Instant),
})
export type Note = Static<typeof Note>

export const Message = Type.Object({
  type: Type.Literal('message'),
  ...common,
  direction: Type.Enum(messageDirections),
  channel: Type.Enum(messageChannels),
  locale: Type.Enum(['en', 'ko']),
  subject: Type.String(),
  state: Type.Enum(messageStates),
  attempts: Type.Integer(),
  lastError: Nullable(Type.String()),
  sentAt: Nullable(Instant),
  /** Until when the asker may still take it back; null when not. */
  returnableUntil: Nullable(Instant),
  mayRetry: Type.Boolean(),
})
export type Message = Static<typeof Message>

export type ConversationEntry = Note | Message

/** `before`: ask with it for the page of older ones; null at the beginning. Oldest first within the page. */
const pageOf = <T extends Parameters<typeof Type.Array>[0]>(item: T) =>
  Type.Object({ items: Type.Array(item), before: Nullable(Type.String()) })

export const NotePage = pageOf(Note)
export const MessagePage = pageOf(Message)
export const ConversationPage = pageOf(Type.Union([Note, Message]))
export type ConversationPage = { items: ConversationEntry[]; before: string | null }

export const PageQuery = Type.Object(
  {
    before: Type.Optional(Type.String({ maxLength: 80 })),
    /** Whole number as text, 1–100; 30 when left out. */
    limit: Type.Optional(Type.String({ pattern: '^([1-9]\\d?|100)$' })),
  },
  { additionalProperties: false },
)

export const Follower = Type.Object({ id: Id, name: Type.String(), since: Instant })
export type Follower = Static<typeof Follower>

/** Somebody who may read the case, and so be mentioned. */
export const Mentionable = Type.Object({ id: Id, name: Type.String(), role: Type.String() })
export type Mentionable = Static<typeof Mentionable>
