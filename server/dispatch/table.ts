import { cases } from '../cases/table.ts'
import { index, instant, table, text } from '../db/columns.ts'
import { people } from '../people/table.ts'

/** Who passed over a case that was offered to them, and why; they are not offered it again that day. */
export const skips = table(
  'skips',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    reason: text('reason').notNull(),
    note: text('note'),
    at: instant('at').notNull(),
  },
  (t) => [index('skips_case').on(t.caseId, t.personId, t.at), index('skips_person').on(t.personId, t.at)],
)
