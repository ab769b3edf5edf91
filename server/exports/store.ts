import { and, count, eq, gt, or } from 'drizzle-orm'
import type { RunningExports } from '#shared/exports/rules.ts'
import { seesAllExports } from '#shared/exports/rules.ts'
import type { ExportRecord } from '#shared/exports/schema.ts'
import type { Db } from '../db/database.ts'
import { contains } from '../db/dialect.ts'
import type { Asker } from '../http/app.ts'
import type { ListQuery, ListSpec } from '../http/list.ts'
import { exportRuns } from './table.ts'

export type ExportRow = typeof exportRuns.$inferSelect

const columns = {
  resource: exportRuns.resource,
  format: exportRuns.format,
  state: exportRuns.state,
  reason: exportRuns.reason,
  rows: exportRuns.rows,
  bytes: exportRuns.bytes,
  byId: exportRuns.byId,
  byName: exportRuns.byName,
  askedAt: exportRuns.askedAt,
  startedAt: exportRuns.startedAt,
  endedAt: exportRuns.endedAt,
}

export const exportListSpec: ListSpec = {
  resource: 'exports',
  id: exportRuns.id,
  filters: columns,
  sorts: columns,
  defaultSort: ['askedAt', 'DESC'],
  search: (text) => or(contains(exportRuns.fileName, text), contains(exportRuns.byName, text)),
}

const knownTo = (asker: Asker) => (seesAllExports(asker) ? undefined : eq(exportRuns.byId, asker.id))

/** One page of the exports that the asker may know of, and the exact total. */
export async function pageExports(db: Db, query: ListQuery, asker: Asker) {
  const where = and(knownTo(asker), query.where)
  const rows = await db
    .select()
    .from(exportRuns)
    .where(where)
    .orderBy(...query.orderBy)
    .limit(query.limit)
    .offset(query.offset)
  const [counted] = await db.select({ total: count() }).from(exportRuns).where(where)
  return { records: rows.map((row) => toRecord(row, asker)), total: Number(counted?.total ?? 0) }
}

/** Undefined also for one that the asker may not know of. */
export async function readExport(db: Db, id: string, asker: Asker): Promise<ExportRecord | undefined> {
  const [row] = await db
    .select()
    .from(exportRuns)
    .where(and(knownTo(asker), eq(exportRuns.id, id)))
  return row && toRecord(row, asker)
}

/** Files under way: those that run, and those that were asked for and can still be fetched. */
export async function countRunning(db: Db, personId: string, now: Date): Promise<RunningExports> {
  const isUnderWay = or(
    eq(exportRuns.state, 'running'),
    and(eq(exportRuns.state, 'waiting'), gt(exportRuns.fetchUntil, now)),
  )
  const mine = await db.$count(exportRuns, and(isUnderWay, eq(exportRuns.byId, personId)))
  return { mine: Number(mine), all: Number(await db.$count(exportRuns, isUnderWay)) }
}

export const toRecord = (row: ExportRow, asker: Pick<Asker, 'id'>): ExportRecord => {
  const { seenAt: _, ...told } = row
  return {
    ...told,
    askedAt: row.askedAt.toISOString(),
    fetchUntil: row.fetchUntil.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    endedAt: row.endedAt?.toISOString() ?? null,
    allowedActions: row.state === 'waiting' && row.byId === asker.id ? ['fetch'] : [],
  }
}
