import { sql } from 'drizzle-orm'
import type { Tx } from '../db/database.ts'
import { eventHead, events } from './table.ts'

/** Says that a record changed; consoles that show it fetch it again. Written and numbered at commit. */
export function signal(tx: Tx, type: string, resource: string, id: string, version: number): void {
  tx.signals.push({ type, resource, id, version })
}

/** Numbers and writes the signals of a transaction; called once, as its last step. */
export async function writeSignals(tx: Tx): Promise<void> {
  const count = tx.signals.length
  const [head] = await tx
    .insert(eventHead)
    .values({ id: 1, seq: count })
    .onConflictDoUpdate({ target: eventHead.id, set: { seq: sql`${eventHead.seq} + ${count}` } })
    .returning()
  if (!head) throw new Error('event head did not answer')
  const at = new Date()
  const rows = tx.signals.map((one, position) => ({
    seq: head.seq - count + 1 + position,
    type: one.type,
    resource: one.resource,
    resourceId: one.id,
    version: one.version,
    at,
  }))
  for (let from = 0; from < rows.length; from += 500) await tx.insert(events).values(rows.slice(from, from + 500))
}
