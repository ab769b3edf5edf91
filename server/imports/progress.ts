import { and, eq } from 'drizzle-orm'
import type { Database, Tx } from '../db/database.ts'
import { imports } from './table.ts'

export type ImportRow = typeof imports.$inferSelect

/** Another process reads this import now: it was silent for too long here. */
export class TakenOver extends Error {}

/**
 * Writes where a running import stands. Every write is by the version last written, so that of two readers of one
 * import the slower one notices, and none of its work counts twice.
 * @throws TakenOver
 */
export async function advance(tx: Tx, row: ImportRow, change: Partial<ImportRow>, now: Date): Promise<ImportRow> {
  const [next] = await tx
    .update(imports)
    .set({ ...change, version: row.version + 1, updatedAt: now })
    .where(and(eq(imports.id, row.id), eq(imports.version, row.version), eq(imports.state, 'running')))
    .returning()
  if (!next) throw new TakenOver()
  return next
}

/** The reader was told to stop; somebody goes on later. */
export class Stopped extends Error {}

/** The same database for work that knows nothing of stopping: once we shall, its next transaction does not begin. */
export const stoppable = (database: Database, shouldStop: () => boolean): Database => ({
  ...database,
  transact: async (work) => {
    if (shouldStop()) throw new Stopped()
    return database.transact(work)
  },
})

/** A running import that nobody touched for this long has lost its reader. */
export const silentMs = 15_000

/** Shows every few seconds that somebody still reads this import, however long a single step takes. @returns stop. */
export function keepAlive(database: Database, id: string, now: () => Date): () => void {
  const beat = () => database.transact((tx) => tx.update(imports).set({ updatedAt: now() }).where(eq(imports.id, id)))
  // A beat that fails is no matter: the next write of the reader itself tells what is wrong.
  const timer = setInterval(() => void beat().catch(() => undefined), silentMs / 3)
  return () => clearInterval(timer)
}
