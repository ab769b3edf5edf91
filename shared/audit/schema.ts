import { type Static, Type } from 'typebox'
import { Instant, Nullable } from '../text.ts'

export const AuditEntry = Type.Object({
  id: Type.String(),
  version: Type.Integer(),
  resource: Type.String(),
  resourceId: Type.String(),
  /** Place in the chain of this subject, from 1. */
  position: Type.Integer(),
  action: Type.String(),
  actorKind: Type.Enum(['person', 'key', 'job']),
  actorId: Nullable(Type.String()),
  actorName: Type.String(),
  before: Type.Unknown(),
  after: Type.Unknown(),
  reason: Nullable(Type.String()),
  requestId: Nullable(Type.String()),
  hash: Type.String(),
  previousHash: Type.String(),
  at: Instant,
})
export type AuditEntry = Static<typeof AuditEntry>
