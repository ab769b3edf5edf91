import { bulkResults, bulkStates } from '#shared/bulk/schema.ts'
import { index, instant, integer, json, primaryKey, table, text, word } from '../db/columns.ts'
import { oneOf } from '../db/oneOf.ts'

/** One action over many cases: asked once, carried out case by case, taken back as one. */
export const bulkRuns = table(
  'bulk_runs',
  {
    id: text('id').primaryKey(),
    version: integer('version').notNull(),
    resource: text('resource').notNull(),
    action: text('action').notNull(),
    body: json<Record<string, unknown>>('body').notNull(),
    askerKind: word('asker_kind', ['person', 'key']).notNull(),
    askerId: text('asker_id').notNull(),
    askerName: text('asker_name').notNull(),
    requestId: text('request_id'),
    state: word('state', bulkStates).notNull(),
    total: integer('total').notNull(),
    done: integer('done').notNull(),
    refused: integer('refused').notNull(),
    undone: integer('undone').notNull(),
    kept: integer('kept').notNull(),
    createdAt: instant('created_at').notNull(),
    finishedAt: instant('finished_at'),
    /** Until when it may be taken back; effects of its decisions wait as long. */
    undoUntil: instant('undo_until'),
    undoneAt: instant('undone_at'),
    undoneByName: text('undone_by_name'),
    undoneById: text('undone_by_id'),
  },
  (t) => [
    index('bulk_runs_state').on(t.state, t.createdAt),
    index('bulk_runs_asker').on(t.askerId, t.createdAt),
    oneOf('bulk_runs', 'state', bulkStates),
    oneOf('bulk_runs', 'asker_kind', ['person', 'key']),
  ],
)

export const bulkRows = table(
  'bulk_rows',
  {
    runId: text('run_id')
      .notNull()
      .references(() => bulkRuns.id),
    /** As it was asked: also one that is no case, or none of this queue, has a row and its refusal. */
    caseId: text('case_id').notNull(),
    position: integer('position').notNull(),
    /** The version the asker saw; null when they chose by filter. */
    versionSeen: integer('version_seen'),
    result: word('result', bulkResults).notNull(),
    /** Why it was refused or kept, as a problem word. */
    code: text('code'),
    detail: json<Record<string, unknown>>('detail'),
    decisionId: text('decision_id'),
    /** What a change that is no decision is taken back to. */
    before: json<Record<string, unknown>>('before'),
    versionAfter: integer('version_after'),
    at: instant('at'),
  },
  (t) => [
    primaryKey({ columns: [t.runId, t.caseId] }),
    index('bulk_rows_next').on(t.runId, t.result, t.position),
    index('bulk_rows_case').on(t.caseId),
    oneOf('bulk_rows', 'result', bulkResults),
  ],
)
