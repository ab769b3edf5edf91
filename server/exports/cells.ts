import type { CellKind, CellValue } from '#shared/exports/column.ts'

const seoulOffsetMs = 9 * 3_600_000
const dayMs = 86_400_000

/** "2026-11-02T00:30:00.000Z" → "2026-11-02 09:30:00": the wall clock of Seoul. */
export const seoulClock = (instant: string): string =>
  new Date(Date.parse(instant) + seoulOffsetMs).toISOString().slice(0, 19).replace('T', ' ')

/** Days of the spreadsheet since 30 December 1899, by the wall clock of Seoul. */
export const spreadsheetDay = (kind: 'instant' | 'day', text: string): number =>
  (kind === 'day' ? Date.parse(`${text}T00:00:00Z`) : Date.parse(text) + seoulOffsetMs) / dayMs + 25_569

export type TableColumn = { label: string; kind: CellKind }
/** A part of the file, and how many rows are in it and in those before. */
export type FilePiece = { bytes: Uint8Array; rows: number }

/** Rows as a file takes them, from any list or figure. */
export type TablePages = AsyncIterable<readonly (readonly CellValue[])[]>
