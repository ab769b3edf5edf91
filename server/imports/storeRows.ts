import { and, eq, inArray } from 'drizzle-orm'
import type { MetricsRow } from '#shared/imports/rules.ts'
import type { Tx } from '../db/database.ts'
import type { NumberedRow, Source } from './numberedRow.ts'
import { storeReadings } from './storeReadings.ts'
import { storeSellers } from './storeSellers.ts'
import { importRows } from './table.ts'

/** `duplicates`: rows that repeat a seller, day and window of this file, with the line that has it. They are not stored. */
export type StoredRows = { unchanged: number; duplicates: { line: number; firstLine: number }[] }

/** Stores a batch of rows that passed the rules. */
export async function storeRows(tx: Tx, source: Source, rows: readonly NumberedRow[], now: Date): Promise<StoredRows> {
  if (rows.length === 0) return { unchanged: 0, duplicates: [] }
  const firstLineOf = await claimKeys(tx, source.importId, rows)
  const duplicates = rows.flatMap((row) => {
    const firstLine = firstLineOf.get(keyOf(row)) ?? row.line
    return firstLine === row.line ? [] : [{ line: row.line, firstLine }]
  })
  const repeated = new Set(duplicates.map(({ line }) => line))
  const once = rows.filter((row) => !repeated.has(row.line))
  if (once.length === 0) return { unchanged: 0, duplicates }
  const stored = await storeSellers(tx, once, now)
  const newLines = await storeReadings(tx, source, once, stored, now)
  const unchanged = once.filter(({ line }) => !newLines.has(line) && !stored.changedLines.has(line)).length
  return { unchanged, duplicates }
}

const keyOf = (row: MetricsRow): string => `${row.asOf}/${row.windowDays}/${row.externalId}`

/** The line that holds each key: the first that came with it, in this batch or in one before. */
async function claimKeys(tx: Tx, importId: string, rows: readonly NumberedRow[]): Promise<Map<string, number>> {
  const { rowKey, line } = importRows
  const wanted = rows.map((row) => ({ importId, rowKey: keyOf(row), line: row.line }))
  const claimed = await tx.insert(importRows).values(wanted).onConflictDoNothing().returning({ rowKey, line })
  const lineOf = new Map(claimed.map((row) => [row.rowKey, row.line]))
  const taken = wanted.flatMap((row) => (lineOf.has(row.rowKey) ? [] : [row.rowKey]))
  if (taken.length === 0) return lineOf
  const before = await tx
    .select({ rowKey, line })
    .from(importRows)
    .where(and(eq(importRows.importId, importId), inArray(rowKey, taken)))
  for (const row of before) lineOf.set(row.rowKey, row.line)
  return lineOf
}
