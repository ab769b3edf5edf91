import type { Readable } from 'node:stream'
import { uuidv7 } from 'uuidv7'
import type { ColumnMapping, ImportFormat } from '#shared/imports/schema.ts'
import { type Actor, record } from '../audit/record.ts'
import type { Database } from '../db/database.ts'
import { signal } from '../events/signal.ts'
import { tellOf } from './endImport.ts'
import type { ImportRow } from './progress.ts'
import { spool } from './spool.ts'
import { imports } from './table.ts'

export type Delivery = {
  body: Readable
  kind: ImportRow['kind']
  format: ImportFormat
  fileName: string
  /** Chosen by somebody for this file; null: remembered or guessed when it is read. */
  mapping: ColumnMapping | null
  actor: Actor
}

/** Takes a file in, to be read afterwards. An upload that breaks off leaves nothing behind. */
export async function receive(
  database: Database,
  dataDir: string,
  { body, kind, format, fileName, mapping, actor }: Delivery,
  now: () => Date,
): Promise<ImportRow> {
  const id = uuidv7()
  const spoolPath = `${id}.${format}`
  const { bytes, sha256 } = await spool(dataDir, spoolPath, body)
  return database.transact(async (tx) => {
    const at = now()
    const [row] = await tx
      .insert(imports)
      .values({
        id,
        version: 1,
        kind,
        fileName,
        spoolPath,
        format,
        state: 'running',
        failure: null,
        bytes,
        bytesRead: 0,
        sha256,
        rowsRead: 0,
        accepted: 0,
        unchanged: 0,
        refused: 0,
        casesOpened: 0,
        findingsAttached: 0,
        encoding: null,
        header: null,
        mapping,
        byId: actor.kind === 'person' ? actor.id : null,
        byName: actor.name,
        startedAt: at,
        finishedAt: null,
        updatedAt: at,
      })
      .returning()
    if (!row) throw new Error('an insert did not answer')
    await record(tx, { resource: 'imports', resourceId: id, action: 'imports:run', actor, after: tellOf(row), at })
    signal(tx, 'imports.running', 'imports', id, row.version)
    return row
  })
}
