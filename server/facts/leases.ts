import { and, asc, eq, isNotNull, lte } from 'drizzle-orm'
import type { CaseRow } from '../cases/kind.ts'
import { cases } from '../cases/table.ts'
import type { Database, Tx } from '../db/database.ts'
import { forUpdate } from '../db/dialect.ts'
import type { Job } from '../jobs/scheduler.ts'
import { type Happening, note } from './note.ts'

/** How long a claimed case is kept for its holder without a sign of life. */
export const leaseMs = 10 * 60_000

const atOnce = 200

/**
 * Notes how long somebody had a case in hand, when they no longer have it. A lease that ran out counts until the last
 * sign of life: what came after is nobody's work.
 */
export async function noteHandled(tx: Tx, before: CaseRow, now: Date): Promise<void> {
  await note(tx, handledOf(before, now))
}

/** The same, to be noted with what else happened. */
export function handledOf(before: CaseRow, now: Date): Happening[] {
  const { leaseHolderId, leaseSince, leaseExpiresAt } = before
  if (!leaseHolderId || !leaseSince) return []
  const seenLast = leaseExpiresAt && leaseExpiresAt <= now ? new Date(leaseExpiresAt.getTime() - leaseMs) : now
  const value = seenLast.getTime() - leaseSince.getTime()
  return value > 0 ? [{ what: 'handled', case: before, at: seenLast, personId: leaseHolderId, value }] : []
}

/** Leases that ran out are counted when they did, and not when somebody else comes. */
export const countSpentLeases: Job = { name: 'count-spent-leases', every: '30 * * * * *', run: countSpent }

async function countSpent(database: Database, now: Date): Promise<void> {
  const isSpent = and(isNotNull(cases.leaseSince), lte(cases.leaseExpiresAt, now))
  for (;;) {
    const spent = await database.db
      .select({ id: cases.id })
      .from(cases)
      .where(isSpent)
      .orderBy(asc(cases.id))
      .limit(atOnce)
    for (const { id } of spent) {
      await database.transact(async (tx) => {
        const [row] = await forUpdate(
          tx
            .select()
            .from(cases)
            .where(and(eq(cases.id, id), isSpent)),
        )
        if (!row) return
        await noteHandled(tx, row, now)
        await tx.update(cases).set({ leaseSince: null }).where(eq(cases.id, id))
      })
    }
    if (spent.length < atOnce) return
  }
}
