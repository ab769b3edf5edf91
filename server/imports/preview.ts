import { suggestMapping } from '#shared/imports/columns.ts'
import { longestText } from '#shared/imports/rules.ts'
import { type ImportFormat, type ImportKind, type ImportPreview, importLimits } from '#shared/imports/schema.ts'
import type { Db } from '../db/database.ts'
import { findEncoding } from './encoding.ts'
import { FileRefused } from './fileRefused.ts'
import { rememberedMapping } from './mappings.ts'
import { openRecords } from './records.ts'

/** What the first bytes of a file look like. `isCut`: there is more of the file, so the last row may be half a row. */
export async function previewFile(
  db: Db,
  start: Buffer,
  file: { kind: ImportKind; format: ImportFormat; isCut: boolean },
): Promise<ImportPreview> {
  const preview: ImportPreview = {
    format: file.format,
    encoding: null,
    failure: null,
    header: [],
    rows: [],
    mapping: {},
    isRemembered: false,
  }
  const open = async function* () {
    if (start.length > 0) yield start
  }
  try {
    preview.encoding = await findEncoding(open, file.isCut)
    const { header, records } = await openRecords(open(), preview.encoding, file.format)
    preview.header = header
    const remembered = await rememberedMapping(db, file.kind, header)
    preview.isRemembered = remembered !== null
    preview.mapping = remembered ?? suggestMapping(header, file.kind)
    for await (const { line, cells } of records) {
      preview.rows.push({ line, cells: cells.slice(0, header.length).map(shown) })
      if (preview.rows.length > importLimits.previewRows) break
    }
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error
    // A quote that is open where the piece ends may well be closed behind it.
    if (!(file.isCut && preview.rows.length > 0)) preview.failure = error.failure
  }
  if (file.isCut || preview.rows.length > importLimits.previewRows) preview.rows.pop()
  return preview
}

/** One letter more than is ever accepted: what is too long stays too long. */
const shown = (cell: string): string => cell.slice(0, longestText + 1)
