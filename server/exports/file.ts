import type { CellValue } from '#shared/exports/column.ts'
import type { ExportFormat } from '#shared/exports/schema.ts'
import type { Locale } from '#shared/text.ts'
import { withoutOthers } from '../cases/withoutOthers.ts'
import type { Db } from '../db/database.ts'
import type { TaskContext } from '../heavy/task.ts'
import type { Asker } from '../http/app.ts'
import type { FilePiece, TableColumn, TablePages } from './cells.ts'
import { csvFile } from './csv.ts'
import type { ExportSource, ExportSources } from './source.ts'
import { xlsxFile } from './xlsx.ts'

/** What a file is made of; the asker as they are when it is fetched. */
export type FileAsked = {
  resource: string
  format: ExportFormat
  filter: string
  sort: string
  columns: readonly string[]
  locale: Locale
  asker: Asker
  now: Date
}

/** A table that is had already: a figure with its parts. */
export type TableAsked = {
  format: ExportFormat
  columns: readonly TableColumn[]
  rows: readonly (readonly CellValue[])[]
}

/** The file of a list, written while it is read. */
export function listFile(
  sources: ExportSources,
  db: Db,
  asked: FileAsked,
  { signal }: TaskContext,
): AsyncIterable<FilePiece> {
  const source = sources.get(asked.resource)
  if (!source) throw new Error(`no list ${asked.resource}`)
  const { locale } = asked
  const columns = asked.columns.flatMap((name) => source.columns[name] ?? [])
  const said = columns.map(({ label, kind }) => ({ label: label[locale], kind }))
  return fileOf(asked.format, said, pagesOf(source, db, asked, columns, signal))
}

async function* pagesOf(
  source: ExportSource,
  db: Db,
  { asker, now, locale, ...walked }: FileAsked,
  columns: readonly ExportSource['columns'][string][],
  signal: AbortSignal,
): AsyncGenerator<readonly (readonly CellValue[])[]> {
  for await (const page of source.pages(db, walked, asker, now)) {
    signal.throwIfAborted()
    const told = (await withoutOthers(db, page, asker.rows)) as typeof page
    yield told.map((record) => columns.map(({ value }) => value(record as never, locale)))
  }
}

export const tableFile = (_db: Db, { format, columns, rows }: TableAsked): AsyncIterable<FilePiece> =>
  fileOf(format, columns, onePage(rows))

async function* onePage(rows: TableAsked['rows']) {
  yield rows
}

const fileOf = (format: ExportFormat, columns: readonly TableColumn[], pages: TablePages): AsyncIterable<FilePiece> =>
  format === 'csv' ? csvFile(columns, pages) : xlsxFile(columns, pages)
