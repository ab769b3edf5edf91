import { skipReasons } from '#shared/dispatch/schema.ts'
import { cases } from '../cases/table.ts'
import { index, instant, integer, table, text, word } from '../db/columns.ts'
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
    reason: word('reason', skipReasons).notNull(),
    note: text('note'),
    at: instant('at').notNull(),
  },
  (t) => [index('skips_case').on(t.caseId, t.personId, t.at), index('skips_person').on(t.personId, t.at)],
)

/** When somebody was last handed a case: of two with equal load, who waited longer is next. */
export const handouts = table('handouts', {
  personId: text('person_id')
    .primaryKey()
    .references(() => people.id),
  lastAt: instant('last_at').notNull(),
})

/** How far the open cases are weighed anew under a priority version; a restart goes on behind `afterId`. */
export const rerankings = table('rerankings', {
  /** The version of the priority settings. */
  versionId: text('version_id').primaryKey(),
  number: integer('number').notNull(),
  afterId: text('after_id').notNull(),
  done: integer('done').notNull(),
  total: integer('total').notNull(),
  startedAt: instant('started_at').notNull(),
  finishedAt: instant('finished_at'),
})
