import { sql } from 'drizzle-orm'
import type { Drill } from '#shared/kpis/counted.ts'
import { kpiNames } from '#shared/kpis/kpis.ts'
import {
  type AlertRecipients,
  type Contributor,
  type CoursePoint,
  closings,
  findings,
  windows,
} from '#shared/targets/alertSchema.ts'
import { sides } from '#shared/targets/schema.ts'
import { flag, index, instant, integer, json, real, table, text, uniqueIndex, word } from '../db/columns.ts'
import { oneOf } from '../db/oneOf.ts'
import { people } from '../people/table.ts'

/**
 * What a figure should be, from which day to which. A dimension that is empty means everybody. Never changed: what is
 * set anew is a row of its own, and the one before gets its last day; one that ends before it begins was replaced.
 * No CHECK on `metric`: figures come and go with releases.
 */
export const targets = table(
  'targets',
  {
    id: text('id').primaryKey(),
    version: integer('version').notNull(),
    metric: word('metric', kpiNames as [(typeof kpiNames)[number], ...(typeof kpiNames)[number][]]).notNull(),
    kind: text('kind').notNull(),
    teamId: text('team_id').notNull(),
    vendorId: text('vendor_id').notNull(),
    /** The how manieth of its line: two people who set it at once do not both set it. */
    number: integer('number').notNull(),
    goal: real('goal').notNull(),
    band: real('band').notNull(),
    better: word('better', sides).notNull(),
    fromDay: text('from_day').notNull(),
    toDay: text('to_day'),
    note: text('note').notNull(),
    byName: text('by_name').notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    uniqueIndex('targets_line').on(t.metric, t.kind, t.teamId, t.vendorId, t.number),
    index('targets_days').on(t.fromDay, t.toDay),
    oneOf('targets', 'better', sides),
  ],
)

/** What is watched, by which bound, and who is told; with what the last checks found. */
export const alertRules = table(
  'alert_rules',
  {
    id: text('id').primaryKey(),
    version: integer('version').notNull(),
    metric: word('metric', kpiNames as [(typeof kpiNames)[number], ...(typeof kpiNames)[number][]]).notNull(),
    kind: text('kind').notNull(),
    teamId: text('team_id').notNull(),
    vendorId: text('vendor_id').notNull(),
    window: word('window_word', windows).notNull(),
    better: word('better', sides).notNull(),
    bound: real('bound'),
    margin: real('margin').notNull(),
    opensAfter: integer('opens_after').notNull(),
    closesAfter: integer('closes_after').notNull(),
    holdMinutes: integer('hold_minutes').notNull(),
    least: integer('least').notNull(),
    recipients: json<AlertRecipients>('recipients').notNull(),
    note: text('note').notNull(),
    isActive: flag('is_active').notNull(),
    mutedUntil: instant('muted_until'),
    muteReason: text('mute_reason'),
    mutedByName: text('muted_by_name'),
    outRun: integer('out_run').notNull(),
    inRun: integer('in_run').notNull(),
    turnedAt: instant('turned_at'),
    /** Which check of the clock it was: each is made once, however many nodes there are. */
    slot: integer('slot').notNull(),
    checkedAt: instant('checked_at'),
    finding: word('finding', findings),
    value: real('value'),
    number: integer('number'),
    /** The last checks: how an alert that opens came about. */
    recent: json<CoursePoint[]>('recent').notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  () => [oneOf('alert_rules', 'better', sides), oneOf('alert_rules', 'window_word', windows)],
)

/** A figure that left its band, until it was back. */
export const alerts = table(
  'alerts',
  {
    id: text('id').primaryKey(),
    version: integer('version').notNull(),
    ruleId: text('rule_id')
      .notNull()
      .references(() => alertRules.id),
    openedAt: instant('opened_at').notNull(),
    closedAt: instant('closed_at'),
    closing: word('closing', closings),
    bound: real('bound').notNull(),
    goal: real('goal'),
    openedValue: real('opened_value').notNull(),
    openedNumber: integer('opened_number').notNull(),
    value: real('value'),
    number: integer('number').notNull(),
    finding: word('finding', findings).notNull(),
    fromDay: text('from_day').notNull(),
    toDay: text('to_day').notNull(),
    contributors: json<Contributor[]>('contributors').notNull(),
    course: json<CoursePoint[]>('course').notNull(),
    drill: json<Drill>('drill').notNull(),
    toldAt: instant('told_at'),
    toldPeople: integer('told_people').notNull(),
    acknowledgedAt: instant('acknowledged_at'),
    acknowledgedById: text('acknowledged_by_id').references(() => people.id),
    acknowledgedByName: text('acknowledged_by_name'),
    acknowledgement: text('acknowledgement'),
  },
  (t) => [
    uniqueIndex('alerts_one_open').on(t.ruleId).where(sql.raw('closed_at is null')),
    index('alerts_opened').on(t.openedAt),
    oneOf('alerts', 'closing', closings),
    oneOf('alerts', 'finding', findings),
  ],
)
