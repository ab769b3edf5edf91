import { sql } from 'drizzle-orm'
import { factWords } from '#shared/facts/words.ts'
import { cases } from '../cases/table.ts'
import { flag, index, instant, integer, long, runningNumber, table, text, uniqueIndex, word } from '../db/columns.ts'

/**
 * What happened, one row a thing, written with the change that made it. `day` and `hour` are Seoul's. Where nobody, no
 * team and no provider is meant the text is empty, so that days can be kept by one key. No CHECK on `what`: the list of
 * words grows with every feature, and on SQLite a changed CHECK copies the whole table.
 */
export const facts = table(
  'facts',
  {
    id: runningNumber('id').primaryKey(),
    what: word('what', factWords).notNull(),
    aspect: text('aspect').notNull(),
    caseId: text('case_id').references(() => cases.id),
    sellerId: text('seller_id'),
    /** The decision, promise, message … by which it is found when it is taken back. */
    causeId: text('cause_id'),
    at: instant('at').notNull(),
    day: text('day').notNull(),
    hour: integer('hour').notNull(),
    /** The kind of the case, or what else it is about. */
    kind: text('kind').notNull(),
    teamId: text('team_id').notNull(),
    vendorId: text('vendor_id').notNull(),
    personId: text('person_id').notNull(),
    value: long('value'),
    calendarMs: long('calendar_ms'),
  },
  (t) => [
    index('facts_case').on(t.caseId, t.what),
    // Values ride along: a percentile of some days is sorted from the index alone.
    index('facts_day').on(
      t.what,
      t.day,
      t.kind,
      t.aspect,
      t.teamId,
      t.vendorId,
      t.personId,
      t.hour,
      t.id,
      t.value,
      t.calendarMs,
    ),
    index('facts_value')
      .on(t.what, t.value, t.day, t.kind, t.aspect, t.teamId, t.vendorId, t.personId)
      .where(sql.raw('value is not null')),
  ],
)

/** What a line keeps: a day for everybody together; for one person; an hour of it, without the aspect. */
export const factGrains = ['day', 'person', 'hour'] as const

/**
 * The roll-up: how often and how much, by day, word, kind, team, provider and person. Lines are only added, with the
 * facts themselves; a job folds equal ones, so that nobody waits for anybody. A sum over them is exact at any moment.
 */
export const factDays = table(
  'fact_days',
  {
    id: runningNumber('id').primaryKey(),
    isFolded: flag('is_folded').notNull(),
    grain: word('grain', factGrains).notNull(),
    day: text('day').notNull(),
    hour: integer('hour').notNull(),
    what: word('what', factWords).notNull(),
    aspect: text('aspect').notNull(),
    kind: text('kind').notNull(),
    teamId: text('team_id').notNull(),
    vendorId: text('vendor_id').notNull(),
    personId: text('person_id').notNull(),
    number: integer('number').notNull(),
    value: long('value').notNull(),
    calendarMs: long('calendar_ms').notNull(),
  },
  (t) => [
    uniqueIndex('fact_days_cell')
      .on(t.grain, t.what, t.day, t.hour, t.kind, t.aspect, t.teamId, t.vendorId, t.personId)
      .where(sql.raw('is_folded')),
    index('fact_days_read').on(
      t.grain,
      t.what,
      t.day,
      t.kind,
      t.aspect,
      t.teamId,
      t.vendorId,
      t.personId,
      t.hour,
      t.number,
      t.value,
      t.calendarMs,
    ),
    index('fact_days_new').on(t.id).where(sql.raw('not is_folded')),
  ],
)
