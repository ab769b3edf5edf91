import { and, asc, desc, eq, gt, inArray } from 'drizzle-orm'
import { refused } from '#shared/errors.ts'
import type { Absence } from '#shared/teams/absence.ts'
import { type Colleague, standingOf } from '#shared/teams/absenceRules.ts'
import type { Db } from '../db/database.ts'
import type { Asker } from '../http/app.ts'
import { workPermissionsOf } from '../people/absent.ts'
import { people } from '../people/table.ts'
import { absences, workProfiles } from './table.ts'

export type AbsenceRow = typeof absences.$inferSelect

/** Shown of what is over: enough for a year of days off. */
const mostPast = 60

/** The absences of somebody, newest first. @throws Refused not-found when the asker may not know of the person. */
export async function readAbsences(db: Db, personId: string, asker: Asker, now: Date): Promise<Absence[]> {
  const [person] = await db.select().from(people).where(eq(people.id, personId))
  if (!person || (asker.vendorId !== null && asker.vendorId !== person.vendorId)) throw refused('not-found')
  const rows = await db
    .select()
    .from(absences)
    .where(eq(absences.personId, personId))
    .orderBy(desc(absences.beginsAt), desc(absences.id))
    .limit(mostPast)
  const nameOf = await namesOf(db, rows)
  return rows.map((row) => toRecord(row, nameOf, asker, now))
}

/** Why somebody is absent may tell of their health: it is for those who plan the shifts, and for themselves. */
export const mayKnowWhy = (asker: Pick<Asker, 'id' | 'permissions'>, personId: string): boolean =>
  asker.id === personId || asker.permissions.includes('teams:availability')

function toRecord(row: AbsenceRow, nameOf: ReadonlyMap<string, string>, asker: Asker, now: Date): Absence {
  const standing = standingOf(row, now)
  const isKnown = mayKnowWhy(asker, row.personId)
  const isOpen = standing === 'planned' || standing === 'in_force'
  const { id, version, personId, fromDay, toDay, delegateId } = row
  return {
    id,
    version,
    personId,
    fromDay,
    toDay,
    beginsAt: row.beginsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    standing,
    reason: isKnown ? row.reason : null,
    note: isKnown ? row.note : null,
    delegateId,
    delegateName: (delegateId && nameOf.get(delegateId)) || null,
    enteredByName: (row.enteredById && nameOf.get(row.enteredById)) || null,
    enteredAt: row.enteredAt.toISOString(),
    allowedActions: isOpen && isKnown ? ['edit', standing === 'planned' ? 'cancel' : 'end'] : [],
  }
}

async function namesOf(db: Db, rows: readonly AbsenceRow[]): Promise<Map<string, string>> {
  const ids = rows.flatMap((row) => [row.delegateId, row.enteredById]).filter((id) => id !== null)
  if (ids.length === 0) return new Map()
  const named = await db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(inArray(people.id, [...new Set(ids)]))
  return new Map(named.map(({ id, name }) => [id, name]))
}

/** People as standing in depends on them, and whoever stands in for these on some day after `since`, and for those. */
export async function colleagues(db: Db, ids: readonly string[], since: Date): Promise<Map<string, Colleague>> {
  const found = new Map<string, Colleague>()
  let wanted = [...new Set(ids)]
  while (wanted.length > 0) {
    for (const one of await colleaguesNamed(db, wanted, since)) found.set(one.id, one)
    const next = [...found.values()].flatMap((one) => one.absences.flatMap(({ delegateId }) => delegateId ?? []))
    wanted = [...new Set(next)].filter((id) => !found.has(id))
  }
  return found
}

async function colleaguesNamed(db: Db, ids: readonly string[], since: Date): Promise<Colleague[]> {
  const rows = await db
    .select({ person: people, skills: workProfiles.skills, languages: workProfiles.languages })
    .from(people)
    .leftJoin(workProfiles, eq(workProfiles.personId, people.id))
    .where(inArray(people.id, [...ids]))
  const theirs = await db
    .select()
    .from(absences)
    .where(and(inArray(absences.personId, [...ids]), gt(absences.endsAt, since)))
    .orderBy(asc(absences.beginsAt), asc(absences.id))
  return rows.map(({ person, skills, languages }) => ({
    id: person.id,
    isActive: person.isActive,
    vendorId: person.vendorId,
    workPermissions: workPermissionsOf(person),
    skills: skills ?? [],
    languages: languages ?? ['ko', 'en'],
    absences: theirs.filter((one) => one.personId === person.id && one.endsAt > one.beginsAt),
  }))
}
