import { index, instant, integer, long, runningNumber, table, text, uniqueIndex } from '../db/columns.ts'

/**
 * One searchable text. The index itself (FTS5, tsvector) hangs on `id` and is made by a migration of its own;
 * a younger entry has a greater id, so newest first is the order of the index.
 */
export const searchEntries = table(
  'search_entries',
  {
    id: runningNumber('id').primaryKey(),
    resource: text('resource').notNull(),
    resourceId: text('resource_id').notNull(),
    /** Where a hit leads when the text is a part of something: the case of a note. */
    caseId: text('case_id'),
    /** Who may find it. */
    permission: text('permission').notNull(),
    title: text('title').notNull(),
    text: text('text').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    uniqueIndex('search_entries_subject').on(t.resource, t.resourceId),
    index('search_entries_at').on(t.at, t.id),
  ],
)

/** How far the indexer has read the events. */
export const searchCursor = table('search_cursor', {
  id: integer('id').primaryKey(),
  seq: long('seq').notNull(),
})
