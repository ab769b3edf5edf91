import { and, asc, eq, gt, or } from 'drizzle-orm'
import type { RowRefusal } from '#shared/imports/schema.ts'
import type { Db } from '../db/database.ts'
import { importRefusals } from './table.ts'

export type RefusedRow = { line: number; problems: RowRefusal[]; cells: string[] }

const refusalsAtOnce = 1000

/** Every refused row of an import in the order of the file, with all that is wrong with it; a page at a time. */
export async function* refusedRows(db: Db, importId: string): AsyncGenerator<RefusedRow> {
  let row: RefusedRow | undefined
  let after = { line: 0, position: 0 }
  for (;;) {
    const page = await refusalsAfter(db, importId, after)
    for (const { line, column, reason, value, cells } of page) {
      if (row && row.line !== line) yield row
      if (row?.line !== line) row = { line, problems: [], cells: cells ?? [] }
      row.problems.push({ line, column, reason, value })
    }
    const last = page.at(-1)
    if (!last || page.length < refusalsAtOnce) break
    after = last
  }
  if (row) yield row
}

const refusalsAfter = (db: Db, importId: string, after: { line: number; position: number }) => {
  const { line, position } = importRefusals
  const isBehind = or(gt(line, after.line), and(eq(line, after.line), gt(position, after.position)))
  return db
    .select()
    .from(importRefusals)
    .where(and(eq(importRefusals.importId, importId), isBehind))
    .orderBy(asc(line), asc(position))
    .limit(refusalsAtOnce)
}
