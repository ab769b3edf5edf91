import { and, asc, desc, eq, inArray, isNull, lte, or } from 'drizzle-orm'
import { isOnShift, type Offer, offerRefusal, skippedForMs } from '#shared/dispatch/eligibility.ts'
import { queues, workingStates } from '#shared/dispatch/queues.ts'
import type { PriorityBody } from '#shared/settings/priority.ts'
import { heldBy } from '#shared/vendors/reach.ts'
import { workableStates } from '#shared/workflow/workflow.ts'
import { jobActor } from '../audit/record.ts'
import type { CaseRow } from '../cases/kind.ts'
import { cases } from '../cases/table.ts'
import type { Database, Db } from '../db/database.ts'
import { forUpdate } from '../db/dialect.ts'
import { rowsOf } from '../people/employer.ts'
import { people } from '../people/table.ts'
import { settingInForce } from '../settings/inForce.ts'
import { teamMembers, teams } from '../teams/table.ts'
import { assignCase, isKeptApart } from './assign.ts'
import { skippedBy } from './keep.ts'
import { handouts } from './table.ts'
import { type Asking, unitsOf, type WorkerNow, workersNow } from './worker.ts'

/** Looked at in one run a team: what stands further behind has its turn once these have moved. */
const lookedAt = 200

/**
 * Hands the waiting cases of teams that assign by themselves to members with room: highest rank first, each to whoever
 * is least loaded, of equals to who has gone longest without. Each case in a transaction of its own, with every check.
 */
export async function handOut(database: Database, now: Date): Promise<void> {
  const rows = await database.db
    .select({ id: teams.id })
    .from(teams)
    .where(and(eq(teams.isActive, true), eq(teams.assignsItself, true)))
    .orderBy(asc(teams.slug))
  for (const { id } of rows) await handOutIn(database, id, now)
}

async function handOutIn(database: Database, teamId: string, now: Date): Promise<void> {
  const { body: terms } = await settingInForce(database.db, 'priority')
  const stuck = new Set<string>()
  for (const { id } of await waitingIn(database.db, teamId, now)) {
    const given = await database.transact(async (tx) => {
      const [row] = await forUpdate(
        tx
          .select()
          .from(cases)
          .where(and(eq(cases.id, id), waits(teamId, now))),
      )
      if (!row) return 'gone'
      const free = await membersWithRoom(tx, teamId, terms, now)
      if (free.length === 0) return 'full'
      const fits = await firstWhoMay(tx, row, free, terms, now)
      if (!fits) return 'nobody'
      await assignCase(tx, id, fits.id, jobActor('hand-out'), now, null)
      return 'given'
    })
    if (given === 'full') return
    if (given === 'nobody') stuck.add(id)
    // Nobody of the team may take these: looking on would find the same.
    if (stuck.size >= 20) return
  }
}

/** The best that wait, over every queue: one seek of the index a state. */
async function waitingIn(db: Db, teamId: string, now: Date): Promise<{ id: string; rank: number }[]> {
  const found: { id: string; rank: number }[] = []
  for (const kind of Object.keys(queues)) {
    for (const state of workingStates(kind)) {
      const rows = await db
        .select({ id: cases.id, rank: cases.rank })
        .from(cases)
        .where(and(eq(cases.kind, kind), eq(cases.state, state), waits(teamId, now)))
        .orderBy(desc(cases.rank), desc(cases.id))
        .limit(lookedAt)
      found.push(...rows)
    }
  }
  return found.sort((a, b) => b.rank - a.rank || (a.id < b.id ? 1 : -1)).slice(0, lookedAt)
}

/** Nobody's, also not just now, and work of ours. */
const waits = (teamId: string, now: Date) =>
  and(
    eq(cases.teamId, teamId),
    isNull(cases.closedAt),
    isNull(cases.assigneeId),
    or(isNull(cases.leaseExpiresAt), lte(cases.leaseExpiresAt, now)),
    or(isNull(cases.heldUntil), lte(cases.heldUntil, now)),
    isWork,
  )

const isWork = or(
  ...Object.keys(queues).map((kind) => and(eq(cases.kind, kind), inArray(cases.state, workingStates(kind)))),
)

/** Members who are at work and not full, least loaded first. */
async function membersWithRoom(db: Db, teamId: string, terms: PriorityBody, now: Date): Promise<WorkerNow[]> {
  const members = await db
    .select({ id: people.id, role: people.role, vendorId: people.vendorId, lastAt: handouts.lastAt })
    .from(teamMembers)
    .innerJoin(people, and(eq(people.id, teamMembers.personId), eq(people.isActive, true)))
    .leftJoin(handouts, eq(handouts.personId, people.id))
    .where(eq(teamMembers.teamId, teamId))
    .orderBy(asc(people.id))
  const lastAt = new Map(members.map((member) => [member.id, member.lastAt?.getTime() ?? 0]))
  const asking: Asking[] = []
  for (const { id, role, vendorId } of members)
    asking.push({ id, permissions: heldBy({ role, vendorId }), rows: await rowsOf(db, vendorId) })
  const workers = await workersNow(db, asking, terms, now)
  const load = ({ unitsHeld, capacity }: WorkerNow) => unitsHeld / capacity
  return workers
    .filter((one) => one.availability === 'available' && !one.isAbsent && one.room > 0 && isOnShift(one.shift, now))
    .sort((a, b) => load(a) - load(b) || (lastAt.get(a.id) ?? 0) - (lastAt.get(b.id) ?? 0))
}

async function firstWhoMay(
  db: Db,
  row: CaseRow,
  workers: readonly WorkerNow[],
  terms: PriorityBody,
  now: Date,
): Promise<WorkerNow | null> {
  const workflow = queues[row.kind]
  if (!workflow) return null
  for (const worker of workers) {
    if (!worker.permissions.includes('cases:claim')) continue
    if (!workableStates(workflow, worker.permissions).includes(row.state)) continue
    const skipped = await skippedBy(db, worker.id, new Date(now.getTime() - skippedForMs))
    const isApart = await isKeptApart(db, row, worker)
    if (offerRefusal(worker, offerOf(row, terms, isApart, skipped), now) === null) return worker
  }
  return null
}

/** A case as the rules of the offer see it. */
export const offerOf = (row: CaseRow, terms: PriorityBody, isApart: boolean, skipped: ReadonlySet<string>): Offer => ({
  ...row,
  units: unitsOf(terms, row.kind),
  isApart,
  isSkipped: skipped.has(row.id),
})
