import { dayInSeoul } from '#shared/imports/cells.ts'
import type { Columns } from '#shared/imports/columns.ts'
import type { CellProblem } from '#shared/imports/rules.ts'
import { importLimits } from '#shared/imports/schema.ts'
import type { Database, Tx } from '../db/database.ts'
import { signal } from '../events/signal.ts'
import { fileKinds, type Unstored } from './fileKinds.ts'
import type { FileRecord } from './fileRecord.ts'
import { advance, type ImportRow } from './progress.ts'
import { importRefusals } from './table.ts'

type Refusal = typeof importRefusals.$inferInsert

/** Where a file has what, and how many columns its header has. */
export type FileShape = { columns: Columns; width: number }

const signalEveryMs = 1000

/** Reads, checks and stores some rows in one transaction, and with them where the import stands. */
export async function readBatch(
  database: Database,
  row: ImportRow,
  batch: readonly FileRecord[],
  { columns, width }: FileShape,
  bytesRead: number,
  now: Date,
): Promise<ImportRow> {
  const today = dayInSeoul(now)
  const kind = fileKinds[row.kind]
  const good: { line: number }[] = []
  const refusedRows = new Map<FileRecord, CellProblem[]>()
  for (const record of batch) {
    const read = record.problem ? { problems: [record.problem] } : kind.read(record.cells, columns, width, today)
    if ('row' in read) good.push({ ...read.row, line: record.line })
    else refusedRows.set(record, read.problems)
  }
  const source = { importId: row.id, fileName: row.fileName }
  return database.transact(async (tx) => {
    const { unchanged, refused } = good.length > 0 ? await kind.store(tx, source, good, now) : nothing
    const unstored = new Map(refused.map((one) => [one.line, problemOf(one, columns)]))
    const refusals = batch.flatMap((record) => {
      const problem = unstored.get(record.line)
      const problems = problem ? [problem] : (refusedRows.get(record) ?? [])
      return problems.map((problem, position) => refusalOf(row.id, record, problem, position))
    })
    await storeRefusals(tx, refusals)
    const next = await advance(
      tx,
      row,
      {
        bytesRead,
        rowsRead: row.rowsRead + batch.length,
        accepted: row.accepted + good.length - refused.length,
        unchanged: row.unchanged + unchanged,
        refused: row.refused + refusedRows.size + refused.length,
      },
      now,
    )
    // A screen refreshes once a second; more signals would only be more to store.
    if (Math.floor(now.getTime() / signalEveryMs) !== Math.floor(row.updatedAt.getTime() / signalEveryMs))
      signal(tx, 'imports.progress', 'imports', row.id, next.version)
    return next
  })
}

const nothing = { unchanged: 0, refused: [] }

const problemOf = ({ target, reason, value }: Unstored, columns: Columns): CellProblem => ({
  column: columns.get(target)?.name ?? null,
  reason,
  value,
})

const refusalOf = (importId: string, { line, cells }: FileRecord, problem: CellProblem, position: number): Refusal => ({
  importId,
  line,
  position,
  column: problem.column,
  reason: problem.reason,
  value: problem.value === null ? null : storable(problem.value),
  cells: position === 0 ? cells.slice(0, importLimits.columns).map(storable) : null,
})

/** The start of a text that no database refuses. A copy: a slice would keep ten megabytes alive for two hundred letters. */
const storable = (text: string): string =>
  Buffer.from(text.slice(0, importLimits.shownValue).toWellFormed().replaceAll('\0', '\ufffd')).toString()

/** SQLite takes 32,766 values in one statement. */
const refusalsPerStatement = 4000

async function storeRefusals(tx: Tx, refusals: readonly Refusal[]): Promise<void> {
  for (let from = 0; from < refusals.length; from += refusalsPerStatement)
    await tx.insert(importRefusals).values(refusals.slice(from, from + refusalsPerStatement))
}
