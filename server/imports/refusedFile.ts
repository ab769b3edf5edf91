import { pipeline, Readable } from 'node:stream'
import { stringify } from 'csv-stringify'
import { refusalSentence } from '#shared/imports/sentences.ts'
import type { Locale } from '#shared/text.ts'
import type { Db } from '../db/database.ts'
import { refusedRows } from './refusedRows.ts'

/** What stands before the columns of the file in a download of refused rows. */
export const refusedColumns: readonly string[] = ['refused_line', 'refused_because']

/**
 * The refused rows as they were, each with its line and everything that is wrong with it, for a spreadsheet:
 * to be put right there and imported again. Streamed; no cell is ever taken for a formula.
 */
export function refusedFile(db: Db, importId: string, header: readonly string[], locale: Locale): Readable {
  const rows = async function* () {
    yield [...refusedColumns, ...header]
    for await (const { line, problems, cells } of refusedRows(db, importId))
      yield [line, problems.map((problem) => refusalSentence(problem, locale)).join('; '), ...cells]
  }
  const csv = stringify({ bom: true, escape_formulas: true, record_delimiter: 'windows' })
  // An error reaches whoever reads the stream; a reader that goes away ends the queries.
  return pipeline(Readable.from(rows()), csv, () => undefined)
}
