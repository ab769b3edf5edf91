import { and, asc, eq, isNotNull, ne } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { refused } from '#shared/errors.ts'
import type { NewTeam, TeamChange } from '#shared/teams/schema.ts'
import { type Actor, record } from '../audit/record.ts'
import type { Tx } from '../db/database.ts'
import { forUpdate } from '../db/dialect.ts'
import { signal } from '../events/signal.ts'
import { people } from '../people/table.ts'
import { settingInForce } from '../settings/inForce.ts'
import { vendors } from '../vendors/table.ts'
import { handOnTies } from './dissolve.ts'
import type { TeamRow } from './store.ts'
import { teamMembers, teamSpans, teams } from './table.ts'

type MemberRow = typeof teamMembers.$inferSelect

/** @throws Refused not-unique when the short name is taken, refused by field. */
export async function addTeam(tx: Tx, fresh: NewTeam, actor: Actor, now: Date): Promise<TeamRow> {
  const { slug, nameEn, nameKo, calendar = 'standard', escalatesToId = null, assignsItself = false } = fresh
  const { vendorId = null } = fresh
  await refuseUnknown(tx, { calendar, escalatesToId }, null)
  await refuseUnknownVendor(tx, vendorId)
  const row = {
    id: uuidv7(),
    version: 1,
    slug,
    nameEn: nameEn.trim(),
    nameKo: nameKo.trim(),
    function: fresh.function,
    vendorId,
    calendar,
    escalatesToId,
    assignsItself,
    isActive: true,
    successorId: null,
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
  if (change.vendorId !== undefined && change.vendorId !== before.vendorId) {
    await refuseUnknownVendor(tx, change.vendorId)
    await refuseStrangers(tx, id, change.vendorId)
  }
  const set = { ...change, nameEn: change.nameEn?.trim(), nameKo: change.nameKo?.trim() }
  const after = await advance(tx, before, set, now)
  await tell(tx, 'edit', actor, now, before, after)
}

/**
 * A team that no longer works is sent nothing more. Its rules go to its successor at once, its open cases by the job that
 * follows, in small steps: there may be many.
 * @throws Refused not-found, changed-meanwhile, wrong-state, refused by field while something hangs on it.
 */
export async function dissolve(
  tx: Tx,
  id: string,
  version: number,
  successorId: string | null,
  actor: Actor,
  now: Date,
): Promise<void> {
  const before = await find(tx, id, version)
  if (!before.isActive) throw refused('wrong-state')
  await handOnTies(tx, before, successorId, actor, now)
  for (const member of await tx.select().from(teamMembers).where(eq(teamMembers.teamId, id)))
    await keepTimeInTeam(tx, member, now)
  const after = await advance(tx, before, { isActive: false, successorId }, now)
  await tell(tx, 'deactivate', actor, now, before, after)
}

/** The team works again; its people belong to it from now on. */
export async function reopen(tx: Tx, id: string, version: number, actor: Actor, now: Date): Promise<void> {
  const before = await find(tx, id, version)
  if (before.isActive) throw refused('wrong-state')
  await tx.update(teamMembers).set({ since: now }).where(eq(teamMembers.teamId, id))
  const after = await advance(tx, before, { isActive: true, successorId: null }, now)
  await tell(tx, 'activate', actor, now, before, after)
}

/** What was somebody's time in a team until now: figures of those days stay the team's. */
async function keepTimeInTeam(tx: Tx, { teamId, personId, since: fromAt }: MemberRow, now: Date): Promise<void> {
  if (fromAt < now) await tx.insert(teamSpans).values({ id: uuidv7(), teamId, personId, fromAt, toAt: now })
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
  const [person] = await tx.select().from(people).where(eq(people.id, personId))
  if (!person?.isActive) throw refused('refused', { errors: { personId: 'does not work here' } })
  if (person.vendorId !== null && person.vendorId !== team.vendorId)
    throw refused('refused', { errors: { personId: 'works for a provider whose team this is not' } })
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
  if (team.isActive) await keepTimeInTeam(tx, gone, now)
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

async function refuseUnknownVendor(tx: Tx, vendorId: string | null): Promise<void> {
  if (vendorId === null) return
  const [vendor] = await tx.select({ isActive: vendors.isActive }).from(vendors).where(eq(vendors.id, vendorId))
  if (!vendor?.isActive) throw refused('refused', { errors: { vendorId: 'no such provider under contract' } })
}

/** A provider's people work in teams of their provider alone; ours may lead any. */
async function refuseStrangers(tx: Tx, teamId: string, vendorId: string | null): Promise<void> {
  const [stranger] = await tx
    .select({ name: people.name })
    .from(teamMembers)
    .innerJoin(people, eq(people.id, teamMembers.personId))
    .where(
      and(
        eq(teamMembers.teamId, teamId),
        isNotNull(people.vendorId),
        vendorId === null ? undefined : ne(people.vendorId, vendorId),
      ),
    )
    .orderBy(asc(people.name))
    .limit(1)
  if (stranger)
    throw refused('refused', { errors: { vendorId: `${stranger.name} works in this team for another provider` } })
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
