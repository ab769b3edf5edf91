import { and, asc, eq } from 'drizzle-orm'
import { isOnShift } from '#shared/dispatch/eligibility.ts'
import { refused } from '#shared/errors.ts'
import { permissionsOf } from '#shared/permissions.ts'
import { endingSoon, wrongInShift } from '#shared/teams/rules.ts'
import type { Availability, Certificate, WorkProfile, WorkProfileChange } from '#shared/teams/schema.ts'
import { type Actor, record } from '../audit/record.ts'
import type { Db, Tx } from '../db/database.ts'
import { brokenConstraint, forUpdate } from '../db/dialect.ts'
import { workersNow } from '../dispatch/worker.ts'
import { signal } from '../events/signal.ts'
import type { Asker } from '../http/app.ts'
import { people } from '../people/table.ts'
import { beginWorkHistory, keepWorkHistory } from '../people/workHistory.ts'
import { settingInForce } from '../settings/inForce.ts'
import { teamMembers, teams, workProfiles } from './table.ts'

type ProfileRow = typeof workProfiles.$inferSelect

/** What this person can take on, also when nothing was ever said of it. */
export async function readProfile(db: Db, personId: string, asker: Asker, now: Date): Promise<WorkProfile> {
  const [person] = await db.select().from(people).where(eq(people.id, personId))
  if (!person || (asker.vendorId !== null && asker.vendorId !== person.vendorId)) throw refused('not-found')
  const [row] = await db.select().from(workProfiles).where(eq(workProfiles.personId, personId))
  const { body: terms } = await settingInForce(db, 'priority')
  const [worker] = await workersNow(db, [{ id: personId, permissions: permissionsOf[person.role] }], terms, now)
  const own = await db
    .select({ id: teams.id, nameEn: teams.nameEn, nameKo: teams.nameKo, isLead: teamMembers.isLead })
    .from(teamMembers)
    .innerJoin(teams, eq(teams.id, teamMembers.teamId))
    .where(eq(teamMembers.personId, personId))
    .orderBy(asc(teams.slug))
  const shift = row?.shift ?? {}
  return {
    personId,
    version: row?.version ?? 0,
    languages: row?.languages ?? ['ko', 'en'],
    skills: row?.skills ?? [],
    capacity: row?.capacity ?? terms.defaultCapacity,
    shift,
    availability: row?.availability ?? 'available',
    availabilitySince: row?.availabilitySince.toISOString() ?? null,
    unitsHeld: worker?.unitsHeld ?? 0,
    isOnShift: isOnShift(shift, now),
    absentUntil: worker?.absentUntil?.toISOString() ?? null,
    endingSkills: await endingSkills(db, row?.skills ?? [], now),
    teams: own,
    allowedActions: actionsOn(personId, asker),
  }
}

/** Skills whose certificate ends soon, as the house counts soon. */
async function endingSkills(db: Db, skills: readonly Certificate[], now: Date): Promise<string[]> {
  const { body } = await settingInForce(db, 'teams')
  return endingSoon(skills, body.certificateWarningDays, now)
}

const actionsOn = (personId: string, { id, permissions }: Asker): string[] => [
  ...(permissions.includes('teams:admin') ? ['edit'] : []),
  ...(permissions.includes('teams:availability') || (id === personId && permissions.includes('cases:claim'))
    ? ['availability', 'absence']
    : []),
]

/**
 * @throws Refused not-found, changed-meanwhile, not-allowed when a lead wants more than the availability,
 * refused when the hours of the shift overlap or run backwards.
 */
export async function changeProfile(
  tx: Tx,
  personId: string,
  version: number,
  change: WorkProfileChange,
  actor: Actor,
  now: Date,
): Promise<void> {
  const before = await find(tx, personId)
  const isOnlyAvailability = Object.keys(change).every((field) => field === 'availability')
  if (!isOnlyAvailability && !actor.permissions.includes('teams:admin')) throw refused('not-allowed')
  if (version !== (before?.version ?? 0)) {
    throw refused('changed-meanwhile', { current: { version: before?.version ?? 0 } })
  }
  const errors = change.shift ? wrongInShift(change.shift) : {}
  if (Object.keys(errors).length > 0) throw refused('refused', { errors })
  await put(tx, personId, before, change, actor, now)
}

/** People say of themselves whether they take new work; no version: the last word counts. */
export async function sayAvailability(tx: Tx, availability: Availability, actor: Actor, now: Date): Promise<void> {
  if (actor.kind !== 'person' || !actor.id) throw refused('not-allowed')
  const before = await find(tx, actor.id)
  if (before?.availability === availability) return
  await put(tx, actor.id, before, { availability }, actor, now)
}

async function find(tx: Tx, personId: string): Promise<ProfileRow | undefined> {
  // The person is locked, not the profile: there may be none yet.
  const [person] = await forUpdate(tx.select({ id: people.id }).from(people).where(eq(people.id, personId)))
  if (!person) throw refused('not-found')
  const [row] = await tx.select().from(workProfiles).where(eq(workProfiles.personId, personId))
  return row
}

async function put(
  tx: Tx,
  personId: string,
  before: ProfileRow | undefined,
  change: WorkProfileChange,
  actor: Actor,
  now: Date,
): Promise<void> {
  const base = before ?? (await blank(tx, personId, now))
  const isMoved = change.availability !== undefined && change.availability !== before?.availability
  const after = {
    ...base,
    ...change,
    version: base.version + 1,
    availabilitySince: isMoved ? now : base.availabilitySince,
    updatedAt: now,
  }
  if (before) await keepWorkHistory(tx, before, after, now)
  else await beginWorkHistory(tx, personId, now)
  await save(tx, before, after)
  await record(tx, {
    resource: 'people',
    resourceId: personId,
    action: isMoved ? 'teams:availability' : 'teams:profile',
    actor,
    before: before && told(before),
    after: told(after),
    at: now,
  })
  signal(tx, 'people.work', 'people', personId, after.version)
  for (const { teamId } of await tx.select().from(teamMembers).where(eq(teamMembers.personId, personId)))
    signal(tx, 'teams.member', 'teams', teamId, 1)
}

async function save(tx: Tx, before: ProfileRow | undefined, after: ProfileRow): Promise<void> {
  if (!before) {
    try {
      await tx.insert(workProfiles).values(after)
    } catch (error) {
      if (brokenConstraint(error)?.kind === 'unique') throw refused('changed-meanwhile')
      throw error
    }
    return
  }
  const isSame = and(eq(workProfiles.personId, after.personId), eq(workProfiles.version, before.version))
  const [saved] = await tx.update(workProfiles).set(after).where(isSame).returning()
  if (!saved) throw refused('changed-meanwhile')
}

async function blank(tx: Tx, personId: string, now: Date): Promise<ProfileRow> {
  const { body } = await settingInForce(tx, 'priority')
  return {
    personId,
    version: 0,
    languages: ['ko', 'en'],
    skills: [],
    capacity: body.defaultCapacity,
    shift: {},
    availability: 'available',
    availabilitySince: now,
    updatedAt: now,
  }
}

const told = ({ languages, skills, capacity, shift, availability, version }: ProfileRow) => ({
  languages,
  skills,
  capacity,
  shift,
  availability,
  version,
})
