import { and, eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { refused } from '#shared/errors.ts'
import type { NewTeam, TeamChange } from '#shared/teams/schema.ts'
import { type Actor, record } from '../audit/record.ts'
import type { Tx } from '../db/database.ts'
import { forUpdate } from '../db/dialect.ts'
import { signal } from '../events/signal.ts'
import { people } from '../people/table.ts'
import { settingInForce } from '../settings/inForce.ts'
import type { TeamRow } from './store.ts'
import { teamMembers, teams } from './table.ts'

/** @throws Refused not-unique when the short name is taken, refused by field. */
export async function addTeam(tx: Tx, fresh: NewTeam, actor: Actor, now: Date): Promise<TeamRow> {
  const { slug, nameEn, nameKo, calendar = 'standard', escalatesToId = null, assignsItself = false } = fresh
  await refuseUnknown(tx, { calendar, escalatesToId }, null)
  const row = {
    id: uuidv7(),
    version: 1,
    slug,
    nameEn: nameEn.trim(),
    nameKo: nameKo.trim(),
    function: fresh.function,
    calendar,
    escalatesToId,
    assignsItself,
    isActive: true,
    createdAt: now,
    updatedAt: now,
  }
  const [added] = await tx.insert(teams).values(row).onConflictDoNothing().returning()
  if (!added) throw refused('not-unique', { errors: { slug: 'is another team already' } })
  await tell(tx, 'create', actor, now, undefined, added)
  return added
}

/** @throws Refused not-found, changed-meanwhile, refused by field. */
export async function changeTeamRecord(
  tx: Tx,
  id: string,
  version: number,
  change: TeamChange,
  actor: Actor,
  now: Date,
): Promise<void> {
  const before = await find(tx, id, version)
  await refuseUnknown(tx, change, id)
  const set = { ...change, nameEn: change.nameEn?.trim(), nameKo: change.nameKo?.trim() }
  const after = await advance(tx, before, set, now)
  await tell(tx, 'edit', actor, now, before, after)
}

/**
 * A team that no longer works is sent nothing more. Its open cases go to no team by the job that follows,
 * in small steps: there may be many.
 */
export async function setAtWork(
  tx: Tx,
  id: string,
  version: number,
  isActive: boolean,
  actor: Actor,
  now: Date,
): Promise<void> {
  const before = await find(tx, id, version)
  if (before.isActive === isActive) throw refused('wrong-state')
  const after = await advance(tx, before, { isActive }, now)
  await tell(tx, isActive ? 'activate' : 'deactivate', actor, now, before, after)
}

/** Adds a member, or says whether they lead. @throws Refused not-found, refused when nobody of that id works here. */
export async function putMember(
  tx: Tx,
  teamId: string,
  { personId, isLead = false }: { personId: string; isLead?: boolean },
  actor: Actor,
  now: Date,
): Promise<void> {
  const team = await find(tx, teamId)
  const [person] = await tx.select({ isActive: people.isActive }).from(people).where(eq(people.id, personId))
  if (!person?.isActive) throw refused('refused', { errors: { personId: 'does not work here' } })
  await tx
    .insert(teamMembers)
    .values({ teamId, personId, isLead, since: now })
    .onConflictDoUpdate({ target: [teamMembers.teamId, teamMembers.personId], set: { isLead } })
  await tellMember(tx, 'add-member', team, { personId, isLead }, actor, now)
}

export async function removeMember(tx: Tx, teamId: string, personId: string, actor: Actor, now: Date): Promise<void> {
  const team = await find(tx, teamId)
  const [gone] = await tx
    .delete(teamMembers)
    .where(and(eq(teamMembers.teamId, teamId), eq(teamMembers.personId, personId)))
    .returning()
  if (!gone) throw refused('not-found')
  await tellMember(tx, 'remove-member', team, { personId }, actor, now)
}

async function refuseUnknown(
  tx: Tx,
  { calendar, escalatesToId }: { calendar?: string; escalatesToId?: string | null },
  ownId: string | null,
): Promise<void> {
  if (calendar !== undefined) {
    const { body } = await settingInForce(tx, 'calendar')
    if (!body.calendars.some(({ name }) => name === calendar))
      throw refused('refused', { errors: { calendar: 'no such calendar' } })
  }
  if (!escalatesToId) return
  const [team] = await tx.select({ id: teams.id }).from(teams).where(eq(teams.id, escalatesToId))
  if (!team || team.id === ownId) throw refused('refused', { errors: { escalatesToId: 'no such team at work' } })
}

async function find(tx: Tx, id: string, version?: number): Promise<TeamRow> {
  const [row] = await forUpdate(tx.select().from(teams).where(eq(teams.id, id)))
  if (!row) throw refused('not-found')
  if (version !== undefined && row.version !== version)
    throw refused('changed-meanwhile', { current: { version: row.version } })
  return row
}

async function advance(tx: Tx, before: TeamRow, set: Partial<TeamRow>, now: Date): Promise<TeamRow> {
  const [after] = await tx
    .update(teams)
    .set({ ...set, version: before.version + 1, updatedAt: now })
    .where(and(eq(teams.id, before.id), eq(teams.version, before.version)))
    .returning()
  if (!after) throw refused('changed-meanwhile')
  return after
}

async function tell(
  tx: Tx,
  verb: string,
  actor: Actor,
  at: Date,
  before: TeamRow | undefined,
  after: TeamRow,
): Promise<void> {
  const { id: resourceId, version } = after
  await record(tx, { resource: 'teams', resourceId, action: `teams:${verb}`, actor, before, after, at })
  signal(tx, `teams.${verb}`, 'teams', resourceId, version)
}

async function tellMember(
  tx: Tx,
  verb: 'add-member' | 'remove-member',
  team: TeamRow,
  after: { personId: string; isLead?: boolean },
  actor: Actor,
  at: Date,
): Promise<void> {
  await record(tx, { resource: 'teams', resourceId: team.id, action: `teams:${verb}`, actor, after, at })
  signal(tx, `teams.${verb}`, 'teams', team.id, team.version)
}
