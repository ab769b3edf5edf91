import { and, count, eq, inArray, isNull, or } from 'drizzle-orm'
import { validSkills, type Worker } from '#shared/dispatch/eligibility.ts'
import { queues, workingStates } from '#shared/dispatch/queues.ts'
import type { PriorityBody } from '#shared/settings/priority.ts'
import type { ShiftWeek } from '#shared/teams/schema.ts'
import { cases } from '../cases/table.ts'
import type { Db } from '../db/database.ts'
import type { Rows } from '../http/rows.ts'
import { absentNow } from '../people/absent.ts'
import { teamMembers, teams, workProfiles } from '../teams/table.ts'

/** Somebody as the offer sees them, with what they hold now. `absentUntil`: they come back then. */
export type WorkerNow = Worker & {
  unitsHeld: number
  capacity: number
  shift: ShiftWeek
  absentUntil: Date | null
  availabilitySince: Date | null
}

export type Asking = { id: string; permissions: readonly string[]; rows?: Rows }

export const unitsOf = (terms: PriorityBody, kind: string): number => terms.units[kind] ?? 1

/** These people with their profiles, teams and load, in the given order. Four queries however many they are. */
export async function workersNow(
  db: Db,
  asking: readonly Asking[],
  terms: PriorityBody,
  now: Date,
): Promise<WorkerNow[]> {
  const ids = asking.map(({ id }) => id)
  if (ids.length === 0) return []
  const profiles = await db.select().from(workProfiles).where(inArray(workProfiles.personId, ids))
  const memberships = await db
    .select({ personId: teamMembers.personId, teamId: teamMembers.teamId })
    .from(teamMembers)
    .innerJoin(teams, and(eq(teams.id, teamMembers.teamId), eq(teams.isActive, true)))
    .where(inArray(teamMembers.personId, ids))
  const held = await unitsHeld(db, ids, terms)
  const absent = await absentNow(db, ids, now)
  const profileOf = new Map(profiles.map((profile) => [profile.personId, profile]))
  return asking.map(({ id, permissions, rows = null }) => {
    const profile = profileOf.get(id)
    const capacity = profile?.capacity ?? terms.defaultCapacity
    const units = held.get(id) ?? 0
    return {
      id,
      permissions,
      teamIds: memberships.filter((one) => one.personId === id).map((one) => one.teamId),
      isEverywhere: permissions.includes('cases:assign'),
      rows,
      languages: profile?.languages ?? null,
      skills: profile?.skills ?? [],
      availability: profile?.availability ?? 'available',
      availabilitySince: profile?.availabilitySince ?? null,
      isAbsent: absent.has(id),
      absentUntil: absent.get(id)?.endsAt ?? null,
      shift: profile?.shift ?? {},
      capacity,
      unitsHeld: units,
      room: Math.max(0, capacity - units),
    }
  })
}

export async function workerNow(db: Db, asking: Asking, terms: PriorityBody, now: Date): Promise<WorkerNow> {
  const [worker] = await workersNow(db, [asking], terms, now)
  if (!worker) throw new Error('nobody asked')
  return worker
}

/**
 * Capacity units of the cases that people own and would have to work on now; read from the index of owners alone,
 * so it costs what one holds and not what the queue holds.
 */
async function unitsHeld(db: Db, personIds: readonly string[], terms: PriorityBody): Promise<Map<string, number>> {
  const rows = await db
    .select({ personId: cases.assigneeId, kind: cases.kind, cases: count() })
    .from(cases)
    .where(
      and(
        inArray(cases.assigneeId, [...personIds]),
        isNull(cases.closedAt),
        or(...Object.keys(queues).map((kind) => and(eq(cases.kind, kind), inArray(cases.state, workingStates(kind))))),
      ),
    )
    .groupBy(cases.assigneeId, cases.kind)
  const held = new Map<string, number>()
  for (const { personId, kind, cases: number } of rows) {
    if (personId) held.set(personId, (held.get(personId) ?? 0) + Number(number) * unitsOf(terms, kind))
  }
  return held
}

/** Skills that still count today. */
export const skillsToday = (worker: Worker, now: Date): string[] => validSkills(worker.skills, now)
