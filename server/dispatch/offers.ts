import { and, desc, eq, gt, inArray, isNotNull, isNull, lte, notExists, or, type SQL, sql } from 'drizzle-orm'
import { ownerKeepsMs, skippedForMs, type Worker } from '#shared/dispatch/eligibility.ts'
import { neededPermissions, type Workflow, workableStates } from '#shared/workflow/workflow.ts'
import type { CaseRow } from '../cases/kind.ts'
import { cases, decisions, recusals } from '../cases/table.ts'
import type { Tx } from '../db/database.ts'
import { inRows } from '../http/rows.ts'
import { skips } from './table.ts'
import { skillsToday } from './worker.ts'

/** A queue as dispatch sees it. */
export type Queue = { name: string; workflow: Workflow }

/** One place in the index where the best case for somebody may stand. */
export type Offer = {
  /** The best case there. */
  best: () => ReturnType<typeof bestOf>
  /** Whether this case was found here. */
  has: (row: CaseRow) => boolean
}

/**
 * Where to look for this person's next case, the same rules as `offerRefusal` in the words of the database.
 * Each place is one seek: by state and team, by state alone for those who work for all teams, and what they own.
 */
export function offersTo(tx: Tx, queue: Queue, worker: Worker, units: number, now: Date): Offer[] {
  const states = workableStates(queue.workflow, worker.permissions)
  if (states.length === 0) return []
  const own: Offer = {
    best: () =>
      bestOf(
        tx,
        and(
          eq(cases.assigneeId, worker.id),
          inStates(tx, queue, states, worker, now),
          isMineToSign(queue.workflow, worker),
        ),
        // What one owns is few: sorted by hand, so that no engine walks the queue by rank to find it.
        [desc(sql`${cases.rank} + 0`)],
      ),
    has: (row) => row.kind === queue.name && row.assigneeId === worker.id,
  }
  if (worker.isAbsent || worker.availability !== 'available' || units > worker.room) return [own]
  return [own, ...states.flatMap((state) => openOffers(tx, queue, state, worker, now))]
}

function openOffers(tx: Tx, queue: Queue, state: string, worker: Worker, now: Date): Offer[] {
  const isHere = (row: CaseRow) => row.kind === queue.name && row.state === state
  const speaks = worker.languages === null ? undefined : inArray(cases.locale, [...worker.languages])
  const skilled = or(isNull(cases.skill), inArray(cases.skill, skillsToday(worker, now)))
  const common = and(inStates(tx, queue, [state], worker, now), speaks)
  const mine = isMineToSign(queue.workflow, worker)
  const byTeam = (teamId: string | null): Offer => ({
    best: () =>
      bestOf(
        tx,
        and(teamId === null ? isNull(cases.teamId) : eq(cases.teamId, teamId), common, skilled, isNull(cases.awaits)),
        // The team stands in the order too: only then do both engines read "no team" in the order of the index.
        [desc(cases.teamId)],
      ),
    has: (row) => isHere(row) && row.awaits === null && row.teamId === teamId,
  })
  const everywhere: Offer = {
    best: () => bestOf(tx, and(common, mine, or(isNotNull(cases.awaits), skilled)), []),
    has: isHere,
  }
  if (worker.isEverywhere) return [everywhere]
  const signed: Offer = {
    best: () => bestOf(tx, and(common, isNotNull(cases.awaits), mine), []),
    has: (row) => isHere(row) && row.awaits !== null,
  }
  return [
    ...(worker.rows === null ? [byTeam(null)] : []),
    ...worker.teamIds.map(byTeam),
    ...(maySignIn(queue.workflow, state, worker.permissions) ? [signed] : []),
  ]
}

const bestOf = (tx: Tx, where: SQL | undefined, before: SQL[]) =>
  tx
    .select()
    .from(cases)
    .where(and(where, isNull(cases.closedAt)))
    .orderBy(...before, desc(cases.rank), desc(cases.id))
    .limit(1)

/** What holds of a case wherever it stands: free, not somebody's, not kept from us by four eyes, not passed over. */
function inStates(tx: Tx, queue: Queue, states: readonly string[], worker: Worker, now: Date): SQL | undefined {
  const isFree = or(isNull(cases.leaseExpiresAt), lte(cases.leaseExpiresAt, now))
  const isNobodys = or(
    isNull(cases.assigneeId),
    eq(cases.assigneeId, worker.id),
    isNotNull(cases.leaseHolderId),
    lte(cases.updatedAt, new Date(now.getTime() - ownerKeepsMs)),
  )
  const skipped = tx
    .select({ one: sql`1` })
    .from(skips)
    .where(
      and(
        eq(skips.caseId, cases.id),
        eq(skips.personId, worker.id),
        gt(skips.at, new Date(now.getTime() - skippedForMs)),
      ),
    )
  return and(
    eq(cases.kind, queue.name),
    inRows(cases.teamId, worker.rows),
    states.length === 1
      ? apartIn(tx, queue.workflow, states[0] ?? '', worker)
      : or(...states.map((state) => apartIn(tx, queue.workflow, state, worker))),
    isFree,
    isNobodys,
    or(isNull(cases.heldUntil), lte(cases.heldUntil, now)),
    notExists(skipped),
    queue.workflow.recuses && notExists(recusedHere(tx, worker)),
  )
}

const recusedHere = (tx: Tx, worker: Worker) =>
  tx
    .select({ one: sql`1` })
    .from(recusals)
    .where(and(eq(recusals.caseId, cases.id), eq(recusals.personId, worker.id)))

/** Awaits nobody, or a rank that this person holds. */
function isMineToSign(workflow: Workflow, { permissions }: Worker): SQL | undefined {
  const needed = new Set<string>(Object.values(workflow.actions).flatMap(neededPermissions))
  return or(
    isNull(cases.awaits),
    inArray(
      cases.awaits,
      permissions.filter((held) => needed.has(held)),
    ),
  )
}

/** In this state, and not kept from it by what they decided before. */
function apartIn(tx: Tx, workflow: Workflow, state: string, worker: Worker): SQL | undefined {
  const apart = apartFrom(workflow, state, worker.permissions)
  const decidedHere = tx
    .select({ one: sql`1` })
    .from(decisions)
    .where(
      and(
        eq(decisions.caseId, cases.id),
        eq(decisions.actorId, worker.id),
        inArray(decisions.action, apart),
        eq(decisions.isVoided, false),
      ),
    )
  return and(eq(cases.state, state), apart.length === 0 ? undefined : notExists(decidedHere))
}

/** Actions whose takers are kept out of a state: everything they could still do there wants other eyes. */
export function apartFrom(workflow: Workflow, state: string, held: readonly string[]): string[] {
  const open = Object.values(workflow.actions).filter(
    (action) => action.from.includes(state) && neededPermissions(action).some((needed) => held.includes(needed)),
  )
  const keptOut = open.filter((action) => action.tone === 'primary' || action.tone === 'danger')
  return [...new Set(keptOut.flatMap((action) => action.fourEyes ?? []))]
}

/** Whether the rank of these permissions may be what a case in this state awaits. */
const maySignIn = (workflow: Workflow, state: string, held: readonly string[]): boolean =>
  Object.values(workflow.actions).some(
    (action) =>
      action.awaited === true &&
      action.from.includes(state) &&
      neededPermissions(action).some((needed) => held.includes(needed)),
  )
