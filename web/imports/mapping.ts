import { type Columns, columnsOf, mappingFault, type Target } from '#shared/imports/columns.ts'
import { readLedgerRow } from '#shared/imports/ledgerRules.ts'
import { type CellProblem, readRow } from '#shared/imports/rules.ts'
import type { ColumnMapping, ImportKind, ImportPreview } from '#shared/imports/schema.ts'

/** The mapping with this column given this meaning; a meaning belongs to one column, and moves. */
export function withMeaning(mapping: ColumnMapping, column: string, target: Target | null): ColumnMapping {
  const others = Object.entries(mapping).filter(([name, meaning]) => name !== column && meaning !== target)
  return Object.fromEntries(target ? [...others, [column, target]] : others)
}

export type CheckedRow = { line: number; cells: string[]; problems: readonly CellProblem[] }

/** The rows of the preview as the import would read them. A mapping that cannot be used yet blames no row. */
export function checkedRows(
  { header, rows }: ImportPreview,
  mapping: ColumnMapping,
  today: string,
  kind: ImportKind = 'seller-metrics',
): CheckedRow[] {
  const readAs = kind === 'seller-metrics' ? readRow : readLedgerRow
  const columns: Columns | null = mappingFault(mapping, header, kind) ? null : columnsOf(mapping, header)
  return rows.map(({ line, cells }) => {
    const read = columns && readAs(cells, columns, header.length, today)
    return { line, cells, problems: read && 'problems' in read ? read.problems : [] }
  })
}
