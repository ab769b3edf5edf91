import { noticeStates } from '#shared/cases/schema.ts'
import { cases, decisions } from '../cases/table.ts'
import { index, instant, integer, table, text, word } from '../db/columns.ts'
import { oneOf } from '../db/oneOf.ts'
import { sellers } from '../sellers/table.ts'

/** What the seller was told: rendered when the decision was made, kept for good. */
export const notices = table(
  'notices',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    decisionId: text('decision_id')
      .notNull()
      .references(() => decisions.id),
    sellerId: text('seller_id')
      .notNull()
      .references(() => sellers.id),
    template: text('template').notNull(),
    templateVersionId: text('template_version_id').notNull(),
    templateVersion: integer('template_version').notNull(),
    locale: word('locale', ['en', 'ko']).notNull(),
    recipient: text('recipient').notNull(),
    subject: text('subject').notNull(),
    body: text('body').notNull(),
    state: word('state', noticeStates).notNull(),
    attempts: integer('attempts').notNull(),
    lastError: text('last_error'),
    /** Message id or file name of what went out. */
    deliveryRef: text('delivery_ref'),
    queuedAt: instant('queued_at').notNull(),
    sentAt: instant('sent_at'),
  },
  (t) => [
    index('notices_case').on(t.caseId, t.queuedAt),
    oneOf('notices', 'state', noticeStates),
    oneOf('notices', 'locale', ['en', 'ko']),
  ],
)
