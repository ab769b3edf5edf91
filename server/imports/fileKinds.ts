import type { Columns, Target } from '#shared/imports/columns.ts'
import { type LedgerRow, readLedgerRow } from '#shared/imports/ledgerRules.ts'
import { type CellProblem, type MetricsRow, readRow } from '#shared/imports/rules.ts'
import type { ImportKind } from '#shared/imports/schema.ts'
import type { RowReason } from '#shared/imports/words.ts'
import type { Tx } from '../db/database.ts'
import { takeInLines } from '../settlements/commands.ts'
import type { Source } from './numberedRow.ts'
import { storeRows } from './storeRows.ts'

/** A good row that could not be stored after all. */
export type Unstored = { line: number; target: Target; reason: RowReason; value: string | null }
export type Stored = { unchanged: number; refused: readonly Unstored[] }

/** How the rows of one kind of file are read and stored. */
type FileKind<Row> = {
  rowsPerBatch: number
  read: (
    cells: readonly string[],
    columns: Columns,
    width: number,
    today: string,
  ) => { row: Row } | { problems: CellProblem[] }
  store: (tx: Tx, source: Source, rows: readonly (Row & { line: number })[], now: Date) => Promise<Stored>
}

const sellerMetrics: FileKind<MetricsRow> = {
  // Small enough that nobody's own write waits long behind it.
  rowsPerBatch: 300,
  read: readRow,
  store: async (tx, source, rows, now) => {
    const { unchanged, duplicates } = await storeRows(tx, source, rows, now)
    const refused = duplicates.map(({ line, firstLine }) => ({
      line,
      target: 'seller_id' as const,
      reason: 'duplicate-row' as const,
      value: String(firstLine),
    }))
    return { unchanged, refused }
  },
}

const settlementLedger: FileKind<LedgerRow> = {
  rowsPerBatch: 1000,
  read: readLedgerRow,
  store: (tx, source, rows) => takeInLines(tx, source.importId, rows),
}

/** Each kind reads what it stores; the pairing is kept here, out of the way of those who only pass rows on. */
export const fileKinds = {
  'seller-metrics': sellerMetrics,
  'settlement-ledger': settlementLedger,
} as unknown as Record<ImportKind, FileKind<object>>
