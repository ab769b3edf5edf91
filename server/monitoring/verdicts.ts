import { uuidv7 } from 'uuidv7'
import type { Tx } from '../db/database.ts'
import { monitoringVerdicts } from './table.ts'

export type NewVerdict = Omit<typeof monitoringVerdicts.$inferInsert, 'id'>

/** Keeps what was decided of a listing. A decision that was overturned turns its verdict; the facts stay as they were. */
export async function keepVerdict(tx: Tx, verdict: NewVerdict): Promise<void> {
  const { isViolation, decidedAt } = verdict
  await tx
    .insert(monitoringVerdicts)
    .values({ id: uuidv7(), ...verdict })
    .onConflictDoUpdate({
      target: [monitoringVerdicts.source, monitoringVerdicts.refId, monitoringVerdicts.listingId],
      set: { isViolation, decidedAt },
    })
}
