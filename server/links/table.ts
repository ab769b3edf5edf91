import { linkKinds } from '#shared/links/schema.ts'
import { cases } from '../cases/table.ts'
import { index, instant, integer, table, text, uniqueIndex, word } from '../db/columns.ts'
import { oneOf } from '../db/oneOf.ts'

/** `from` is the parent of, blocks, duplicates or is related to `to`. */
export const caseLinks = table(
  'case_links',
  {
    id: text('id').primaryKey(),
    version: integer('version').notNull(),
    kind: word('kind', linkKinds).notNull(),
    fromId: text('from_id')
      .notNull()
      .references(() => cases.id),
    toId: text('to_id')
      .notNull()
      .references(() => cases.id),
    /** Makes a standing link unique; null once it was removed. */
    standingKey: text('standing_key'),
    /** The decision that closed the loser of a merge. */
    decisionId: text('decision_id'),
    note: text('note'),
    byName: text('by_name').notNull(),
    at: instant('at').notNull(),
    removedAt: instant('removed_at'),
    removedByName: text('removed_by_name'),
  },
  (t) => [
    uniqueIndex('case_links_standing').on(t.standingKey),
    index('case_links_from').on(t.fromId, t.removedAt),
    index('case_links_to').on(t.toId, t.removedAt),
    oneOf('case_links', 'kind', linkKinds),
  ],
)
