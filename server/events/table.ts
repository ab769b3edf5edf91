import { index, instant, integer, long, table, text } from '../db/columns.ts'

/** The committed signals; `seq` is allocated from `event_head` inside the transaction, so that a cursor misses nothing. */
export const events = table(
  'events',
  {
    seq: long('seq').primaryKey(),
    type: text('type').notNull(),
    resource: text('resource').notNull(),
    resourceId: text('resource_id').notNull(),
    version: integer('version').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [index('events_resource').on(t.resource, t.resourceId)],
)

/** One row: the last number given. Updating it is the lock that keeps the sequence without gaps or overtaking. */
export const eventHead = table('event_head', {
  id: integer('id').primaryKey(),
  seq: long('seq').notNull(),
})
