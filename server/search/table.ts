import { index, instant, integer, long, runningNumber, table, text, uniqueIndex } from '../db/columns.ts'

/**
 * One searchable text. Its grams hang on `id` (server/db/searchIndex.ts);
 * a younger text has a greater id, so newest first is the order of the index.
 */
export const searchEntries = table(
  'search_entries',
  {
    id: runningNumber('id').primaryKey(),
    resource: text('resource').notNull(),
    resourceId: text('resource_id').notNull(),
    /** Where a hit leads when the text is a part of something: the case of a note. */
    caseId: text('case_id'),
    /** Who may find it; of two, both are needed. */
    permission: text('permission').notNull(),
    title: text('title').notNull(),
    text: text('text').notNull(),
    /** All that it is found by, folded: what the index has found is held against this. */
    folded: text('folded').notNull().default(''),
    at: instant('at').notNull(),
  },
  (t) => [
    uniqueIndex('search_entries_subject').on(t.resource, t.resourceId),
    index('search_entries_at').on(t.at, t.id),
  ],
)

/** What changed and is not in the index yet; written by triggers, whoever makes the change. */
export const searchPending = table(
  'search_pending',
  {
    id: runningNumber('id').primaryKey(),
    source: text('source').notNull(),
    sourceId: text('source_id').notNull(),
    /** For what was there before the index was: below all others, so that it stays older than what comes now. */
    entryId: long('entry_id'),
  },
  (t) => [index('search_pending_source').on(t.source, t.sourceId), index('search_pending_entry').on(t.entryId)],
)

/** One row: how many changes the index has taken in. Who writes the index holds it, so that two nodes take turns. */
export const searchCursor = table('search_cursor', {
  id: integer('id').primaryKey(),
  seq: long('seq').notNull(),
})
