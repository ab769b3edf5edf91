import { and, asc, count, eq } from 'drizzle-orm'
import { maySeeRun, runActions } from '#shared/bulk/rules.ts'
import type { BulkFile, BulkRun } from '#shared/bulk/schema.ts'
import { refused } from '#shared/errors.ts'
import { cases } from '../cases/table.ts'
import type { Db } from '../db/database.ts'
import type { Asker } from '../http/app.ts'
import type { ListQuery, ListSpec } from '../http/list.ts'
import { isInRows } from '../http/rows.ts'
import { sellers } from '../sellers/table.ts'
import { bulkRows, bulkRuns } from './table.ts'

type Run = typeof bulkRuns.$inferSelect

const columns = {
  resource: bulkRuns.resource,
  action: bulkRuns.action,
  state: bulkRuns.state,
  askerId: bulkRuns.askerId,
  askerName: bulkRuns.askerName,
  total: bulkRuns.total,
  createdAt: bulkRuns.createdAt,
  finishedAt: bulkRuns.finishedAt,
  undoUntil: bulkRuns.undoUntil,
}

export const bulkListSpec: ListSpec = {
  resource: 'bulk',
  id: bulkRuns.id,
  filters: columns,
  sorts: columns,
  defaultSort: ['createdAt', 'DESC'],
}

/** One page of the runs that the asker may know of: their own, or everybody's for who answers for others. */
export async function pageRuns(
  db: Db,
  query: Pick<ListQuery, 'where' | 'orderBy' | 'limit' | 'offset'>,
  asker: Asker,
  now: Date,
): Promise<{ records: BulkRun[]; total: number }> {
  const seesAll = maySeeRun(asker, '')
  const where = and(query.where, seesAll ? undefined : eq(bulkRuns.askerId, asker.id))
  const rows = await db
    .select()
    .from(bulkRuns)
    .where(where)
    .orderBy(...query.orderBy)
    .limit(query.limit)
    .offset(query.offset)
  const [counted] = await db.select({ total: count() }).from(bulkRuns).where(where)
  return { records: rows.map((row) => toRecord(row, asker, now)), total: Number(counted?.total ?? 0) }
}

/** A run with a result for each case. @throws Refused not-found, also for a run that the asker may not know of. */
export async function readRun(db: Db, id: string, asker: Asker, now: Date): Promise<BulkFile> {
  const [run] = await db.select().from(bulkRuns).where(eq(bulkRuns.id, id))
  if (!run || !maySeeRun(asker, run.askerId)) throw refused('not-found')
  const rows = await db
    .select({ row: bulkRows, number: cases.number, kind: cases.kind, teamId: cases.teamId, sellerName: sellers.name })
    .from(bulkRows)
    .leftJoin(cases, eq(cases.id, bulkRows.caseId))
    .leftJoin(sellers, eq(sellers.id, cases.sellerId))
    .where(eq(bulkRows.runId, id))
    .orderBy(asc(bulkRows.position))
  return {
    ...toRecord(run, asker, now),
    results: rows.map(({ row, number, kind, teamId, sellerName }) => {
      const isReadable = kind !== null && asker.permissions.includes(`${kind}:read`) && isInRows(teamId, asker.rows)
      return {
        id: row.caseId,
        number: isReadable ? number : null,
        sellerName: isReadable ? sellerName : null,
        kind: isReadable ? kind : null,
        result: row.result,
        code: row.code,
        detail: row.detail,
        at: row.at?.toISOString() ?? null,
      }
    }),
  }
}

function toRecord(run: Run, asker: Asker, now: Date): BulkRun {
  const untouched = run.total - run.done - run.refused
  const record = {
    id: run.id,
    version: run.version,
    resource: run.resource,
    action: run.action,
    body: run.body,
    state: run.state,
    askerId: run.askerId,
    askerName: run.askerName,
    total: run.total,
    done: run.done,
    refused: run.refused,
    skipped: run.state === 'running' ? 0 : untouched,
    waiting: run.state === 'running' ? untouched : 0,
    undone: run.undone,
    kept: run.kept,
    createdAt: run.createdAt.toISOString(),
    finishedAt: run.finishedAt?.toISOString() ?? null,
    undoUntil: run.undoUntil?.toISOString() ?? null,
    undoneAt: run.undoneAt?.toISOString() ?? null,
    undoneByName: run.undoneByName,
  }
  return { ...record, allowedActions: runActions(asker, record, now) }
}
