import { brokenReasons, exportFormats, exportStates } from '#shared/exports/schema.ts'
import { index, instant, integer, json, long, table, text, word } from '../db/columns.ts'
import { oneOf } from '../db/oneOf.ts'

/** Who took which list along, how many rows of it, and whether the file came to its end. Rows of it are kept nowhere. */
export const exportRuns = table(
  'exports',
  {
    id: text('id').primaryKey(),
    version: integer('version').notNull(),
    resource: text('resource').notNull(),
    format: word('format', exportFormats).notNull(),
    fileName: text('file_name').notNull(),
    filter: text('filter').notNull(),
    sort: text('sort').notNull(),
    columns: json<string[]>('columns').notNull(),
    locale: word('locale', ['en', 'ko']).notNull(),
    state: word('state', exportStates).notNull(),
    reason: word('reason', brokenReasons),
    rows: integer('row_count').notNull(),
    bytes: long('bytes').notNull(),
    byId: text('by_id').notNull(),
    byName: text('by_name').notNull(),
    askedAt: instant('asked_at').notNull(),
    fetchUntil: instant('fetch_until').notNull(),
    startedAt: instant('started_at'),
    /** The last sign of life while it runs. */
    seenAt: instant('seen_at'),
    endedAt: instant('ended_at'),
  },
  (t) => [
    index('exports_asked').on(t.askedAt, t.id),
    index('exports_state').on(t.state, t.byId),
    oneOf('exports', 'format', exportFormats),
    oneOf('exports', 'state', exportStates),
    oneOf('exports', 'reason', brokenReasons),
  ],
)
