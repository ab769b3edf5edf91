import { and, eq, inArray } from 'drizzle-orm'
import type { FileFailure } from '#shared/imports/schema.ts'
import { jobActor, record } from '../audit/record.ts'
import type { Database } from '../db/database.ts'
import { signal } from '../events/signal.ts'
import { type Evaluated, evaluate } from '../policies/commands.ts'
import { advance, type ImportRow } from './progress.ts'
import { unspool } from './spool.ts'
import { importRows, imports } from './table.ts'

type Ending = { database: Database; dataDir: string; now: () => Date }

const actor = jobActor('import')

/**
 * The policies in force judge what the file brought, now or when it was tried before: an import that was stopped
 * may have stored readings that nobody judged.
 */
export async function judgeImport(database: Database, row: ImportRow, now: Date): Promise<Evaluated> {
  if (row.kind !== 'seller-metrics') return { opened: 0, attached: 0 }
  const { db } = database
  const tries = and(eq(imports.sha256, row.sha256), eq(imports.state, 'failed'))
  const before = await db.select().from(imports).where(tries).orderBy(imports.startedAt, imports.id)
  const judged: Evaluated = { opened: 0, attached: 0 }
  for (const { id } of [...before, row].filter(broughtNews)) {
    const { opened, attached } = await evaluate(database, actor, now, { importId: id })
    judged.opened += opened
    judged.attached += attached
  }
  return judged
}

/** Closes an import. One that was refused half-way is closed too: its good rows were kept and count. */
export async function endImport(
  { database, dataDir, now }: Ending,
  row: ImportRow,
  failure: FileFailure | null,
  judged: Evaluated,
): Promise<ImportRow> {
  await forgetRows(database, row.id)
  const ended = await database.transact(async (tx) => {
    const change = {
      state: failure ? ('failed' as const) : ('done' as const),
      failure,
      bytesRead: failure ? row.bytesRead : row.bytes,
      casesOpened: row.casesOpened + judged.opened,
      findingsAttached: row.findingsAttached + judged.attached,
      finishedAt: now(),
    }
    const next = await advance(tx, row, change, now())
    await record(tx, {
      resource: 'imports',
      resourceId: row.id,
      action: failure ? 'imports:fail' : 'imports:finish',
      actor,
      after: tellOf(next),
      reason: failure?.reason ?? null,
      at: now(),
    })
    signal(tx, `imports.${next.state}`, 'imports', row.id, next.version)
    // One for all: a screen of sellers refreshes once, not a thousand times.
    const touched = row.kind === 'settlement-ledger' ? 'settlements' : 'sellers'
    if (broughtNews(row)) signal(tx, `${touched}.imported`, touched, row.id, next.version)
    return next
  })
  await unspool(dataDir, row.spoolPath)
  return ended
}

const broughtNews = (row: ImportRow): boolean => row.accepted > row.unchanged

/** Lets go of an import that somebody may go on with at once. @returns it as it is left. */
export async function releaseImport(database: Database, id: string): Promise<ImportRow> {
  const [row] = await database.transact((tx) =>
    tx.update(imports).set({ updatedAt: imports.startedAt }).where(eq(imports.id, id)).returning(),
  )
  if (!row) throw new Error('an import does not go away')
  return row
}

export const tellOf = (row: ImportRow) => ({
  kind: row.kind,
  fileName: row.fileName,
  sha256: row.sha256,
  bytes: row.bytes,
  state: row.state,
  failure: row.failure,
  rowsRead: row.rowsRead,
  accepted: row.accepted,
  unchanged: row.unchanged,
  refused: row.refused,
  casesOpened: row.casesOpened,
})

const rowsForgottenAtOnce = 5000

/** The keys of the rows served to find duplicates; in a million of them a single delete would hold everybody up. */
async function forgetRows(database: Database, importId: string): Promise<void> {
  const isOfImport = eq(importRows.importId, importId)
  for (;;) {
    const some = await database.db
      .select({ rowKey: importRows.rowKey })
      .from(importRows)
      .where(isOfImport)
      .limit(rowsForgottenAtOnce)
    if (some.length === 0) return
    const keys = some.map(({ rowKey }) => rowKey)
    await database.transact((tx) => tx.delete(importRows).where(and(isOfImport, inArray(importRows.rowKey, keys))))
  }
}
