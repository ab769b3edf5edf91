import { and, asc, count, eq, inArray, or, type SQL } from 'drizzle-orm'
import type { FilterContext } from '#shared/views/filterWords.ts'
import type { View, ViewTeam } from '#shared/views/schema.ts'
import type { CaseList } from '../cases/lists.ts'
import type { Db } from '../db/database.ts'
import type { Asker } from '../http/app.ts'
import type { ListQuery, ListSpec } from '../http/list.ts'
import { people } from '../people/table.ts'
import { teamMembers, teams } from '../teams/table.ts'
import { strangeParts } from './soundness.ts'
import { views } from './table.ts'

export type ViewRow = typeof views.$inferSelect
export type ViewAsker = Pick<Asker, 'id' | 'permissions' | 'rows'> & { teamIds: readonly string[] }

const columns = {
  resource: views.resource,
  name: views.name,
  scope: views.scope,
  ownerId: views.ownerId,
  teamId: views.teamId,
  isTeamDefault: views.isTeamDefault,
  createdAt: views.createdAt,
  updatedAt: views.updatedAt,
}

export const viewListSpec: ListSpec = {
  resource: 'views',
  id: views.id,
  filters: columns,
  sorts: columns,
  defaultSort: ['createdAt', 'ASC'],
}

/** A person's own, those of their teams and those for everyone; any other view does not exist for them. */
export const isSeenBy = ({ id, teamIds }: Pick<ViewAsker, 'id' | 'teamIds'>): SQL | undefined =>
  or(
    eq(views.ownerId, id),
    eq(views.scope, 'everyone'),
    teamIds.length > 0 ? and(eq(views.scope, 'team'), inArray(views.teamId, [...teamIds])) : undefined,
  )

/** Own ones by their owner; shared ones by whoever may share them where they stand. */
export const mayEdit = (view: ViewRow, asker: ViewAsker): boolean => {
  if (view.scope === 'everyone') return asker.permissions.includes('views:publish')
  if (view.scope === 'private') return view.ownerId === asker.id
  return asker.permissions.includes('views:share') && asker.teamIds.includes(view.teamId ?? '')
}

export async function pageViews(db: Db, query: ListQuery, asker: ViewAsker): Promise<{ ids: string[]; total: number }> {
  const where = and(isSeenBy(asker), query.where)
  const rows = await db
    .select({ id: views.id })
    .from(views)
    .where(where)
    .orderBy(...query.orderBy)
    .limit(query.limit)
    .offset(query.offset)
  const [counted] = await db.select({ total: count() }).from(views).where(where)
  return { ids: rows.map((row) => row.id), total: Number(counted?.total ?? 0) }
}

/** Views by id, in the given order, as far as the asker may know of them. */
export async function readViews(
  db: Db,
  ids: readonly string[],
  asker: ViewAsker,
  lists: ReadonlyMap<string, CaseList>,
  now: Date,
): Promise<View[]> {
  if (ids.length === 0) return []
  const rows = await db
    .select({ row: views, ownerName: people.name, team: { en: teams.nameEn, ko: teams.nameKo } })
    .from(views)
    .innerJoin(people, eq(people.id, views.ownerId))
    .leftJoin(teams, eq(teams.id, views.teamId))
    .where(and(inArray(views.id, [...ids]), isSeenBy(asker)))
  const byId = new Map(rows.map((one) => [one.row.id, one]))
  const context: FilterContext = { personId: asker.id, teamIds: asker.teamIds, now }
  return ids.flatMap((id) => {
    const found = byId.get(id)
    if (!found) return []
    const { row, ownerName, team } = found
    return [
      {
        id: row.id,
        version: row.version,
        resource: row.resource,
        name: row.name,
        scope: row.scope,
        ownerId: row.ownerId,
        ownerName,
        teamId: row.teamId,
        teamName: team,
        filter: row.filter,
        sort: row.sort,
        columns: row.columns,
        isTeamDefault: row.isTeamDefault,
        broken: strangeParts(row, lists.get(row.resource)?.spec, context),
        createdAt: row.createdAt.toISOString(),
        updatedAt: row.updatedAt.toISOString(),
        allowedActions: mayEdit(row, asker) ? ['edit' as const, 'remove' as const] : [],
      },
    ]
  })
}

/** The views of one list that the asker sees. */
export const seenViews = (db: Db, resource: string, asker: ViewAsker): Promise<ViewRow[]> =>
  db
    .select()
    .from(views)
    .where(and(eq(views.resource, resource), isSeenBy(asker)))
    .orderBy(asc(views.id))

/** The asker's teams. */
export async function teamsOf(db: Db, personId: string): Promise<ViewTeam[]> {
  const rows = await db
    .select({ id: teams.id, en: teams.nameEn, ko: teams.nameKo })
    .from(teamMembers)
    .innerJoin(teams, eq(teams.id, teamMembers.teamId))
    .where(and(eq(teamMembers.personId, personId), eq(teams.isActive, true)))
    .orderBy(asc(teams.slug))
  return rows.map(({ id, en, ko }) => ({ id, name: { en, ko } }))
}
