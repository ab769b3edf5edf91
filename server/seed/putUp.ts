import type { Tx } from '../db/database.ts'
import { insertRows } from '../db/insertRows.ts'
import { listings } from '../listings/table.ts'
import { projectSeller } from '../measures/projectSeller.ts'

/** New listings of the demo: what is in force against their sellers covers them too, as it does in a running console. */
export async function putUp(tx: Tx, rows: (typeof listings.$inferInsert)[], now: Date): Promise<void> {
  await insertRows(tx, listings, rows)
  for (const sellerId of new Set(rows.map((row) => row.sellerId))) await projectSeller(tx, sellerId, now)
}
