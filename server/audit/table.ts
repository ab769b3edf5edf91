import { index, instant, integer, primaryKey, table, text, uniqueIndex, word } from '../db/columns.ts'
import { oneOf } from '../db/oneOf.ts'

export const actorKinds = ['person', 'key', 'job'] as const

/**
 * Append-only. Entries of one subject form a chain: each hash covers the entry and the hash before it.
 * `before` and `after` are canonical JSON as text, so that what was hashed is what is stored, on both engines.
 */
export const audit = table(
  'audit',
  {
    id: text('id').primaryKey(),
    resource: text('resource').notNull(),
    resourceId: text('resource_id').notNull(),
    position: integer('position').notNull(),
    action: text('action').notNull(),
    actorKind: word('actor_kind', actorKinds).notNull(),
    actorId: text('actor_id'),
    actorName: text('actor_name').notNull(),
    before: text('before'),
    after: text('after'),
    reason: text('reason'),
    requestId: text('request_id'),
    at: instant('at').notNull(),
    previousHash: text('previous_hash').notNull(),
    hash: text('hash').notNull(),
  },
  (t) => [
    uniqueIndex('audit_chain').on(t.resource, t.resourceId, t.position),
    index('audit_at').on(t.at, t.id),
    index('audit_actor').on(t.actorId, t.at),
    oneOf('audit', 'actor_kind', actorKinds),
  ],
)

/** The newest link of each chain: without it the removal of a last entry would go unseen. */
export const auditHeads = table(
  'audit_heads',
  {
    resource: text('resource').notNull(),
    resourceId: text('resource_id').notNull(),
    position: integer('position').notNull(),
    hash: text('hash').notNull(),
  },
  (t) => [primaryKey({ columns: [t.resource, t.resourceId] })],
)
