import { flag, index, instant, integer, table, text, uniqueIndex, word } from '../db/columns.ts'
import { oneOf } from '../db/oneOf.ts'
import { teams } from '../teams/table.ts'

/** Ready sentences for messages, with variables; a team's own or everybody's. */
export const snippets = table(
  'snippets',
  {
    id: text('id').primaryKey(),
    version: integer('version').notNull(),
    name: text('name').notNull(),
    /** What one types after a slash. */
    shortcut: text('shortcut').notNull(),
    teamId: text('team_id').references(() => teams.id),
    locale: word('locale', ['en', 'ko']).notNull(),
    body: text('body').notNull(),
    isActive: flag('is_active').notNull(),
    /** While active, what makes a second one a duplicate: team, language, shortcut; null once deactivated. */
    activeKey: text('active_key'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    index('snippets_shortcut').on(t.shortcut, t.locale),
    uniqueIndex('snippets_active').on(t.activeKey),
    oneOf('snippets', 'locale', ['en', 'ko']),
  ],
)
