import { and, asc, eq, isNull, ne, or } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { refused } from '#shared/errors.ts'
import type { NewPerson, PersonChange } from '#shared/people/schema.ts'
import { type Actor, record } from '../audit/record.ts'
import type { Tx } from '../db/database.ts'
import { forUpdate } from '../db/dialect.ts'
import { signal } from '../events/signal.ts'
import { teamMembers, teams } from '../teams/table.ts'
import { vendors } from '../vendors/table.ts'
import { issuePasswordLink } from './passwordLink.ts'
import { revokeSessionsOf } from './sessionStore.ts'
import type { PersonRow } from './store.ts'
import { people } from './table.ts'
import { endWork } from './workHistory.ts'

export type Invitation = { id: string; passwordLink: string }

/** Adds a colleague who has no password yet. @throws Refused not-unique when the address is known. */
export async function addPerson(tx: Tx, fresh: NewPerson, actor: Actor, now: Date): Promise<Invitation> {
  const { name, role, locale, vendorId = null } = fresh
  await refuseMisfit(tx, { role, vendorId }, null)
  const email = fresh.email.trim().toLowerCase()
  const [after] = await tx
    .insert(people)
    .values({
      id: uuidv7(),
      version: 1,
      email,
      name: name.trim(),
      role,
      locale,
      vendorId,
      isActive: true,
      isDemo: false,
      createdAt: now,
      updatedAt: now,
    })
    .onConflictDoNothing()
    .returning()
  if (!after) throw refused('not-unique', { errors: { email: 'belongs to somebody here already' } })
  await tell(tx, 'create', after, actor, now, { after })
  return { id: after.id, passwordLink: await issuePasswordLink(tx, after.id, now) }
}

/**
 * A changed role or a leaver takes effect at once: every session of the person ends.
 * @throws Refused changed-meanwhile, or refused when nobody would be left to administrate.
 */
export async function changePerson(
  tx: Tx,
  id: string,
  version: number,
  { name, role, locale, isActive, vendorId }: PersonChange,
  actor: Actor,
  now: Date,
): Promise<void> {
  const before = await find(tx, id, version)
  if (isActive === false && id === actor.id)
    throw refused('refused', { errors: { isActive: 'you cannot close your own access' } })
  const set = { name: name?.trim(), role, locale, isActive, vendorId }
  if (role !== undefined || vendorId !== undefined)
    await refuseMisfit(
      tx,
      { role: role ?? before.role, vendorId: vendorId === undefined ? before.vendorId : vendorId },
      id,
    )
  const stops = isAdmin(before) && !isAdmin({ role: role ?? before.role, isActive: isActive ?? before.isActive })
  if (stops) await refuseLastAdmin(tx, id, role === undefined ? 'isActive' : 'role')
  const after = await advance(tx, before, set, now)
  const isAnother =
    after.role !== before.role || after.isActive !== before.isActive || after.vendorId !== before.vendorId
  if (isAnother) await revokeSessionsOf(tx, id, now)
  if (before.isActive && !after.isActive) await endWork(tx, id, now)
  await tell(tx, 'edit', after, actor, now, { before, after })
}

/** A new one-time link for somebody who lost theirs or forgot the password. The password they have goes on working until then. */
export async function invitePerson(tx: Tx, id: string, version: number, actor: Actor, now: Date): Promise<Invitation> {
  const person = await find(tx, id, version)
  if (!person.isActive) throw refused('wrong-state')
  await tell(tx, 'invite', person, actor, now, {})
  return { id, passwordLink: await issuePasswordLink(tx, id, now) }
}

/** What people may change of themselves. */
export async function chooseLocale(
  tx: Tx,
  id: string,
  locale: PersonRow['locale'],
  actor: Actor,
  now: Date,
): Promise<void> {
  const before = await find(tx, id)
  if (before.locale === locale) return
  const after = await advance(tx, before, { locale }, now)
  await tell(tx, 'edit', after, actor, now, { before, after })
}

const isAdmin = ({ role, isActive }: Pick<PersonRow, 'role' | 'isActive'>) => role === 'admin' && isActive

/** Locks the administrators first: of two who remove each other at once, the second finds the first gone. */
async function refuseLastAdmin(tx: Tx, id: string, field: 'role' | 'isActive'): Promise<void> {
  const admins = await forUpdate(
    tx
      .select({ id: people.id })
      .from(people)
      .where(and(eq(people.role, 'admin'), eq(people.isActive, true)))
      .orderBy(asc(people.id)),
  )
  if (admins.some((admin) => admin.id !== id)) return
  throw refused('refused', { errors: { [field]: 'the last administrator has to stay one' } })
}

/** Whoever works for a provider is an outsourced agent in teams of that provider, and an outsourced agent works for one. */
async function refuseMisfit(
  tx: Tx,
  { role, vendorId }: Pick<PersonRow, 'role' | 'vendorId'>,
  id: string | null,
): Promise<void> {
  if (vendorId === null) {
    if (role === 'osp') throw refused('refused', { errors: { vendorId: 'an outsourced agent works for a provider' } })
    return
  }
  if (role !== 'osp') throw refused('refused', { errors: { role: 'somebody of a provider is an outsourced agent' } })
  const [vendor] = await tx.select({ isActive: vendors.isActive }).from(vendors).where(eq(vendors.id, vendorId))
  if (!vendor?.isActive) throw refused('refused', { errors: { vendorId: 'no such provider under contract' } })
  const others = await tx
    .select({ name: teams.nameEn })
    .from(teamMembers)
    .innerJoin(teams, eq(teams.id, teamMembers.teamId))
    .where(and(eq(teamMembers.personId, id ?? ''), or(isNull(teams.vendorId), ne(teams.vendorId, vendorId))))
    .orderBy(asc(teams.slug))
    .limit(1)
  for (const { name } of others)
    throw refused('refused', { errors: { vendorId: `still works in ${name}, which is not a team of this provider` } })
}

async function find(tx: Tx, id: string, version?: number): Promise<PersonRow> {
  const [row] = await tx.select().from(people).where(eq(people.id, id))
  if (!row) throw refused('not-found')
  if (version !== undefined && row.version !== version)
    throw refused('changed-meanwhile', { current: { version: row.version } })
  return row
}

async function advance(tx: Tx, before: PersonRow, set: Partial<PersonRow>, now: Date): Promise<PersonRow> {
  const [after] = await tx
    .update(people)
    .set({ ...set, version: before.version + 1, updatedAt: now })
    .where(and(eq(people.id, before.id), eq(people.version, before.version)))
    .returning()
  if (!after) throw refused('changed-meanwhile')
  return after
}

type Told = { before?: PersonRow; after?: PersonRow }

async function tell(
  tx: Tx,
  verb: string,
  row: PersonRow,
  actor: Actor,
  at: Date,
  { before, after }: Told,
): Promise<void> {
  await record(tx, {
    resource: 'people',
    resourceId: row.id,
    action: `people:${verb}`,
    actor,
    before: before && told(before),
    after: after && told(after),
    at,
  })
  signal(tx, `people.${verb}`, 'people', row.id, row.version)
}

const told = ({ email, name, role, vendorId, locale, isActive, version }: PersonRow) => ({
  email,
  name,
  role,
  vendorId,
  locale,
  isActive,
  version,
})
