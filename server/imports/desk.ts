import { and, eq, lt } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import { endImport, releaseImport } from './endImport.ts'
import { advance, type ImportRow, keepAlive, Stopped, silentMs, TakenOver } from './progress.ts'
import { type Reading, readImport } from './readImport.ts'
import { isSpooled, spooledBefore, unspool } from './spool.ts'
import { imports } from './table.ts'

type Log = { error: (context: object, message: string) => void }

/** Reads imports in the background of this process, and those that lost their reader. */
export type ImportDesk = {
  /** Reads in the background. */
  start: (row: ImportRow) => void
  /** @returns the import as it is left: done, failed, or running when it was told to stop or somebody else reads on. */
  read: (row: ImportRow) => Promise<ImportRow>
  /** Goes on with imports that nobody has touched for a while, and sweeps away files that no import knows. */
  resume: () => Promise<void>
  /** Stops reading at the next batch; what is left is gone on with later. */
  close: () => Promise<void>
}

/** A file may lie on the disk of a node that restarts; only after this long is it lost. */
const lostMs = 10 * 60_000
const forgottenMs = 24 * 3_600_000

export function openDesk(reading: Reading, log: Log): ImportDesk {
  const { database, dataDir, now } = reading
  const running = new Map<string, Promise<unknown>>()
  let isClosed = false
  const own: Reading = { ...reading, shouldStop: () => isClosed || reading.shouldStop() }

  const read = (row: ImportRow) => {
    const work = readToEnd(own, row, log).finally(() => running.delete(row.id))
    running.set(row.id, work)
    return work
  }

  const start = (row: ImportRow) =>
    void read(row).catch((error) => log.error({ err: error, importId: row.id }, 'import left behind'))

  const resume = async () => {
    await sweepFiles(reading)
    for (const row of await silentImports(database, now())) {
      if (isClosed || running.has(row.id)) continue
      const silence = now().getTime() - row.updatedAt.getTime()
      if (silence < lostMs && !(await isSpooled(dataDir, row.spoolPath))) continue
      const taken = await database.transact((tx) => advance(tx, row, {}, now())).catch(unlessTaken)
      if (taken) start(taken)
    }
  }

  const close = async () => {
    isClosed = true
    await Promise.allSettled(running.values())
  }
  return { start, read, resume, close }
}

const unlessTaken = (error: unknown): null => {
  if (error instanceof TakenOver) return null
  throw error
}

/** @returns the import as it is left; an error of ours ends it as failed. */
async function readToEnd(reading: Reading, row: ImportRow, log: Log): Promise<ImportRow> {
  const { database, now } = reading
  const stopBeating = keepAlive(database, row.id, now)
  try {
    return await readImport(reading, row)
  } catch (error) {
    if (error instanceof TakenOver) return row
    if (error instanceof Stopped) return releaseImport(database, row.id)
    log.error({ err: error, importId: row.id }, 'import failed')
    const [last] = await database.db.select().from(imports).where(eq(imports.id, row.id))
    const failure = { reason: 'failed' as const, line: null, column: null }
    return last?.state === 'running' ? await endImport(reading, last, failure, { opened: 0, attached: 0 }) : row
  } finally {
    stopBeating()
  }
}

const silentImports = (database: Database, now: Date): Promise<ImportRow[]> =>
  database.db
    .select()
    .from(imports)
    .where(and(eq(imports.state, 'running'), lt(imports.updatedAt, new Date(now.getTime() - silentMs))))
    .orderBy(imports.startedAt, imports.id)

async function sweepFiles({ database, dataDir, now }: Reading): Promise<void> {
  const old = await spooledBefore(dataDir, new Date(now().getTime() - forgottenMs))
  if (old.length === 0) return
  const waiting = await database.db
    .select({ name: imports.spoolPath })
    .from(imports)
    .where(eq(imports.state, 'running'))
  const known = new Set(waiting.map(({ name }) => name))
  for (const name of old) if (!known.has(name)) await unspool(dataDir, name)
}
