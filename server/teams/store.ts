import { and, count, eq, gt, inArray, or, sum } from 'drizzle-orm'
import { isOnShift, isValidOn } from '#shared/dispatch/eligibility.ts'
import { openStates, queues } from '#shared/dispatch/queues.ts'
import { permissionsOf } from '#shared/permissions.ts'
import { endingSoon } from '#shared/teams/rules.ts'
import type { Member, Team } from '#shared/teams/schema.ts'
import { byOwner } from '../cases/counts.ts'
import { caseCounts } from '../cases/table.ts'
import type { Db } from '../db/database.ts'
import { contains } from '../db/dialect.ts'
import { skips } from '../dispatch/table.ts'
import { workersNow } from '../dispatch/worker.ts'
import type { Asker } from '../http/app.ts'
import type { ListQuery, ListSpec } from '../http/list.ts'
import { inRows } from '../http/rows.ts'
import { people } from '../people/table.ts'
import { settingInForce } from '../settings/inForce.ts'
import { teamMembers, teams } from './table.ts'

export type TeamRow = typeof teams.$inferSelect

const weekMs = 7 * 86_400_000

const columns = {
  slug: teams.slug,
  nameEn: teams.nameEn,
  nameKo: teams.nameKo,
  function: teams.function,
  vendorId: teams.vendorId,
  calendar: teams.calendar,
  assignsItself: teams.assignsItself,
  isActive: teams.isActive,
  createdAt: teams.createdAt,
  updatedAt: teams.updatedAt,
}

export const teamListSpec: ListSpec = {
  resource: 'teams',
  id: teams.id,
  filters: { ...columns, escalatesToId: teams.escalatesToId },
  sorts: columns,
  defaultSort: ['nameEn', 'ASC'],
  search: (text) => or(contains(teams.nameEn, text), contains(teams.nameKo, text), contains(teams.slug, text)),
}

export async function pageTeams(db: Db, query: ListQuery, asker: Asker) {
  const where = and(query.where, inRows(teams.id, asker.rows))
  const rows = await db
    .select({ id: teams.id })
    .from(teams)
    .where(where)
    .orderBy(...query.orderBy)
    .limit(query.limit)
    .offset(query.offset)
  const [counted] = await db.select({ total: count() }).from(teams).where(where)
  const records = await readTeams(
    db,
    rows.map((row) => row.id),
    asker,
  )
  return { records, total: Number(counted?.total ?? 0) }
}

/** Teams by id, in the given order, as far as the asker may know of them. */
export async function readTeams(db: Db, ids: readonly string[], asker: Asker): Promise<Team[]> {
  if (ids.length === 0) return []
  const rows = await db
    .select()
    .from(teams)
    .where(and(inArray(teams.id, [...ids]), inRows(teams.id, asker.rows)))
  const members = await db
    .select({ teamId: teamMembers.teamId, people: count() })
    .from(teamMembers)
    .innerJoin(people, eq(people.id, teamMembers.personId))
    .where(
      and(
        inArray(teamMembers.teamId, [...ids]),
        asker.vendorId === null ? undefined : eq(people.vendorId, asker.vendorId),
      ),
    )
    .groupBy(teamMembers.teamId)
  const open = await db
    .select({ teamId: caseCounts.teamId, cases: sum(caseCounts.number) })
    .from(caseCounts)
    .where(
      and(
        byOwner.of,
        inArray(caseCounts.teamId, [...ids]),
        or(
          ...Object.keys(queues).map((kind) =>
            and(eq(caseCounts.kind, kind), inArray(caseCounts.state, openStates(kind))),
          ),
        ),
      ),
    )
    .groupBy(caseCounts.teamId)
  const memberCount = new Map(members.map((one) => [one.teamId, Number(one.people)]))
  const openCases = new Map(open.map((one) => [one.teamId, Number(one.cases ?? 0)]))
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    if (!row) return []
    return {
      ...row,
      memberCount: memberCount.get(id) ?? 0,
      openCases: openCases.get(id) ?? 0,
      createdAt: row.createdAt.toISOString(),
      updatedAt: row.updatedAt.toISOString(),
      allowedActions: actionsOn(row, asker),
    }
  })
}

const actionsOn = (row: TeamRow, asker: Asker): string[] => {
  if (!asker.permissions.includes('teams:admin')) return []
  return row.isActive ? ['edit', 'deactivate'] : ['edit', 'activate']
}

/** The members of a team with what they hold and may hold, leads first; for a provider's people their colleagues alone. */
export async function readMembers(
  db: Db,
  teamId: string,
  now: Date,
  vendorId: string | null = null,
): Promise<Member[]> {
  const rows = await db
    .select({ person: people, isLead: teamMembers.isLead, since: teamMembers.since })
    .from(teamMembers)
    .innerJoin(people, eq(people.id, teamMembers.personId))
    .where(and(eq(teamMembers.teamId, teamId), vendorId === null ? undefined : eq(people.vendorId, vendorId)))
  const { body: terms } = await settingInForce(db, 'priority')
  const { body: house } = await settingInForce(db, 'teams')
  const workers = await workersNow(
    db,
    rows.map(({ person }) => ({ id: person.id, permissions: permissionsOf[person.role] })),
    terms,
    now,
  )
  const skipped = await db
    .select({ personId: skips.personId, cases: count() })
    .from(skips)
    .where(
      and(
        inArray(
          skips.personId,
          rows.map(({ person }) => person.id),
        ),
        gt(skips.at, new Date(now.getTime() - weekMs)),
      ),
    )
    .groupBy(skips.personId)
  const skipsOf = new Map(skipped.map((one) => [one.personId, Number(one.cases)]))
  const workerOf = new Map(workers.map((worker) => [worker.id, worker]))
  const members = rows.flatMap(({ person, isLead, since }) => {
    const worker = workerOf.get(person.id)
    if (!worker) return []
    return {
      personId: person.id,
      name: person.name,
      role: person.role,
      isActive: person.isActive,
      isLead,
      since: since.toISOString(),
      availability: worker.availability,
      availabilitySince: worker.availabilitySince?.toISOString() ?? null,
      isOnShift: isOnShift(worker.shift, now),
      absentUntil: worker.absentUntil?.toISOString() ?? null,
      unitsHeld: worker.unitsHeld,
      capacity: worker.capacity,
      skips: skipsOf.get(person.id) ?? 0,
      expiredSkills: worker.skills.filter((one) => !isValidOn(one, now)).map(({ skill }) => skill),
      endingSkills: endingSoon(worker.skills, house.certificateWarningDays, now),
    }
  })
  return members.sort((a, b) => Number(b.isLead) - Number(a.isLead) || (a.name < b.name ? -1 : 1))
}
