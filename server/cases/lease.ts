import { and, asc, eq, inArray, isNull, lte, notExists, or, sql } from 'drizzle-orm'
import { refused } from '#shared/errors.ts'
import { workableStates } from '#shared/workflow/workflow.ts'
import { type Actor, record } from '../audit/record.ts'
import type { Tx } from '../db/database.ts'
import { skipLocked } from '../db/dialect.ts'
import { signal } from '../events/signal.ts'
import type { CaseKind, CaseRow } from './kind.ts'
import { leaseOf } from './standing.ts'
import { cases, decisions } from './table.ts'

/** How long a claimed case is kept for its holder without a sign of life. */
export const leaseMs = 10 * 60_000

const isFree = (now: Date) => or(isNull(cases.leaseExpiresAt), lte(cases.leaseExpiresAt, now))

/**
 * Leases the best case this person could work on: worst severity first, then soonest due.
 * Not offered: what somebody holds, what awaits another rank, what four eyes keep them from.
 * @returns the case id, or null when nothing is eligible.
 */
export async function claimNext(tx: Tx, kind: CaseKind, actor: Actor, now: Date): Promise<string | null> {
  if (!actor.id) throw refused('not-allowed')
  const best = (state: string) =>
    tx
      .select()
      .from(cases)
      .where(eligible(tx, kind, state, actor, now))
      .orderBy(asc(cases.severityRank), asc(cases.dueAt), asc(cases.id))
      .limit(1)
  // Looked at first and locked second: a lock on a case that is then not chosen would hide it from everybody else.
  const looks: CaseRow[] = []
  for (const state of workableStates(kind.workflow, actor.permissions)) looks.push(...(await best(state)))
  const inOrder = looks.sort(byUrgency)
  for (const { state } of inOrder) {
    const [locked] = await skipLocked(best(state))
    if (!locked) continue
    await takeLease(tx, kind.name, locked.id, actor, now)
    return locked.id
  }
  return null
}

const byUrgency = (a: CaseRow, b: CaseRow) =>
  a.severityRank - b.severityRank || (a.dueAt?.getTime() ?? Infinity) - (b.dueAt?.getTime() ?? Infinity)

function eligible(tx: Tx, kind: CaseKind, state: string, actor: Actor, now: Date) {
  const apart = apartFrom(kind, state, actor)
  const decidedHere = tx
    .select({ one: sql`1` })
    .from(decisions)
    .where(
      and(
        eq(decisions.caseId, cases.id),
        eq(decisions.actorId, actor.id ?? ''),
        inArray(decisions.action, apart),
        eq(decisions.isVoided, false),
      ),
    )
  return and(
    eq(cases.kind, kind.name),
    eq(cases.state, state),
    isFree(now),
    or(isNull(cases.awaits), inArray(cases.awaits, [...actor.permissions])),
    apart.length === 0 ? undefined : notExists(decidedHere),
  )
}

/** Actions whose takers are kept out of a state: everything they could still do there wants other eyes. */
function apartFrom(kind: CaseKind, state: string, actor: Actor): string[] {
  const open = Object.values(kind.workflow.actions).filter(
    (action) =>
      action.from.includes(state) && [action.needs].flat().some((needed) => actor.permissions.includes(needed)),
  )
  const keptOut = open.filter((action) => action.tone === 'primary' || action.tone === 'danger')
  return [...new Set(keptOut.flatMap((action) => action.fourEyes ?? []))]
}

/** Claims or renews. @throws Refused lease-held with the holder, or not-found. */
export async function takeLease(tx: Tx, kindName: string, caseId: string, actor: Actor, now: Date): Promise<void> {
  if (!actor.id) throw refused('not-allowed')
  const [mine] = await tx
    .update(cases)
    .set({ leaseHolderId: actor.id, leaseExpiresAt: new Date(now.getTime() + leaseMs), assigneeId: actor.id })
    .where(and(eq(cases.id, caseId), or(isFree(now), eq(cases.leaseHolderId, actor.id))))
    .returning()
  if (mine) return signal(tx, 'case.claimed', kindName, caseId, mine.version)
  const [row] = await tx.select().from(cases).where(eq(cases.id, caseId))
  if (!row) throw refused('not-found')
  const lease = await leaseOf(tx, row, now)
  throw refused('lease-held', { detail: `${lease?.holder} is working on this case`, current: { lease } })
}

/** Gives a case back. A lead may take somebody else's lease away; that is told in the audit log. */
export async function releaseLease(tx: Tx, caseId: string, actor: Actor, now: Date): Promise<void> {
  const [row] = await tx.select().from(cases).where(eq(cases.id, caseId))
  if (!row) throw refused('not-found')
  const isOthers = row.leaseHolderId !== null && row.leaseHolderId !== actor.id && (row.leaseExpiresAt ?? now) > now
  if (isOthers && !actor.permissions.includes('cases:release')) {
    throw refused('lease-held', { current: { lease: await leaseOf(tx, row, now) } })
  }
  await tx
    .update(cases)
    .set({ leaseHolderId: null, leaseExpiresAt: null, assigneeId: null })
    .where(eq(cases.id, caseId))
  if (isOthers) {
    const before = { leaseHolderId: row.leaseHolderId }
    await record(tx, { resource: row.kind, resourceId: caseId, action: 'cases:release', actor, before, at: now })
  }
  signal(tx, 'case.released', row.kind, caseId, row.version)
}
