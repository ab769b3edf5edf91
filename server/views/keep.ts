import { and, count, eq, ne } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { refused } from '#shared/errors.ts'
import { mostViews, type NewView, type ViewChange } from '#shared/views/schema.ts'
import { type Actor, record } from '../audit/record.ts'
import type { CaseList } from '../cases/lists.ts'
import type { Tx } from '../db/database.ts'
import { forUpdate } from '../db/dialect.ts'
import { signal } from '../events/signal.ts'
import { people } from '../people/table.ts'
import { teams } from '../teams/table.ts'
import { checkLook } from './soundness.ts'
import { isSeenBy, mayEdit, type ViewAsker, type ViewRow } from './store.ts'
import { views } from './table.ts'

type Lists = ReadonlyMap<string, CaseList>
type Keeping = { tx: Tx; asker: ViewAsker; actor: Actor; lists: Lists; now: Date }

/** Keeps a new view. @throws Refused in the list's words, not-allowed to share, not-unique or over-limit. */
export async function addView({ tx, asker, actor, lists, now }: Keeping, wanted: NewView): Promise<ViewRow> {
  const { resource, name, scope, filter, sort, teamId = null, columns = [], isTeamDefault = false } = wanted
  const row = {
    id: uuidv7(),
    version: 1,
    resource,
    name: name.trim(),
    scope,
    ownerId: asker.id,
    teamId,
    filter,
    sort,
    columns,
    isTeamDefault,
    createdAt: now,
    updatedAt: now,
  }
  await checkKeepable(tx, row, asker, lists, now)
  const [kept] = await tx.select({ number: count() }).from(views).where(eq(views.ownerId, asker.id))
  if (Number(kept?.number) >= mostViews) throw refused('over-limit', { errors: { name: `at most ${mostViews} views` } })
  await tx.insert(views).values(row)
  if (isTeamDefault) await makeOnlyDefault(tx, row, now)
  await record(tx, { resource: 'views', resourceId: row.id, action: 'views:add', actor, after: row, at: now })
  signal(tx, 'views.add', 'views', row.id, 1)
  return row
}

/** Changes a view that the asker may edit; shared wider, it needs the wider permission. */
export async function changeView(keeping: Keeping, id: string, version: number, change: ViewChange): Promise<void> {
  const { tx, asker, actor, lists, now } = keeping
  const before = await findEditable(tx, id, version, asker)
  const wanted = { ...before, ...change, version: version + 1, updatedAt: now }
  const isOfTeam = wanted.scope === 'team'
  const row = {
    ...wanted,
    name: wanted.name.trim(),
    // What a narrower scope cannot have falls away by itself.
    teamId: isOfTeam ? wanted.teamId : null,
    isTeamDefault: isOfTeam ? wanted.isTeamDefault : (change.isTeamDefault ?? false),
  }
  await checkKeepable(tx, row, asker, lists, now)
  const [changed] = await tx
    .update(views)
    .set(row)
    .where(and(eq(views.id, id), eq(views.version, version)))
    .returning()
  if (!changed) throw refused('changed-meanwhile')
  if (row.isTeamDefault) await makeOnlyDefault(tx, row, now)
  await record(tx, { resource: 'views', resourceId: id, action: 'views:change', actor, before, after: row, at: now })
  signal(tx, 'views.change', 'views', id, row.version)
}

export async function removeView({ tx, asker, actor, now }: Keeping, id: string, version: number): Promise<void> {
  const before = await findEditable(tx, id, version, asker)
  await tx.delete(views).where(eq(views.id, id))
  await record(tx, { resource: 'views', resourceId: id, action: 'views:remove', actor, before, at: now })
  signal(tx, 'views.remove', 'views', id, version)
}

async function findEditable(tx: Tx, id: string, version: number, asker: ViewAsker): Promise<ViewRow> {
  const [found] = await forUpdate(
    tx
      .select()
      .from(views)
      .where(and(eq(views.id, id), isSeenBy(asker))),
  )
  if (!found) throw refused('not-found')
  if (!mayEdit(found, asker)) throw refused('not-allowed')
  if (found.version !== version) throw refused('changed-meanwhile', { current: { version: found.version } })
  return found
}

async function checkKeepable(tx: Tx, row: ViewRow, asker: ViewAsker, lists: Lists, now: Date): Promise<void> {
  const list = lists.get(row.resource)
  if (!list?.isOpenTo(asker)) throw refused('malformed', { errors: { resource: 'is not a list with views' } })
  checkShared(row, asker)
  checkLook(row, list.spec, { personId: asker.id, teamIds: asker.teamIds, now })
  await lockShelf(tx, row)
  const shelf = row.scope === 'team' ? eq(views.teamId, row.teamId ?? '') : undefined
  const owned = row.scope === 'private' ? eq(views.ownerId, row.ownerId) : undefined
  const [twin] = await tx
    .select({ id: views.id })
    .from(views)
    .where(
      and(
        eq(views.resource, row.resource),
        eq(views.scope, row.scope),
        eq(views.name, row.name),
        ne(views.id, row.id),
        shelf,
        owned,
      ),
    )
  if (twin) throw refused('not-unique', { errors: { name: 'is taken' } })
}

function checkShared({ scope, teamId, isTeamDefault }: ViewRow, { permissions, teamIds }: ViewAsker): void {
  if (scope === 'everyone' && !permissions.includes('views:publish')) throw refused('not-allowed')
  if (scope === 'team' && !permissions.includes('views:share')) throw refused('not-allowed')
  if (scope === 'team' && !teamId) throw refused('malformed', { errors: { teamId: 'is missing' } })
  if (scope === 'team' && teamId && !teamIds.includes(teamId)) throw refused('not-allowed')
  if (isTeamDefault && scope !== 'team')
    throw refused('malformed', { errors: { isTeamDefault: 'is for views of a team' } })
}

/** Two people who keep the same name, or make another view the default, at once: one waits for the other. */
async function lockShelf(tx: Tx, { scope, teamId, ownerId }: ViewRow): Promise<void> {
  if (scope === 'team')
    await forUpdate(
      tx
        .select({ id: teams.id })
        .from(teams)
        .where(eq(teams.id, teamId ?? '')),
    )
  else if (scope === 'private') await forUpdate(tx.select({ id: people.id }).from(people).where(eq(people.id, ownerId)))
}

async function makeOnlyDefault(tx: Tx, { id, teamId, resource }: ViewRow, now: Date): Promise<void> {
  const others = await tx
    .select()
    .from(views)
    .where(
      and(
        eq(views.teamId, teamId ?? ''),
        eq(views.resource, resource),
        eq(views.isTeamDefault, true),
        ne(views.id, id),
      ),
    )
  for (const other of others) {
    const version = other.version + 1
    await tx.update(views).set({ isTeamDefault: false, version, updatedAt: now }).where(eq(views.id, other.id))
    signal(tx, 'views.change', 'views', other.id, version)
  }
}
