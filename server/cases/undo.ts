import { and, eq, gt, inArray, isNull, ne, or, sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { refused } from '#shared/errors.ts'
import { type Actor, record } from '../audit/record.ts'
import { moveClocks } from '../clocks/onMove.ts'
import type { Tx } from '../db/database.ts'
import { brokenConstraint, forUpdate } from '../db/dialect.ts'
import { rowFromJson } from '../db/rowFromJson.ts'
import { rankCase } from '../dispatch/place.ts'
import { signal } from '../events/signal.ts'
import { forgetDecision } from '../facts/caseMoves.ts'
import { noteHandled } from '../facts/leases.ts'
import { notices } from '../notices/table.ts'
import { sellers } from '../sellers/table.ts'
import type { CaseKind, CaseRow } from './kind.ts'
import { lastDecision, leaseOf } from './standing.ts'
import { cases, decisions, effects, undoables } from './table.ts'

type Before = { case: CaseRow; detail: unknown; voidedIds: string[] }

/** Keeps the rows as they stood before a decision, so that it can be taken back exactly until `until`. */
export async function keepUndoable(
  tx: Tx,
  decisionId: string,
  before: Before,
  versionAfter: number,
  until: Date,
): Promise<void> {
  await tx.insert(undoables).values({
    decisionId,
    caseId: before.case.id,
    caseBefore: before.case,
    detailBefore: { detail: before.detail ?? null, voidedIds: before.voidedIds },
    versionAfter,
    until,
  })
}

/**
 * Takes a decision back: the case and its detail stand as before, its effects never happen, its letter never leaves.
 * @throws Refused not-found, too-late when the time for it is over, changed-meanwhile when the case moved on since,
 * lease-held when somebody else is at it, already-carried-out when an effect began, already-open when another case
 * took its place.
 */
export async function undoDecision(
  tx: Tx,
  kind: CaseKind,
  decisionId: string,
  actor: Actor,
  now: Date,
  reason: string | null = null,
): Promise<CaseRow> {
  const [kept] = await forUpdate(tx.select().from(undoables).where(eq(undoables.decisionId, decisionId)))
  if (!kept || kept.undoneAt) throw refused('not-found')
  if (kept.until <= now) throw refused('too-late')
  const [current] = await forUpdate(tx.select().from(cases).where(eq(cases.id, kept.caseId)))
  if (!current) throw refused('not-found')
  if (current.version !== kept.versionAfter) {
    const last = await lastDecision(tx, current.id)
    throw refused('changed-meanwhile', {
      detail: last ? `${last.by}: ${last.action}, ${last.at}` : undefined,
      current: { version: current.version, state: current.state, changedBy: last?.by, action: last?.action },
    })
  }
  const lease = await leaseOf(tx, current, now)
  if (lease && lease.holderId !== actor.id)
    throw refused('lease-held', { detail: `${lease.holder} is working on this case`, current: { lease } })
  await cancelEffects(tx, decisionId, kept.until)
  const { detail, voidedIds } = kept.detailBefore as { detail: unknown; voidedIds: string[] }
  const restored = await restore(tx, current, rowFromJson(cases, kept.caseBefore), now)
  await kind.detail.restore(tx, current.id, detail)
  await tx.update(decisions).set({ isVoided: true }).where(eq(decisions.id, decisionId))
  if (voidedIds.length > 0) await tx.update(decisions).set({ isVoided: false }).where(inArray(decisions.id, voidedIds))
  await tx.update(undoables).set({ undoneAt: now }).where(eq(undoables.decisionId, decisionId))
  // The case stands again as the decision before left it: that one can now be taken back too.
  await tx
    .update(undoables)
    .set({ versionAfter: restored.version })
    .where(
      and(
        eq(undoables.caseId, current.id),
        eq(undoables.versionAfter, Number(kept.caseBefore.version)),
        isNull(undoables.undoneAt),
      ),
    )
  await tx.insert(decisions).values({
    id: uuidv7(),
    caseId: current.id,
    action: 'undo',
    fromState: current.state,
    toState: restored.state,
    actorKind: actor.kind,
    actorId: actor.id,
    actorName: actor.name,
    body: { undone: decisionId, ...(reason && { reason }) },
    saw: { version: current.version },
    isVoided: false,
    decidedAt: now,
  })
  // The version that the decision made, also where later ones were taken back before it: by it the clocks know its doing.
  const decided = { ...current, version: Number(kept.caseBefore.version) + 1 }
  await moveClocks(tx, { before: decided, after: restored, workflow: kind.workflow, action: null, personId: null, now })
  await noteHandled(tx, current, now)
  await forgetDecision(tx, restored, decisionId)
  await rankCase(tx, current.id, now)
  await record(tx, {
    resource: kind.name,
    resourceId: current.id,
    action: `${kind.name}:undo`,
    actor,
    before: { state: current.state, version: current.version, decisionId },
    after: { state: restored.state, version: restored.version },
    reason,
    at: now,
  })
  signal(tx, `${kind.name}.undo`, kind.name, current.id, restored.version)
  return restored
}

/** An effect that nobody touched yet still waits for exactly the end of the window; one under way stands elsewhere. */
async function cancelEffects(tx: Tx, decisionId: string, until: Date): Promise<void> {
  const isTouched = or(ne(effects.state, 'pending'), gt(effects.attempts, 0), ne(effects.nextAttemptAt, until))
  const touched = await tx.$count(effects, and(eq(effects.decisionId, decisionId), isTouched))
  if (Number(touched) > 0) throw refused('already-carried-out')
  await tx.update(effects).set({ state: 'cancelled' }).where(eq(effects.decisionId, decisionId))
  await tx.update(notices).set({ state: 'cancelled' }).where(eq(notices.decisionId, decisionId))
}

async function restore(tx: Tx, current: CaseRow, before: CaseRow, now: Date): Promise<CaseRow> {
  try {
    const [restored] = await tx
      .update(cases)
      .set({
        ...before,
        version: current.version + 1,
        // No decision moves a case to another team: that one of its teams closed meanwhile is not taken back with it.
        teamId: current.teamId,
        routedBy: current.routedBy,
        skill: current.skill,
        // A lease of then is over; whoever takes the case back does not thereby hold it.
        leaseHolderId: null,
        leaseExpiresAt: null,
        leaseSince: null,
        updatedAt: now,
      })
      .where(and(eq(cases.id, current.id), eq(cases.version, current.version)))
      .returning()
    if (!restored) throw refused('changed-meanwhile')
    const reopened = Number(current.closedAt !== null) - Number(before.closedAt !== null)
    if (reopened !== 0) {
      await tx
        .update(sellers)
        .set({ openCases: sql`${sellers.openCases} + ${reopened}` })
        .where(eq(sellers.id, current.sellerId))
    }
    return restored
  } catch (error) {
    if (brokenConstraint(error)?.kind === 'unique') throw refused('already-open')
    throw error
  }
}
