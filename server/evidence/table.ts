import { evidenceKinds, scanResults } from '#shared/evidence/schema.ts'
import { cases, decisions } from '../cases/table.ts'
import { flag, index, instant, integer, long, primaryKey, table, text, word } from '../db/columns.ts'
import { oneOf } from '../db/oneOf.ts'
import { people } from '../people/table.ts'
import { sellers } from '../sellers/table.ts'

/** A file of a case. The bytes lie in the store under their hash; the row says what they are to this case. */
export const evidence = table(
  'evidence',
  {
    id: text('id').primaryKey(),
    version: integer('version').notNull(),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    sellerId: text('seller_id')
      .notNull()
      .references(() => sellers.id),
    name: text('name').notNull(),
    kind: word('kind', evidenceKinds).notNull(),
    mime: text('mime').notNull(),
    bytes: long('bytes').notNull(),
    sha256: text('sha256').notNull(),
    storageKey: text('storage_key').notNull(),
    thumbnailKey: text('thumbnail_key'),
    width: integer('width'),
    height: integer('height'),
    pages: integer('pages'),
    description: text('description').notNull(),
    source: text('source').notNull(),
    /** Shows somebody's personal data: hidden until a reason is given. */
    isPersonal: flag('is_personal').notNull(),
    scan: word('scan', scanResults).notNull(),
    scanDetail: text('scan_detail'),
    addedById: text('added_by_id').references(() => people.id),
    addedByName: text('added_by_name').notNull(),
    addedAt: instant('added_at').notNull(),
    removedAt: instant('removed_at'),
    removedByName: text('removed_by_name'),
    removalReason: text('removal_reason'),
  },
  (t) => [
    index('evidence_case').on(t.caseId, t.addedAt),
    index('evidence_hash').on(t.sha256),
    index('evidence_seller').on(t.sellerId, t.addedAt),
    oneOf('evidence', 'kind', evidenceKinds),
    oneOf('evidence', 'scan', scanResults),
  ],
)

/** What lay before a decision, by hash: the file can no longer be removed or exchanged. */
export const decisionEvidence = table(
  'decision_evidence',
  {
    decisionId: text('decision_id')
      .notNull()
      .references(() => decisions.id),
    evidenceId: text('evidence_id')
      .notNull()
      .references(() => evidence.id),
    sha256: text('sha256').notNull(),
  },
  (t) => [primaryKey({ columns: [t.decisionId, t.evidenceId] }), index('decision_evidence_file').on(t.evidenceId)],
)

/** Who looked at which personal field, until when, and why. */
export const reveals = table(
  'reveals',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    resource: text('resource').notNull(),
    resourceId: text('resource_id').notNull(),
    field: text('field').notNull(),
    reason: text('reason').notNull(),
    at: instant('at').notNull(),
    until: instant('until').notNull(),
  },
  (t) => [index('reveals_who').on(t.personId, t.resource, t.resourceId, t.until)],
)
