import type { KpiName } from '#shared/kpis/kpis.ts'
import { letterStates, type Outside, occasions, periods, rhythms } from '#shared/reports/schema.ts'
import type { Role } from '#shared/roles.ts'
import { flag, index, instant, integer, json, table, text, uniqueIndex, word } from '../db/columns.ts'
import { oneOf } from '../db/oneOf.ts'
import { people } from '../people/table.ts'

/** Figures that go out by themselves: which, of whom, when and to whom. A scope that is empty means everybody. */
export const reports = table(
  'reports',
  {
    id: text('id').primaryKey(),
    version: integer('version').notNull(),
    name: text('name').notNull(),
    metrics: json<KpiName[]>('metrics').notNull(),
    kind: text('kind').notNull(),
    teamId: text('team_id').notNull(),
    vendorId: text('vendor_id').notNull(),
    period: word('period', periods).notNull(),
    rhythm: word('rhythm', rhythms).notNull(),
    weekday: integer('weekday'),
    monthDay: integer('month_day'),
    minute: integer('minute').notNull(),
    isOnBusinessDays: flag('is_on_business_days').notNull(),
    personIds: json<string[]>('person_ids').notNull(),
    roles: json<Role[]>('roles').notNull(),
    outside: json<Outside[]>('outside').notNull(),
    isActive: flag('is_active').notNull(),
    byName: text('by_name').notNull(),
    /** Null while it rests. */
    nextDueAt: instant('next_due_at'),
    lastDueAt: instant('last_due_at'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    index('reports_due').on(t.nextDueAt),
    oneOf('reports', 'period', periods),
    oneOf('reports', 'rhythm', rhythms),
  ],
)

export type LetterText = { name: string; content: string }

/**
 * One letter to one reader. Written in the transaction that moves the report on to its next time, delivered after it;
 * its key makes it one letter however many nodes write it.
 */
export const reportLetters = table(
  'report_letters',
  {
    id: text('id').primaryKey(),
    reportId: text('report_id')
      .notNull()
      .references(() => reports.id),
    /** Report, occasion, due time and reader. */
    key: text('key').notNull(),
    occasion: word('occasion', occasions).notNull(),
    dueAt: instant('due_at').notNull(),
    fromDay: text('from_day').notNull(),
    toDay: text('to_day').notNull(),
    /** Null: an address outside. */
    personId: text('person_id').references(() => people.id),
    /** The provider they worked for when it was written: it is theirs only as long as they do. */
    vendorId: text('vendor_id'),
    recipient: text('recipient').notNull(),
    locale: word('locale', ['en', 'ko']).notNull(),
    subject: text('subject').notNull(),
    body: text('body').notNull(),
    html: text('html').notNull(),
    files: json<LetterText[]>('files').notNull(),
    state: word('state', letterStates).notNull(),
    attempts: integer('attempts').notNull(),
    lastError: text('last_error'),
    nextAttemptAt: instant('next_attempt_at'),
    deliveryRef: text('delivery_ref'),
    at: instant('at').notNull(),
    sentAt: instant('sent_at'),
  },
  (t) => [
    uniqueIndex('report_letters_key').on(t.key),
    index('report_letters_due').on(t.state, t.nextAttemptAt),
    index('report_letters_report').on(t.reportId, t.dueAt),
    oneOf('report_letters', 'state', letterStates),
    oneOf('report_letters', 'occasion', occasions),
    oneOf('report_letters', 'locale', ['en', 'ko']),
  ],
)
