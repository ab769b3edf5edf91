import { type Static, Type } from 'typebox'
import { roles } from '../permissions.ts'
import { Id, Instant, Nullable } from '../text.ts'

export const Person = Type.Object({
  id: Id,
  version: Type.Integer(),
  email: Type.String(),
  name: Type.String(),
  role: Type.Enum(roles),
  locale: Type.Enum(['en', 'ko']),
  isActive: Type.Boolean(),
  lastSeenAt: Nullable(Instant),
  updatedAt: Instant,
  allowedActions: Type.Array(Type.String()),
})
export type Person = Static<typeof Person>

export const SessionRecord = Type.Object({
  id: Id,
  name: Type.String(),
  email: Type.String(),
  role: Type.Enum(roles),
  permissions: Type.Array(Type.String()),
  locale: Type.Enum(['en', 'ko']),
})
export type SessionRecord = Static<typeof SessionRecord>
