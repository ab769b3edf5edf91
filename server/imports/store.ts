import { asc, count, eq } from 'drizzle-orm'
import { type ImportRecord, importLimits } from '#shared/imports/schema.ts'
import type { Db } from '../db/database.ts'
import { contains } from '../db/dialect.ts'
import type { ListQuery, ListSpec } from '../http/list.ts'
import type { ImportRow } from './progress.ts'
import { importRefusals, imports } from './table.ts'

const columns = {
  kind: imports.kind,
  fileName: imports.fileName,
  state: imports.state,
  format: imports.format,
  encoding: imports.encoding,
  bytes: imports.bytes,
  read: imports.rowsRead,
  accepted: imports.accepted,
  unchanged: imports.unchanged,
  refused: imports.refused,
  casesOpened: imports.casesOpened,
  findingsAttached: imports.findingsAttached,
  byName: imports.byName,
  startedAt: imports.startedAt,
  finishedAt: imports.finishedAt,
}

export const importListSpec: ListSpec = {
  resource: 'imports',
  id: imports.id,
  filters: columns,
  sorts: columns,
  defaultSort: ['startedAt', 'DESC'],
  search: (text) => contains(imports.fileName, text),
}

export async function pageImports(db: Db, query: ListQuery): Promise<{ records: ImportRecord[]; total: number }> {
  const [rows, [counted]] = await Promise.all([
    db
      .select()
      .from(imports)
      .where(query.where)
      .orderBy(...query.orderBy)
      .limit(query.limit)
      .offset(query.offset),
    db.select({ total: count() }).from(imports).where(query.where),
  ])
  return { records: rows.map((row) => toRecord(row, [])), total: Number(counted?.total ?? 0) }
}

/** One import with its first refusals; undefined when there is none of that id. */
export async function findImport(db: Db, id: string): Promise<ImportRecord | undefined> {
  const [[row], refusals] = await Promise.all([
    db.select().from(imports).where(eq(imports.id, id)),
    db
      .select({
        line: importRefusals.line,
        column: importRefusals.column,
        reason: importRefusals.reason,
        value: importRefusals.value,
      })
      .from(importRefusals)
      .where(eq(importRefusals.importId, id))
      .orderBy(asc(importRefusals.line), asc(importRefusals.position))
      .limit(importLimits.shownRefusals),
  ])
  return row && toRecord(row, refusals)
}

export const toRecord = (row: ImportRow, rows: ImportRecord['rows']): ImportRecord => ({
  id: row.id,
  version: row.version,
  kind: row.kind,
  fileName: row.fileName,
  state: row.state,
  failure: row.failure,
  bytes: row.bytes,
  bytesRead: row.bytesRead,
  read: row.rowsRead,
  accepted: row.accepted,
  unchanged: row.unchanged,
  refused: row.refused,
  casesOpened: row.casesOpened,
  findingsAttached: row.findingsAttached,
  encoding: row.encoding,
  mapping: row.mapping,
  rows,
  byName: row.byName,
  startedAt: row.startedAt.toISOString(),
  finishedAt: row.finishedAt?.toISOString() ?? null,
  allowedActions: [],
})
