import { and, asc, eq, isNull, lte, sql } from 'drizzle-orm'
import { jobActor, record } from '../audit/record.ts'
import type { Database } from '../db/database.ts'
import type { Job } from '../jobs/scheduler.ts'
import { sellers } from '../sellers/table.ts'
import { releaseHolds } from './holds.ts'
import { projectSeller } from './projectSeller.ts'
import { measures, strikes } from './table.ts'

const atOnce = 200

/** What time does to measures that have a term of their own. */
export const measureJobs: readonly Job[] = [
  { name: 'expire-holds', every: '*/30 * * * * *', run: expireHolds },
  { name: 'expire-strikes', every: '0 * * * * *', run: expireStrikes },
]

/** A payout hold has its own term, at most 180 days. */
export async function expireHolds(database: Database, now: Date): Promise<void> {
  const isOver = and(isNull(measures.endedAt), eq(measures.kind, 'hold_payout'), lte(measures.until, now))
  const over = await database.db.select().from(measures).where(isOver).orderBy(asc(measures.until)).limit(atOnce)
  for (const { id, sellerId, caseId } of over) {
    await database.transact(async (tx) => {
      const [ended] = await tx
        .update(measures)
        .set({ endedAt: now })
        .where(and(eq(measures.id, id), isNull(measures.endedAt)))
        .returning()
      if (!ended) return
      await releaseHolds(tx, [id], null, now)
      await projectSeller(tx, sellerId, now)
      const actor = jobActor('expire-holds')
      const after = { measureId: id, sellerId }
      await record(tx, {
        resource: 'suspensions',
        resourceId: caseId,
        action: 'suspensions:end-hold',
        actor,
        after,
        at: now,
      })
    })
  }
}

/** Strikes stop counting by themselves; the kept number on the seller follows. */
export async function expireStrikes(database: Database, now: Date): Promise<void> {
  const rows = await database.db
    .select({ sellerId: strikes.sellerId, kept: sellers.strikes })
    .from(strikes)
    .innerJoin(sellers, eq(sellers.id, strikes.sellerId))
    .where(isNull(strikes.voidedAt))
    .groupBy(strikes.sellerId, sellers.strikes)
    .having(
      sql`${sellers.strikes} > sum(case when ${sql.param(now, strikes.expiresAt)} < ${strikes.expiresAt} then ${strikes.points} else 0 end)`,
    )
    .limit(atOnce)
  for (const { sellerId } of rows) await database.transact((tx) => projectSeller(tx, sellerId, now))
}
