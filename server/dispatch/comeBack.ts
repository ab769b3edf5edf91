import { and, asc, eq, inArray, isNotNull, isNull, lte, or, type SQL } from 'drizzle-orm'
import { isOnShift } from '#shared/dispatch/eligibility.ts'
import { queues, workingStates } from '#shared/dispatch/queues.ts'
import { jobActor, record } from '../audit/record.ts'
import { cases } from '../cases/table.ts'
import { reaimClocks } from '../clocks/replies.ts'
import type { Database, Db } from '../db/database.ts'
import { forUpdate } from '../db/dialect.ts'
import { signal } from '../events/signal.ts'
import { noteMove } from '../facts/caseMoves.ts'
import { people } from '../people/table.ts'
import { teams, workProfiles } from '../teams/table.ts'
import { changeTeam } from './assign.ts'
import { requeueCase } from './keep.ts'
import { rankCase } from './place.ts'

const atOnce = 200

/**
 * Brings back to the queue what lies with people who are not there: work of those who are off shift or off, and every
 * open case of those who left. What somebody works on just now stays; what they hold stays unless they left.
 */
export async function requeueAbsent(database: Database, now: Date): Promise<void> {
  const { db } = database
  const isWork = or(
    ...Object.keys(queues).map((kind) => and(eq(cases.kind, kind), inArray(cases.state, workingStates(kind)))),
  )
  const isUnheld = or(isNull(cases.heldUntil), lte(cases.heldUntil, now))
  const isFree = or(isNull(cases.leaseExpiresAt), lte(cases.leaseExpiresAt, now))
  await requeue(database, await offNow(db, now), 'off shift', and(isWork, isUnheld, isFree), now)
  await requeue(database, await whoLeft(db), 'left', isNull(cases.closedAt), now)
}

async function requeue(
  database: Database,
  ownerIds: readonly string[],
  reason: string,
  where: SQL | undefined,
  now: Date,
): Promise<void> {
  if (ownerIds.length === 0) return
  const theirs = and(inArray(cases.assigneeId, [...ownerIds]), isNull(cases.closedAt), where)
  // In the order of the index of owners: it reads no more than it returns.
  const inOrder = [cases.assigneeId, cases.kind, cases.state, cases.rank, cases.id].map((column) => asc(column))
  const found = database.db.select({ id: cases.id }).from(cases).where(theirs)
  const rows = await found.orderBy(...inOrder).limit(atOnce)
  for (const { id } of rows) {
    await database.transact(async (tx) => {
      const [row] = await forUpdate(
        tx
          .select()
          .from(cases)
          .where(and(eq(cases.id, id), theirs)),
      )
      if (row) await requeueCase(tx, row, reason, jobActor('requeue-absent'), now)
    })
  }
}

async function offNow(db: Db, now: Date): Promise<string[]> {
  const profiles = await db
    .select({ id: workProfiles.personId, shift: workProfiles.shift, availability: workProfiles.availability })
    .from(workProfiles)
  return profiles
    .filter(({ shift, availability }) => availability === 'off' || !isOnShift(shift, now))
    .map(({ id }) => id)
}

async function whoLeft(db: Db): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: people.id })
    .from(people)
    .innerJoin(cases, and(eq(cases.assigneeId, people.id), isNull(cases.closedAt)))
    .where(eq(people.isActive, false))
  return rows.map(({ id }) => id)
}

/** Open cases of a team that no longer works go to its successor; where it has none, to no team: offered to everybody. */
export async function leaveClosedTeams(database: Database, now: Date): Promise<void> {
  const gone = await database.db
    .select({ id: teams.id, successorId: teams.successorId })
    .from(teams)
    .where(eq(teams.isActive, false))
  if (gone.length === 0) return
  const successors = new Map(gone.map(({ id, successorId }) => [id, successorId]))
  const left = and(
    inArray(
      cases.teamId,
      gone.map(({ id }) => id),
    ),
    isNull(cases.closedAt),
    isNotNull(cases.teamId),
  )
  for (;;) {
    const rows = await database.db.select({ id: cases.id }).from(cases).where(left).orderBy(asc(cases.id)).limit(atOnce)
    for (const { id } of rows) await leaveTeam(database, id, left, successors, now)
    if (rows.length < atOnce) return
  }
}

type Successors = ReadonlyMap<string | null, string | null>

/** Follows from one dissolved team to the next; a circle ends nowhere. */
function successorOf(teamId: string | null, successors: Successors): string | null {
  const seen = new Set([teamId])
  let next = successors.get(teamId) ?? null
  while (next !== null && successors.has(next) && !seen.has(next)) {
    seen.add(next)
    next = successors.get(next) ?? null
  }
  return next !== null && successors.has(next) ? null : next
}

async function leaveTeam(
  database: Database,
  caseId: string,
  left: SQL | undefined,
  successors: Successors,
  now: Date,
): Promise<void> {
  await database.transact(async (tx) => {
    const [before] = await forUpdate(
      tx
        .select()
        .from(cases)
        .where(and(eq(cases.id, caseId), left)),
    )
    if (!before) return
    const teamId = successorOf(before.teamId, successors)
    if (teamId !== null) {
      await changeTeam(tx, caseId, teamId, jobActor('leave-closed-teams'), now, null)
      return
    }
    const nowhere = { teamId: null, routedBy: null, skill: null }
    await tx.update(cases).set(nowhere).where(eq(cases.id, caseId))
    await noteMove(tx, { before, after: { ...before, ...nowhere }, actor: jobActor('leave-closed-teams'), now })
    await reaimClocks(tx, caseId, now)
    await rankCase(tx, caseId, now)
    await record(tx, {
      resource: before.kind,
      resourceId: caseId,
      action: 'cases:team',
      actor: jobActor('leave-closed-teams'),
      before: { teamId: before.teamId },
      after: { teamId: null },
      reason: 'the team no longer works',
      at: now,
    })
    signal(tx, 'case.team', before.kind, caseId, before.version)
  })
}
