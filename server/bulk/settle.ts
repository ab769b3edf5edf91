import { and, eq } from 'drizzle-orm'
import { isUndoable, maySeeRun } from '#shared/bulk/rules.ts'
import { refused } from '#shared/errors.ts'
import { may } from '#shared/permissions.ts'
import { type Actor, record } from '../audit/record.ts'
import type { Tx } from '../db/database.ts'
import { forUpdate } from '../db/dialect.ts'
import { signal } from '../events/signal.ts'
import { notify } from '../notifications/notify.ts'
import { bulkRows, bulkRuns } from './table.ts'
import { moveWindow, never, undoEnd } from './window.ts'

type Run = typeof bulkRuns.$inferSelect

/** Who waited no longer than this saw it end; others are told. */
const patienceMs = 20_000

/** Stops a run: what is done stays done and can be taken back, the rest is skipped. @throws Refused not-found, wrong-state. */
export async function cancelRun(tx: Tx, runId: string, actor: Actor, now: Date): Promise<void> {
  const run = await lockRun(tx, runId, actor)
  if (run.state !== 'running') throw refused('wrong-state')
  await tx
    .update(bulkRows)
    .set({ result: 'skipped', at: now })
    .where(and(eq(bulkRows.runId, runId), eq(bulkRows.result, 'waiting')))
  await record(tx, { resource: 'bulk', resourceId: runId, action: 'bulk:cancel', actor, before: told(run), at: now })
  await endRun(tx, run, 'cancelled', now)
}

/** The last case was tried: from now on the time for taking it back runs, and then the effects come. */
export async function endRun(tx: Tx, run: Run, state: 'done' | 'cancelled', now: Date): Promise<void> {
  const undoUntil = undoEnd(now)
  await moveWindow(tx, run, never, undoUntil)
  await turn(tx, run, { state, finishedAt: now, undoUntil }, `bulk.${state}`)
  const mayHaveLeft = now.getTime() - run.createdAt.getTime() > patienceMs
  if (state === 'cancelled' || run.askerKind === 'key' || !mayHaveLeft) return
  const params = { done: String(run.done), total: String(run.total) }
  const about = { kind: 'bulk_done' as const, occasion: 'done', resource: 'bulk', resourceId: run.id, params }
  await notify(tx, { personIds: [run.askerId], ...about }, now)
}

/**
 * Asks for a run to be taken back; the loop does it case by case. Its effects wait until it is through.
 * @throws Refused not-found, wrong-state, too-late.
 */
export async function askUndo(tx: Tx, runId: string, actor: Actor, now: Date): Promise<void> {
  const run = await lockRun(tx, runId, actor)
  const { undoUntil } = run
  if ((run.state !== 'done' && run.state !== 'cancelled') || run.done === 0 || !undoUntil) throw refused('wrong-state')
  if (!isUndoable({ ...run, undoUntil: undoUntil.toISOString() }, now)) throw refused('too-late')
  await moveWindow(tx, run, undoUntil, never)
  await record(tx, { resource: 'bulk', resourceId: runId, action: 'bulk:undo', actor, before: told(run), at: now })
  await turn(tx, run, { state: 'undoing', undoneByName: actor.name, undoneById: actor.id }, 'bulk.undoing')
}

/** Everything that could be taken back was; what was kept goes its way at once. */
export async function endUndo(tx: Tx, run: Run, now: Date): Promise<void> {
  await moveWindow(tx, run, never, now)
  await turn(tx, run, { state: 'undone', undoneAt: now }, 'bulk.undone')
}

async function turn(tx: Tx, run: Run, set: Partial<Run>, type: string): Promise<void> {
  const version = run.version + 1
  await tx
    .update(bulkRuns)
    .set({ ...set, version })
    .where(eq(bulkRuns.id, run.id))
  signal(tx, type, 'bulk', run.id, version)
}

/** A run of somebody else is not there for those who may not know of it. */
async function lockRun(tx: Tx, runId: string, actor: Actor): Promise<Run> {
  const [run] = await forUpdate(tx.select().from(bulkRuns).where(eq(bulkRuns.id, runId)))
  const asker = { id: actor.id ?? '', permissions: actor.permissions }
  if (!run || !maySeeRun(asker, run.askerId)) throw refused('not-found')
  if (run.askerId !== asker.id && !may(asker.permissions, 'cases:release')) throw refused('not-allowed')
  return run
}

const told = ({ state, total, done, refused: number }: Run) => ({ state, total, done, refused: number })
