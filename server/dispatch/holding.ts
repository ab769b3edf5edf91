import { and, asc, eq, inArray, isNull, or, sum } from 'drizzle-orm'
import { isOnShift } from '#shared/dispatch/eligibility.ts'
import { openStates, queues, workingStates } from '#shared/dispatch/queues.ts'
import { deadRules } from '#shared/dispatch/routing.ts'
import type { TeamHolding, Unrouted } from '#shared/dispatch/schema.ts'
import { permissionsOf } from '#shared/permissions.ts'
import { byOwner } from '../cases/counts.ts'
import { caseCounts } from '../cases/table.ts'
import type { Db } from '../db/database.ts'
import { people } from '../people/table.ts'
import { settingInForce } from '../settings/inForce.ts'
import { teamMembers, teams } from '../teams/table.ts'
import { teamsAtWork } from './place.ts'
import { workersNow } from './worker.ts'

/** Work that nobody has taken, a team, and how much its people could take now. The last line is of no team. */
export async function holding(db: Db, now: Date): Promise<TeamHolding[]> {
  const waiting = await waitingByTeam(db)
  const rows = await db.select().from(teams).where(eq(teams.isActive, true)).orderBy(asc(teams.slug))
  const members = await db
    .select({ teamId: teamMembers.teamId, id: people.id, role: people.role })
    .from(teamMembers)
    .innerJoin(people, and(eq(people.id, teamMembers.personId), eq(people.isActive, true)))
  const { body: terms } = await settingInForce(db, 'priority')
  const asking = new Map(members.map(({ id, role }) => [id, { id, permissions: permissionsOf[role] }]))
  const workers = await workersNow(db, [...asking.values()], terms, now)
  const atWork = new Map(
    workers
      .filter(
        ({ availability, isAbsent, shift, permissions }) =>
          availability === 'available' && !isAbsent && permissions.includes('cases:claim') && isOnShift(shift, now),
      )
      .map((worker) => [worker.id, worker.room]),
  )
  const lines = rows.map((team) => {
    const rooms = members
      .filter(({ teamId, id }) => teamId === team.id && atWork.has(id))
      .map(({ id }) => atWork.get(id))
    return {
      teamId: team.id,
      name: { en: team.nameEn, ko: team.nameKo },
      assignsItself: team.assignsItself,
      waiting: waiting.get(team.id) ?? 0,
      room: rooms.reduce<number>((total, room) => total + (room ?? 0), 0),
      peopleAvailable: rooms.length,
    }
  })
  const nobodys = {
    teamId: null,
    name: null,
    assignsItself: false,
    waiting: waiting.get(null) ?? 0,
    room: 0,
    peopleAvailable: 0,
  }
  return [...lines, nobodys]
}

async function waitingByTeam(db: Db): Promise<Map<string | null, number>> {
  const rows = await db
    .select({ teamId: caseCounts.teamId, cases: sum(caseCounts.number) })
    .from(caseCounts)
    .where(and(byOwner.of, isNull(caseCounts.assigneeId), inStates(workingStates)))
    .groupBy(caseCounts.teamId)
  return new Map(rows.map((row) => [row.teamId, Number(row.cases ?? 0)]))
}

/** Open cases of no team, and rules in force that send nothing because their team is gone. */
export async function unrouted(db: Db): Promise<Unrouted> {
  const rows = await db
    .select({ kind: caseCounts.kind, cases: sum(caseCounts.number) })
    .from(caseCounts)
    .where(and(byOwner.of, isNull(caseCounts.teamId), inStates(openStates)))
    .groupBy(caseCounts.kind)
    .orderBy(asc(caseCounts.kind))
  const byKind = rows.map((row) => ({ kind: row.kind, cases: Number(row.cases ?? 0) })).filter((row) => row.cases > 0)
  const { body } = await settingInForce(db, 'routing')
  const atWork = await teamsAtWork(db)
  return {
    cases: byKind.reduce((total, row) => total + row.cases, 0),
    byKind,
    deadRules: deadRules(body.rules, (slug) => atWork.has(slug)).map(({ id, name, then: { team } }) => ({
      id,
      name,
      team,
    })),
  }
}

const inStates = (statesOf: (kind: string) => string[]) =>
  or(...Object.keys(queues).map((kind) => and(eq(caseCounts.kind, kind), inArray(caseCounts.state, statesOf(kind)))))
