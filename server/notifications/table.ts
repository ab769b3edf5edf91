import { digestChoices, digestStates, notificationKinds } from '#shared/notifications/schema.ts'
import { index, instant, integer, json, table, text, uniqueIndex, word } from '../db/columns.ts'
import { oneOf } from '../db/oneOf.ts'
import { people } from '../people/table.ts'

/** What somebody of ours should know. */
export const notifications = table(
  'notifications',
  {
    id: text('id').primaryKey(),
    version: integer('version').notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    kind: word('kind', notificationKinds).notNull(),
    /** The same thing is told once: kind, subject and occasion. */
    key: text('key').notNull(),
    resource: text('resource').notNull(),
    resourceId: text('resource_id').notNull(),
    /** What the sentence is filled with: number, seller, who. */
    params: json<Record<string, string>>('params').notNull(),
    at: instant('at').notNull(),
    readAt: instant('read_at'),
    /** When it went out with a digest. */
    mailedAt: instant('mailed_at'),
  },
  (t) => [
    uniqueIndex('notifications_key').on(t.personId, t.key),
    index('notifications_person').on(t.personId, t.readAt, t.at),
    index('notifications_mail').on(t.mailedAt, t.readAt, t.personId),
    index('notifications_subject').on(t.resourceId, t.kind, t.readAt),
    oneOf('notifications', 'kind', notificationKinds),
  ],
)

export const notificationChoices = table(
  'notification_choices',
  {
    personId: text('person_id')
      .primaryKey()
      .references(() => people.id),
    version: integer('version').notNull(),
    /** Kinds that somebody does not want to see. */
    muted: json<string[]>('muted').notNull(),
    /** Minutes after midnight in Seoul, both or neither. */
    quietFrom: integer('quiet_from'),
    quietTo: integer('quiet_to'),
    digest: word('digest', digestChoices).notNull(),
    lastDigestAt: instant('last_digest_at'),
  },
  () => [oneOf('notification_choices', 'digest', digestChoices)],
)

/**
 * An e-mail of what somebody has not read: written in the transaction that marks its notifications as mailed,
 * delivered after it. Each notification is in one letter, and a letter that is tried twice is the same letter.
 */
export const digests = table(
  'digests',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    recipient: text('recipient').notNull(),
    locale: word('locale', ['en', 'ko']).notNull(),
    subject: text('subject').notNull(),
    body: text('body').notNull(),
    notificationIds: json<string[]>('notification_ids').notNull(),
    state: word('state', digestStates).notNull(),
    attempts: integer('attempts').notNull(),
    lastError: text('last_error'),
    nextAttemptAt: instant('next_attempt_at'),
    deliveryRef: text('delivery_ref'),
    at: instant('at').notNull(),
    sentAt: instant('sent_at'),
  },
  (t) => [
    index('digests_due').on(t.state, t.nextAttemptAt),
    oneOf('digests', 'state', digestStates),
    oneOf('digests', 'locale', ['en', 'ko']),
  ],
)
