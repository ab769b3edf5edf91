import { pipeline, Readable } from 'node:stream'
import { stringify } from 'csv-stringify'
import { and, asc, eq, gt, or } from 'drizzle-orm'
import { rowReasonWords } from '#shared/imports/words.ts'
import type { Locale } from '#shared/text.ts'
import type { Db } from '../db/database.ts'
import { importRefusals } from './table.ts'

/** What stands before the columns of the file in a download of refused rows. */
export const refusedColumns: readonly string[] = ['refused_line', 'refused_because']

/**
 * The refused rows as they were, each with its line and everything that is wrong with it, for a spreadsheet:
 * to be put right there and imported again. Streamed; no cell is ever taken for a formula.
 */
export function refusedFile(db: Db, importId: string, header: readonly string[], locale: Locale): Readable {
  const rows = async function* () {
    yield [...refusedColumns, ...header]
    for await (const { line, problems, cells } of refusedRows(db, importId, locale))
      yield [line, problems.join('; '), ...cells]
  }
  const csv = stringify({ bom: true, escape_formulas: true, record_delimiter: 'windows' })
  // An error reaches whoever reads the stream; a reader that goes away ends the queries.
  return pipeline(Readable.from(rows()), csv, () => undefined)
}

const refusalsAtOnce = 1000

type RefusedRow = { line: number; problems: string[]; cells: string[] }

async function* refusedRows(db: Db, importId: string, locale: Locale): AsyncGenerator<RefusedRow> {
  let row: RefusedRow | undefined
  let after = { line: 0, position: 0 }
  for (;;) {
    const page = await refusalsAfter(db, importId, after)
    for (const { line, column, reason, value, cells } of page) {
      if (row && row.line !== line) yield row
      if (row?.line !== line) row = { line, problems: [], cells: cells ?? [] }
      const sentence = rowReasonWords[reason][locale].replace('{value}', value ?? '')
      row.problems.push(column === null ? sentence : `${column}: ${sentence}`)
    }
    const last = page.at(-1)
    if (!last || page.length < refusalsAtOnce) break
    after = last
  }
  if (row) yield row
}

const refusalsAfter = (db: Db, importId: string, after: { line: number; position: number }) => {
  const { line, position } = importRefusals
  const isBehind = or(gt(line, after.line), and(eq(line, after.line), gt(position, after.position)))
  return db
    .select()
    .from(importRefusals)
    .where(and(eq(importRefusals.importId, importId), isBehind))
    .orderBy(asc(line), asc(position))
    .limit(refusalsAtOnce)
}
