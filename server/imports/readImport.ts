import { setTimeout as pause } from 'node:timers/promises'
import { columnsOf, mappingFault, suggestMapping } from '#shared/imports/columns.ts'
import type { ColumnMapping, FileFailure } from '#shared/imports/schema.ts'
import type { Database } from '../db/database.ts'
import { findEncoding } from './encoding.ts'
import { endImport, judgeImport } from './endImport.ts'
import { fileKinds } from './fileKinds.ts'
import type { FileRecord } from './fileRecord.ts'
import { FileRefused } from './fileRefused.ts'
import { rememberedMapping, rememberMapping } from './mappings.ts'
import { advance, type ImportRow, Stopped, stoppable } from './progress.ts'
import { readBatch } from './readBatch.ts'
import { openRecords } from './records.ts'
import { isSpooled, spooledBytes } from './spool.ts'

export type Reading = {
  database: Database
  dataDir: string
  now: () => Date
  /** Asked between batches. An import left then goes on later, from where it was left. */
  shouldStop: () => boolean
  onProgress?: (row: ImportRow) => void
}

/**
 * Reads a received file to its end, batch by batch, and lets the policies judge what it brought.
 * Begins behind the last batch that was committed, so that it may be called again after any crash.
 * @returns the import as it ended: done or failed.
 * @throws Stopped when told to, TakenOver when another process reads on.
 */
export async function readImport(reading: Reading, started: ImportRow): Promise<ImportRow> {
  const { database, dataDir, now } = reading
  let row = started
  let failure: FileFailure | null = null
  try {
    if (!(await isSpooled(dataDir, row.spoolPath))) throw new FileRefused('file-lost')
    const open = (count?: (bytes: number) => void) => spooledBytes(dataDir, row.spoolPath, count)
    const encoding = row.encoding ?? (await findEncoding(open))
    let bytesRead = 0
    const { header, records } = await openRecords(
      open((bytes) => {
        bytesRead += bytes
      }),
      encoding,
      row.format,
    )
    try {
      const mapping = await chooseMapping(database, row, header)
      const change = { encoding, header, mapping }
      row = await database.transact((tx) => advance(tx, row, change, now()))
      const file = { columns: columnsOf(mapping, header), width: header.length }
      for await (const batch of batches(records, row.rowsRead, fileKinds[row.kind].rowsPerBatch)) {
        if (reading.shouldStop()) throw new Stopped()
        const begun = performance.now()
        row = await readBatch(database, row, batch, file, bytesRead, now())
        reading.onProgress?.(row)
        // Others want the database too, this process and the ones beside it.
        await pause(Math.min(20, (performance.now() - begun) / 5))
      }
    } finally {
      await records.return(undefined)
    }
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error
    failure = error.failure
  }
  const judged = await judgeImport(stoppable(database, reading.shouldStop), row, now())
  return endImport(reading, row, failure, judged)
}

/** What somebody chose for this file, or for one with the same header before, or what the names of the columns suggest. */
async function chooseMapping(database: Database, row: ImportRow, header: string[]): Promise<ColumnMapping> {
  const chosen = row.mapping
  const mapping = chosen ?? (await rememberedMapping(database.db, row.kind, header)) ?? suggestMapping(header, row.kind)
  const fault = mappingFault(mapping, header, row.kind)
  if (fault) throw new FileRefused(fault.reason, { line: 1, column: fault.column })
  if (chosen && !row.header)
    await database.transact((tx) => rememberMapping(tx, row.kind, header, chosen, row.updatedAt))
  return mapping
}

async function* batches(
  records: AsyncIterable<FileRecord>,
  skip: number,
  rowsPerBatch: number,
): AsyncGenerator<FileRecord[]> {
  let batch: FileRecord[] = []
  let seen = 0
  let broken: unknown
  try {
    for await (const record of records) {
      seen += 1
      if (seen <= skip) continue
      batch.push(record)
      if (batch.length < rowsPerBatch) continue
      yield batch
      batch = []
    }
  } catch (error) {
    broken = error
  }
  // What came before the place where the file breaks is good.
  if (batch.length > 0) yield batch
  if (broken) throw broken
}
