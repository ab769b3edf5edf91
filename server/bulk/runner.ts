import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import type { BulkReason } from '#shared/bulk/schema.ts'
import { Refused, refused } from '#shared/errors.ts'
import { heldBy, withinReach } from '#shared/vendors/reach.ts'
import type { Lease } from '#shared/workflow/refusal.ts'
import type { Actor } from '../audit/record.ts'
import type { Database, Db, Tx } from '../db/database.ts'
import { forUpdate, skipLocked } from '../db/dialect.ts'
import { signal } from '../events/signal.ts'
import { rowsOf, vendorOf } from '../people/employer.ts'
import { apiKeys, people } from '../people/table.ts'
import type { BulkQueue } from './action.ts'
import { lastChange } from './lastChange.ts'
import { actionOf } from './queues.ts'
import { endRun, endUndo } from './settle.ts'
import { bulkRows, bulkRuns } from './table.ts'

type Run = typeof bulkRuns.$inferSelect
type Row = typeof bulkRows.$inferSelect

const live = ['running', 'undoing'] as const

export type RunnerOptions = { isStopped?: () => boolean; onFailure?: (error: unknown) => void }

/**
 * Carries out what was asked, case by case, until nothing waits. Runs take turns, so that a small one is not behind a
 * large one; between two cases whoever else wants the database has it. Any number of runners may work at once.
 */
export async function runBulk(
  database: Database,
  queues: readonly BulkQueue[],
  now: () => Date,
  { isStopped = () => false, onFailure = () => undefined }: RunnerOptions = {},
): Promise<void> {
  for (let moved = true; moved; ) {
    moved = false
    for (const runId of await liveRuns(database.db)) {
      if (isStopped()) return
      moved = (await step(database, queues, runId, now(), onFailure)) || moved
      await new Promise((later) => setImmediate(later))
    }
  }
}

async function liveRuns(db: Db): Promise<string[]> {
  const rows = await db
    .select({ id: bulkRuns.id })
    .from(bulkRuns)
    .where(inArray(bulkRuns.state, [...live]))
    .orderBy(asc(bulkRuns.createdAt), asc(bulkRuns.id))
  return rows.map((row) => row.id)
}

/** One case: what happens to it and its result are one transaction, so that no death of the process loses or doubles it. */
async function step(
  database: Database,
  queues: readonly BulkQueue[],
  runId: string,
  now: Date,
  onFailure: (error: unknown) => void,
): Promise<boolean> {
  const tried: { run?: Run; row?: Row } = {}
  try {
    return await database.transact(async (tx) => {
      const [run] = await skipLocked(
        tx
          .select()
          .from(bulkRuns)
          .where(and(eq(bulkRuns.id, runId), inArray(bulkRuns.state, [...live]))),
      )
      if (!run) return false
      const row = await nextRow(tx, run)
      tried.run = run
      tried.row = row
      if (!row) await (run.state === 'running' ? endRun(tx, run, 'done', now) : endUndo(tx, run, now))
      else if (run.state === 'running') await carryOut(tx, queues, run, row, now)
      else await takeBack(tx, queues, run, row, now)
      return true
    })
  } catch (error) {
    const { run, row } = tried
    if (!run || !row) throw error
    if (!(error instanceof Refused)) onFailure(error)
    await database.transact((tx) => noteRefusal(tx, run, row, error, now))
    return true
  }
}

/** Forward in the order chosen, back in the opposite one. */
async function nextRow(tx: Tx, run: Run): Promise<Row | undefined> {
  const isUndo = run.state === 'undoing'
  const [row] = await tx
    .select()
    .from(bulkRows)
    .where(and(eq(bulkRows.runId, run.id), eq(bulkRows.result, isUndo ? 'done' : 'waiting')))
    .orderBy(isUndo ? desc(bulkRows.position) : asc(bulkRows.position))
    .limit(1)
  return row
}

async function carryOut(tx: Tx, queues: readonly BulkQueue[], run: Run, row: Row, now: Date): Promise<void> {
  const action = actionOf(queues, run.resource, run.action)
  if (!action) throw refused('not-found')
  const actor = await askerNow(tx, run)
  const { caseId, versionSeen } = row
  const done = await action.carryOut(tx, { caseId, body: run.body, version: versionSeen, actor, now })
  await settleRow(tx, run, row, { result: 'done', ...done, at: now })
}

async function takeBack(tx: Tx, queues: readonly BulkQueue[], run: Run, row: Row, now: Date): Promise<void> {
  const action = actionOf(queues, run.resource, run.action)
  if (!action) throw refused('not-found')
  const actor: Actor = {
    kind: 'person',
    id: run.undoneById,
    name: run.undoneByName ?? '',
    permissions: [],
    requestId: run.requestId,
  }
  await action.takeBack(tx, row, actor, now)
  await settleRow(tx, run, row, { result: 'undone', at: now })
}

/** The transaction that was refused is gone; its result is written in one of its own, unless somebody else did meanwhile. */
async function noteRefusal(tx: Tx, run: Run, row: Row, error: unknown, now: Date): Promise<void> {
  const [locked] = await forUpdate(tx.select().from(bulkRuns).where(eq(bulkRuns.id, run.id)))
  if (locked?.state !== run.state) return
  const code = error instanceof Refused ? error.code : 'failed'
  const isUndo = run.state === 'undoing'
  await settleRow(tx, locked, row, {
    result: isUndo ? 'kept' : 'refused',
    code,
    detail: await reasonOf(tx, row, error),
    at: now,
  })
}

/** Who stands in the way, where it is somebody. */
async function reasonOf(tx: Tx, row: Row, error: unknown): Promise<BulkReason | null> {
  if (!(error instanceof Refused)) return null
  const { code, errors, current } = error
  if (code === 'changed-meanwhile') return lastChange(tx, row.caseId)
  if (code === 'lease-held') return { by: (current?.lease as Lease | undefined)?.holder ?? '' }
  return errors ? { errors } : null
}

const counted = { done: 'done', refused: 'refused', undone: 'undone', kept: 'kept' } as const

async function settleRow(
  tx: Tx,
  run: Run,
  row: Row,
  set: Partial<Row> & { result: keyof typeof counted },
): Promise<void> {
  const [settled] = await tx
    .update(bulkRows)
    .set(set)
    .where(and(eq(bulkRows.runId, row.runId), eq(bulkRows.caseId, row.caseId), eq(bulkRows.result, row.result)))
    .returning()
  if (!settled) return
  const column = bulkRuns[counted[set.result]]
  const [next] = await tx
    .update(bulkRuns)
    .set({ [counted[set.result]]: sql`${column} + 1`, version: sql`${bulkRuns.version} + 1` })
    .where(eq(bulkRuns.id, run.id))
    .returning()
  // A hundred signals a run, however long it is.
  const every = Math.ceil(run.total / 100)
  if (next && row.position % every === 0) signal(tx, 'bulk.progress', 'bulk', run.id, next.version)
}

/** Who asked, with what they may do now: a leaver's run goes no further. */
async function askerNow(tx: Tx, run: Run): Promise<Actor> {
  const standing = run.askerKind === 'person' ? await ofPerson(tx, run.askerId) : await ofKey(tx, run.askerId)
  if (!standing?.permissions.includes('cases:bulk')) throw refused('not-allowed')
  const rows = await rowsOf(tx, standing.vendorId)
  return { kind: run.askerKind, id: run.askerId, name: run.askerName, ...standing, rows, requestId: run.requestId }
}

type Standing = { permissions: readonly string[]; vendorId: string | null }

async function ofPerson(tx: Tx, id: string): Promise<Standing | null> {
  const [person] = await tx
    .select({ role: people.role, isActive: people.isActive, vendorId: people.vendorId })
    .from(people)
    .where(eq(people.id, id))
  return person?.isActive ? { permissions: heldBy(person), vendorId: person.vendorId } : null
}

async function ofKey(tx: Tx, id: string): Promise<Standing | null> {
  const [key] = await tx
    .select({ permissions: apiKeys.permissions, revokedAt: apiKeys.revokedAt, behindId: apiKeys.createdById })
    .from(apiKeys)
    .where(eq(apiKeys.id, id))
  if (!key || key.revokedAt) return null
  const vendorId = await vendorOf(tx, key.behindId)
  return { permissions: withinReach(vendorId, key.permissions), vendorId }
}
