import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import { ZipFile } from 'yazl'
import type { FilePiece, TableColumn, TablePages } from './cells.ts'
import {
  contentTypes,
  relations,
  sheetEnd,
  sheetHead,
  sheetRow,
  styles,
  workbook,
  workbookRelations,
} from './xlsxParts.ts'

/** Rows that Excel has on one sheet, the head among them. */
export const mostSheetRows = 1_048_576
/** Speed before size: the file is made while somebody waits for it. */
const options = { compressionLevel: 1 }

/**
 * A workbook written as it is read: nothing of it is kept, so that a million rows take the memory of a page. What does
 * not fit on one sheet goes on on the next, under the same head.
 */
export async function* xlsxFile(
  columns: readonly TableColumn[],
  pages: TablePages,
  sheetRows: number = mostSheetRows,
): AsyncGenerator<FilePiece> {
  const zip = new ZipFile()
  const counted = { rows: 0 }
  let isLeft = false
  const writing = writeSheets(zip, columns, pages, sheetRows, counted, () => isLeft).catch((error: Error) => {
    ;(zip.outputStream as PassThrough).destroy(error)
  })
  try {
    for await (const bytes of zip.outputStream as AsyncIterable<Buffer>)
      yield { bytes: Uint8Array.from(bytes), rows: counted.rows }
    await writing
  } finally {
    isLeft = true
    ;(zip.outputStream as PassThrough).destroy()
  }
}

async function writeSheets(
  zip: ZipFile,
  columns: readonly TableColumn[],
  pages: TablePages,
  sheetRows: number,
  counted: { rows: number },
  isLeft: () => boolean,
): Promise<void> {
  const left = new Promise<void>((done) => {
    zip.outputStream.once('close', done)
  })
  let sheets = 0
  let line = 0
  let sheet: PassThrough | null = null
  const begin = () => {
    sheets += 1
    line = 1
    const next = new PassThrough({ highWaterMark: 256 * 1024 })
    zip.addReadStream(next, `xl/worksheets/sheet${sheets}.xml`, options)
    next.write(sheetHead(columns))
    return next
  }
  sheet = begin()
  for await (const page of pages) {
    let text = ''
    for (const row of page) {
      if (line === sheetRows) {
        sheet.end(text + sheetEnd)
        text = ''
        sheet = begin()
      }
      line += 1
      text += sheetRow(line, columns, row)
    }
    counted.rows += page.length
    if (isLeft()) return
    if (!sheet.write(text)) await Promise.race([once(sheet, 'drain'), left])
    if (isLeft()) return
  }
  sheet.end(sheetEnd)
  const add = (name: string, text: string) => zip.addBuffer(Buffer.from(text), name, options)
  add('xl/workbook.xml', workbook(sheets))
  add('xl/_rels/workbook.xml.rels', workbookRelations(sheets))
  add('xl/styles.xml', styles)
  add('_rels/.rels', relations)
  add('[Content_Types].xml', contentTypes(sheets))
  zip.end()
}
