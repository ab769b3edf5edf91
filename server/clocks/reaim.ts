import { and, asc, eq, gt, lt } from 'drizzle-orm'
import type { Database, Db } from '../db/database.ts'
import { rankCase } from '../dispatch/place.ts'
import type { Job } from '../jobs/scheduler.ts'
import type { Terms } from './book.ts'
import { termsInForce } from './keep.ts'
import { reaimClocks } from './replies.ts'
import { caseClocks } from './table.ts'

/** Cases in one transaction: short enough that nobody at work waits for it. */
const atOnce = 25

/**
 * After a new version of targets or hours: every open promise takes them, a few cases at a time. What is still to do is
 * whatever does not run by the versions in force, so that it goes on where it stopped, after a restart as well.
 */
export const reaimPromises: Job = { name: 'reaim-promises', every: '*/15 * * * * *', run: reaimAll }

export async function reaimAll(database: Database, now: Date): Promise<void> {
  for (;;) {
    const terms = await termsInForce(database.db)
    const caseIds = await outdated(database.db, terms)
    if (caseIds.length === 0) return
    await database.transact(async (tx) => {
      for (const caseId of caseIds) {
        await reaimClocks(tx, caseId, now, terms)
        await rankCase(tx, caseId, now)
      }
    })
  }
}

/** Some cases with an open promise of another version; each question is a range of an index, empty when all is done. */
async function outdated(db: Db, terms: Terms): Promise<string[]> {
  const versions = [
    [caseClocks.slaVersionId, terms.sla.versionId],
    [caseClocks.calendarVersionId, terms.calendar.versionId],
  ] as const
  for (const state of ['running', 'paused'] as const) {
    for (const [column, inForce] of versions) {
      for (const isOther of [lt(column, inForce), gt(column, inForce)]) {
        const rows = await db
          .select({ caseId: caseClocks.caseId })
          .from(caseClocks)
          .where(and(eq(caseClocks.state, state), isOther))
          .orderBy(asc(column), asc(caseClocks.caseId))
          .limit(atOnce)
        if (rows.length > 0) return [...new Set(rows.map((row) => row.caseId))]
      }
    }
  }
  return []
}
