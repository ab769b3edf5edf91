import { clockDeeds, clockMetrics, clockStates } from '#shared/clocks/schema.ts'
import { cases } from '../cases/table.ts'
import { index, instant, integer, json, long, table, text, uniqueIndex, word } from '../db/columns.ts'
import { oneOf } from '../db/oneOf.ts'

/**
 * One promise of one case. `usedMs` is the business time spent until `runningSince`;
 * what is left is `targetMs - usedMs` less what ran since, so a pause keeps it to the millisecond.
 */
export const caseClocks = table(
  'case_clocks',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    metric: word('metric', clockMetrics).notNull(),
    state: word('state', clockStates).notNull(),
    targetMs: long('target_ms').notNull(),
    usedMs: long('used_ms').notNull(),
    runningSince: instant('running_since'),
    startedAt: instant('started_at').notNull(),
    /** Null unless it runs. */
    dueAt: instant('due_at'),
    metAt: instant('met_at'),
    /** When what the queue does at zero was done: it is done once a promise. */
    breachHandledAt: instant('breach_handled_at'),
    /** Calendar of the settings it runs by, by name, and the versions it was aimed with. */
    calendar: text('calendar').notNull(),
    slaVersionId: text('sla_version_id').notNull(),
    calendarVersionId: text('calendar_version_id').notNull(),
  },
  (t) => [
    index('case_clocks_case').on(t.caseId, t.metric),
    index('case_clocks_due').on(t.state, t.breachHandledAt, t.dueAt, t.id),
    index('case_clocks_sla').on(t.state, t.slaVersionId, t.caseId),
    index('case_clocks_calendar').on(t.state, t.calendarVersionId, t.caseId),
    oneOf('case_clocks', 'metric', clockMetrics),
    oneOf('case_clocks', 'state', clockStates),
  ],
)

/** What happened to a promise: the history that figures are made of. */
export const clockEvents = table(
  'clock_events',
  {
    id: text('id').primaryKey(),
    clockId: text('clock_id')
      .notNull()
      .references(() => caseClocks.id),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    position: integer('position').notNull(),
    what: word('what', clockDeeds).notNull(),
    usedMs: long('used_ms').notNull(),
    targetMs: long('target_ms').notNull(),
    detail: json<Record<string, unknown>>('detail').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    uniqueIndex('clock_events_position').on(t.clockId, t.position),
    index('clock_events_case').on(t.caseId, t.at),
    oneOf('clock_events', 'what', clockDeeds),
  ],
)
