import { viewScopes } from '#shared/views/schema.ts'
import { flag, index, instant, integer, json, table, text, word } from '../db/columns.ts'
import { oneOf } from '../db/oneOf.ts'
import { people } from '../people/table.ts'
import { teams } from '../teams/table.ts'

/** A saved way to look at a list. */
export const views = table(
  'views',
  {
    id: text('id').primaryKey(),
    version: integer('version').notNull(),
    resource: text('resource').notNull(),
    name: text('name').notNull(),
    scope: word('scope', viewScopes).notNull(),
    ownerId: text('owner_id')
      .notNull()
      .references(() => people.id),
    teamId: text('team_id').references(() => teams.id),
    filter: json<Record<string, unknown>>('filter').notNull(),
    sort: json<[string, 'ASC' | 'DESC']>('sort').notNull(),
    columns: json<string[]>('columns').notNull(),
    isTeamDefault: flag('is_team_default').notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    index('views_resource').on(t.resource, t.scope),
    index('views_owner').on(t.ownerId, t.resource),
    oneOf('views', 'scope', viewScopes),
  ],
)
