import { index, instant, integer, primaryKey, table, text } from '../db/columns.ts'

/** Answers kept for 24 hours: the same key gets the same answer. */
export const idempotencyKeys = table(
  'idempotency_keys',
  {
    key: text('key').notNull(),
    askerId: text('asker_id').notNull(),
    requestHash: text('request_hash').notNull(),
    status: integer('status').notNull(),
    answer: text('answer').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.askerId, t.key] }), index('idempotency_keys_at').on(t.at)],
)
