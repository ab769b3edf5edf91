import { type Static, Type } from 'typebox'
import { Id, Instant, Nullable, Sentence } from '../text.ts'

/** What the house can set without a new release; each is edited as a draft and published as a numbered version. */
export const settingNames = [
  'calendar',
  'sla',
  'priority',
  'routing',
  'appeals',
  'gating',
  'verifications',
  'counterfeits',
  'monitoring',
  'settlements',
  'performance',
  'exports',
  'reports',
  'teams',
] as const
export type SettingName = (typeof settingNames)[number]

export const SettingVersion = Type.Object({
  id: Id,
  version: Type.Integer(),
  name: Type.Enum(settingNames),
  number: Type.Integer(),
  state: Type.Enum(['draft', 'published']),
  /** The newest published one. */
  isInForce: Type.Boolean(),
  note: Type.String(),
  body: Type.Unknown(),
  publishedAt: Nullable(Instant),
  publishedByName: Nullable(Type.String()),
  createdAt: Instant,
  updatedAt: Instant,
  allowedActions: Type.Array(Type.String()),
})
export type SettingVersion = Static<typeof SettingVersion>

export const SettingChange = Type.Object(
  { note: Type.Optional(Type.String({ maxLength: 500 })), body: Type.Optional(Type.Unknown()) },
  { additionalProperties: false },
)
export type SettingChange = Static<typeof SettingChange>

export const PublishSettingBody = Type.Object({ note: Sentence(500) }, { additionalProperties: false })
