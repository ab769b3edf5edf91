import { qualityVerdicts } from '#shared/quality/schema.ts'
import { cases, decisions } from '../cases/table.ts'
import { index, instant, integer, table, text, uniqueIndex, word } from '../db/columns.ts'
import { oneOf } from '../db/oneOf.ts'
import { people } from '../people/table.ts'

/** Who looked at a decision afterwards, and what they think of it. One check a person and decision. */
export const qualityChecks = table(
  'quality_checks',
  {
    id: text('id').primaryKey(),
    version: integer('version').notNull(),
    decisionId: text('decision_id')
      .notNull()
      .references(() => decisions.id),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    verdict: word('verdict', qualityVerdicts).notNull(),
    note: text('note').notNull(),
    byId: text('by_id')
      .notNull()
      .references(() => people.id),
    byName: text('by_name').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    uniqueIndex('quality_checks_once').on(t.decisionId, t.byId),
    index('quality_checks_case').on(t.caseId, t.at),
    index('quality_checks_at').on(t.at, t.id),
    oneOf('quality_checks', 'verdict', qualityVerdicts),
  ],
)
