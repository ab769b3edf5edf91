import { settingNames } from '#shared/settings/schema.ts'
import { instant, integer, json, table, text, uniqueIndex, word } from '../db/columns.ts'
import { oneOf } from '../db/oneOf.ts'
import { people } from '../people/table.ts'

/** House settings as numbered versions: a draft is edited, a published one never changes and the newest is in force. */
export const settingVersions = table(
  'setting_versions',
  {
    id: text('id').primaryKey(),
    version: integer('version').notNull(),
    name: word('name', settingNames).notNull(),
    number: integer('number').notNull(),
    state: word('state', ['draft', 'published']).notNull(),
    /** What its author says of the change. */
    note: text('note').notNull(),
    body: json<unknown>('body').notNull(),
    publishedAt: instant('published_at'),
    publishedById: text('published_by_id').references(() => people.id),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    uniqueIndex('setting_versions_number').on(t.name, t.number),
    oneOf('setting_versions', 'name', settingNames),
    oneOf('setting_versions', 'state', ['draft', 'published']),
  ],
)
