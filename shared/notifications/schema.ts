import { type Static, Type } from 'typebox'
import { Id, Instant, Nullable } from '../text.ts'

/** `undelivered`: a message of theirs did not reach the seller. `alerted`: a figure left its band. */
export const notificationKinds = [
  'assigned',
  'mentioned',
  'approval_wanted',
  'breached',
  'followed',
  'replied',
  'released',
  'bulk_done',
  'undelivered',
  'alerted',
] as const
export type NotificationKind = (typeof notificationKinds)[number]

export const digestChoices = ['off', 'hourly', 'daily'] as const
export type DigestChoice = (typeof digestChoices)[number]

export const digestStates = ['queued', 'sent', 'failed'] as const

export const Notification = Type.Object({
  id: Id,
  version: Type.Integer(),
  kind: Type.Enum(notificationKinds),
  /** What it is about; its page is `/<resource>/<resourceId>/show`. */
  resource: Type.String(),
  resourceId: Id,
  params: Type.Record(Type.String(), Type.String()),
  at: Instant,
  readAt: Nullable(Instant),
  isRead: Type.Boolean(),
})
export type Notification = Static<typeof Notification>

export const Unread = Type.Object({ unread: Type.Integer() })
export type Unread = Static<typeof Unread>

export const ReadBody = Type.Object(
  {
    ids: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: 1000 })),
    all: Type.Optional(Type.Literal(true)),
  },
  { additionalProperties: false },
)

/** Minutes after midnight in Seoul; from 22:00 to 08:00 is 1320 to 480. */
const Minute = Type.Integer({ minimum: 0, maximum: 1439 })

const choices = {
  muted: Type.Array(Type.Enum(notificationKinds), { maxItems: notificationKinds.length }),
  quietFrom: Nullable(Minute),
  quietTo: Nullable(Minute),
  digest: Type.Enum(digestChoices),
}

/** `version` 0: nothing was chosen yet. */
export const NotificationChoices = Type.Object({ version: Type.Integer(), ...choices })
export type NotificationChoices = Static<typeof NotificationChoices>

export const PutChoices = Type.Object({ version: Type.Integer(), ...choices }, { additionalProperties: false })
export type PutChoices = Static<typeof PutChoices>
