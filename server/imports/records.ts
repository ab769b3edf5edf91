import { looksLikeData } from '#shared/imports/columns.ts'
import { type ImportEncoding, type ImportFormat, importLimits } from '#shared/imports/schema.ts'
import { csvRecords } from './csvRecords.ts'
import { textOf } from './encoding.ts'
import type { FileRecord } from './fileRecord.ts'
import { FileRefused } from './fileRefused.ts'
import { jsonRecords } from './jsonRecords.ts'

export type FileRecords = { header: string[]; records: AsyncGenerator<FileRecord> }

/**
 * Opens the records of a file behind its header.
 * @throws FileRefused empty-file, no-header, not-text or too-many-columns; later, from the records, what their format says.
 */
export async function openRecords(
  bytes: AsyncIterable<Buffer>,
  encoding: ImportEncoding,
  format: ImportFormat,
): Promise<FileRecords> {
  const text = textOf(bytes, encoding)
  const records = format === 'csv' ? csvRecords(text) : jsonRecords(text)
  try {
    const first = await records.next()
    if (first.done) throw new FileRefused('empty-file')
    const header = first.value.cells.map(columnName)
    if (header.length > importLimits.columns) throw new FileRefused('too-many-columns', { line: first.value.line })
    if (first.value.cells.some((cell) => cell.includes('\0')))
      throw new FileRefused('not-text', { line: first.value.line })
    if (looksLikeData(header)) throw new FileRefused('no-header', { line: first.value.line })
    return { header: withoutBlankTail(header), records }
  } catch (error) {
    // Closes the file behind the text.
    await records.return(undefined)
    throw error
  }
}

const longestName = 200

/** Spreadsheets break names over several lines; one space means the same. */
const columnName = (cell: string): string =>
  cell
    .normalize('NFC')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\p{Cc}/gu, '')
    .trim()
    .slice(0, longestName)

/** Excel writes delimiters for columns that were once used. */
const withoutBlankTail = (header: readonly string[]): string[] =>
  header.slice(0, header.findLastIndex((name) => name !== '') + 1)
