import { and, eq, inArray } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { type BulkBody, bulkLimits } from '#shared/bulk/schema.ts'
import { refused } from '#shared/errors.ts'
import { type Actor, record } from '../audit/record.ts'
import type { Tx } from '../db/database.ts'
import { insertRows } from '../db/insertRows.ts'
import { signal } from '../events/signal.ts'
import type { BulkQueue } from './action.ts'
import type { Chosen } from './choose.ts'
import { bulkRows, bulkRuns } from './table.ts'

/** Writes down what is to be done to which cases; the loop carries it out. @returns the run's id. */
export async function startRun(
  tx: Tx,
  queue: BulkQueue,
  asked: BulkBody,
  chosen: readonly Chosen[],
  actor: Actor,
  now: Date,
): Promise<string> {
  if (actor.kind === 'job' || !actor.id) throw refused('not-allowed')
  const live = inArray(bulkRuns.state, ['running', 'undoing'])
  const under = await tx.$count(bulkRuns, and(eq(bulkRuns.askerId, actor.id), live))
  if (Number(under) >= bulkLimits.mostRunsAtOnce) {
    throw refused('over-limit', {
      detail: `${under} runs of yours are under way`,
      errors: { action: `at most ${bulkLimits.mostRunsAtOnce} runs at once` },
    })
  }
  const id = uuidv7()
  const { action, body = {}, filter } = asked
  await tx.insert(bulkRuns).values({
    id,
    version: 1,
    resource: queue.name,
    action,
    body,
    askerKind: actor.kind,
    askerId: actor.id,
    askerName: actor.name,
    requestId: actor.requestId,
    state: 'running',
    total: chosen.length,
    done: 0,
    refused: 0,
    undone: 0,
    kept: 0,
    createdAt: now,
  })
  await insertRows(
    tx,
    bulkRows,
    chosen.map((one, position) => ({ runId: id, ...one, position, result: 'waiting' as const })),
  )
  const after = { resource: queue.name, action, body, total: chosen.length, ...(filter && { filter }) }
  await record(tx, { resource: 'bulk', resourceId: id, action: 'bulk:start', actor, after, at: now })
  signal(tx, 'bulk.started', 'bulk', id, 1)
  return id
}
