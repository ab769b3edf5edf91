import { messageChannels, messageDirections, messageStates } from '#shared/conversation/schema.ts'
import { cases } from '../cases/table.ts'
import { index, instant, integer, json, primaryKey, table, text, uniqueIndex, word } from '../db/columns.ts'
import { oneOf } from '../db/oneOf.ts'
import { people } from '../people/table.ts'

/** What colleagues write to each other. A table of its own: nothing that sends letters reads it. */
export const notes = table(
  'notes',
  {
    id: text('id').primaryKey(),
    version: integer('version').notNull(),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    authorId: text('author_id')
      .notNull()
      .references(() => people.id),
    body: text('body').notNull(),
    mentionedIds: json<string[]>('mentioned_ids').notNull(),
    fileIds: json<string[]>('file_ids').notNull(),
    at: instant('at').notNull(),
    editedAt: instant('edited_at'),
  },
  (t) => [index('notes_case').on(t.caseId, t.at)],
)

/** What goes to the seller and what comes back. */
export const messages = table(
  'messages',
  {
    id: text('id').primaryKey(),
    version: integer('version').notNull(),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    direction: word('direction', messageDirections).notNull(),
    channel: word('channel', messageChannels).notNull(),
    authorId: text('author_id').references(() => people.id),
    authorName: text('author_name').notNull(),
    locale: word('locale', ['en', 'ko']).notNull(),
    recipient: text('recipient'),
    subject: text('subject').notNull(),
    body: text('body').notNull(),
    fileIds: json<string[]>('file_ids').notNull(),
    state: word('state', messageStates).notNull(),
    attempts: integer('attempts').notNull(),
    lastError: text('last_error'),
    nextAttemptAt: instant('next_attempt_at'),
    deliveryRef: text('delivery_ref'),
    /** The other side's own name for it: the same message twice is one message. */
    outsideRef: text('outside_ref'),
    at: instant('at').notNull(),
    sentAt: instant('sent_at'),
  },
  (t) => [
    index('messages_case').on(t.caseId, t.at),
    index('messages_due').on(t.state, t.nextAttemptAt),
    uniqueIndex('messages_outside').on(t.outsideRef),
    oneOf('messages', 'direction', messageDirections),
    oneOf('messages', 'channel', messageChannels),
    oneOf('messages', 'state', messageStates),
    oneOf('messages', 'locale', ['en', 'ko']),
  ],
)

/** People who want to hear of a case: they chose to, were mentioned, or worked on it. */
export const followers = table(
  'followers',
  {
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    since: instant('since').notNull(),
  },
  (t) => [primaryKey({ columns: [t.caseId, t.personId] }), index('followers_person').on(t.personId)],
)
