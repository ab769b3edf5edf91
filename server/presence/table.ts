import { presenceModes } from '#shared/presence/schema.ts'
import { cases } from '../cases/table.ts'
import { index, instant, table, text, word } from '../db/columns.ts'
import { oneOf } from '../db/oneOf.ts'
import { people } from '../people/table.ts'

/** One open tab of one person on one case; without a sign of life it goes. */
export const presences = table(
  'presences',
  {
    /** Made by the tab. */
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    mode: word('mode', presenceModes).notNull(),
    since: instant('since').notNull(),
    seenAt: instant('seen_at').notNull(),
  },
  (t) => [
    index('presences_case').on(t.caseId, t.seenAt),
    index('presences_seen').on(t.seenAt),
    oneOf('presences', 'mode', presenceModes),
  ],
)
