import type { CellKind, CellValue } from '#shared/exports/column.ts'
import { type FilePiece, seoulClock, type TableColumn, type TablePages } from './cells.ts'

/** Excel takes a file for UTF-8 only by this mark. */
const byteOrderMark = '﻿'
/** A spreadsheet would carry such a text out as a formula; full-width signs count as well. */
const looksLikeFormula = /^[=+\-@\t\r\n＝＋－＠]/
const encoder = new TextEncoder()

/** Lines that every spreadsheet reads: numbers bare, texts quoted, ends of line as RFC 4180 has them. */
export async function* csvFile(columns: readonly TableColumn[], pages: TablePages): AsyncGenerator<FilePiece> {
  const head = columns.map(({ label }) => quoted(label)).join(',')
  yield { bytes: encoder.encode(`${byteOrderMark}${head}\r\n`), rows: 0 }
  let rows = 0
  for await (const page of pages) {
    let text = ''
    for (const row of page) {
      for (let at = 0; at < columns.length; at++)
        text += (at > 0 ? ',' : '') + csvCell(columns[at]?.kind ?? 'text', row[at] ?? null)
      text += '\r\n'
    }
    rows += page.length
    yield { bytes: encoder.encode(text), rows }
  }
}

export function csvCell(kind: CellKind, value: CellValue): string {
  if (value === null || value === '') return ''
  if (kind === 'number') return String(value)
  const text = String(value)
  if (kind === 'instant') return seoulClock(text)
  return kind === 'day' ? text : quoted(text)
}

/** An apostrophe before what would be a formula; within quotes, quotes are doubled. */
const quoted = (text: string): string => `"${(looksLikeFormula.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`
