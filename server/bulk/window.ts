import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import { bulkLimits } from '#shared/bulk/schema.ts'
import { effects, undoables } from '../cases/table.ts'
import type { Tx } from '../db/database.ts'
import { bulkRows, type bulkRuns } from './table.ts'

type Run = typeof bulkRuns.$inferSelect

/** Until a run is settled the effects of its decisions wait for a day that does not come. */
export const never = new Date(Date.UTC(9999, 0, 1))

export const undoEnd = (finishedAt: Date): Date => new Date(finishedAt.getTime() + bulkLimits.undoMinutes * 60_000)

/**
 * Moves the window of all decisions of a run at once: how long they can be taken back, and how long their effects wait.
 * An effect that somebody has begun meanwhile stands elsewhere already and stays where it is.
 */
export async function moveWindow(tx: Tx, run: Run, from: Date, until: Date): Promise<void> {
  const decided = tx
    .select({ id: bulkRows.decisionId })
    .from(bulkRows)
    .where(and(eq(bulkRows.runId, run.id), isNotNull(bulkRows.decisionId)))
  await tx
    .update(effects)
    .set({ nextAttemptAt: until })
    .where(and(inArray(effects.decisionId, decided), eq(effects.state, 'pending'), eq(effects.nextAttemptAt, from)))
  await tx.update(undoables).set({ until }).where(inArray(undoables.decisionId, decided))
}
