import { and, eq, inArray, ne, sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { refused } from '#shared/errors.ts'
import { type Actor, record } from '../audit/record.ts'
import { moveClocks } from '../clocks/onMove.ts'
import type { Tx } from '../db/database.ts'
import { brokenConstraint, forUpdate } from '../db/dialect.ts'
import { rowFromJson } from '../db/rowFromJson.ts'
import { rankCase } from '../dispatch/place.ts'
import { signal } from '../events/signal.ts'
import { notices } from '../notices/table.ts'
import { sellers } from '../sellers/table.ts'
import type { CaseKind, CaseRow } from './kind.ts'
import { lastDecision } from './standing.ts'
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
 * already-carried-out when an effect ran, already-open when another case took its place.
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
  if (kept.until < now) throw refused('too-late')
  const [current] = await forUpdate(tx.select().from(cases).where(eq(cases.id, kept.caseId)))
  if (!current) throw refused('not-found')
  if (current.version !== kept.versionAfter) {
    const last = await lastDecision(tx, current.id)
    throw refused('changed-meanwhile', {
      detail: last ? `${last.by}: ${last.action}, ${last.at}` : undefined,
      current: { version: current.version, state: current.state, changedBy: last?.by, action: last?.action },
    })
  }
  await cancelEffects(tx, decisionId)
  const { detail, voidedIds } = kept.detailBefore as { detail: unknown; voidedIds: string[] }
  const restored = await restore(tx, current, rowFromJson(cases, kept.caseBefore), now)
  await kind.detail.restore(tx, current.id, detail)
  await tx.update(decisions).set({ isVoided: true }).where(eq(decisions.id, decisionId))
  if (voidedIds.length > 0) await tx.update(decisions).set({ isVoided: false }).where(inArray(decisions.id, voidedIds))
  await tx.update(undoables).set({ undoneAt: now }).where(eq(undoables.decisionId, decisionId))
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
  await moveClocks(tx, { before: current, after: restored, workflow: kind.workflow, action: null, now })
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

async function cancelEffects(tx: Tx, decisionId: string): Promise<void> {
  const ran = await tx.$count(effects, and(eq(effects.decisionId, decisionId), ne(effects.state, 'pending')))
  if (Number(ran) > 0) throw refused('already-carried-out')
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
        // A lease of then is over; whoever takes the case back does not thereby hold it.
        leaseHolderId: null,
        leaseExpiresAt: null,
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
