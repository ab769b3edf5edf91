import { and, asc, eq, isNull, lte, or } from 'drizzle-orm'
import { Refused } from '#shared/errors.ts'
import { jobActor } from '../audit/record.ts'
import { cases } from '../cases/table.ts'
import type { Database, Tx } from '../db/database.ts'
import { forUpdate } from '../db/dialect.ts'
import { handOverUnread } from '../notifications/handOver.ts'
import { everybodyAbsent, type StandIn, standInsFor } from '../people/absent.ts'
import { assignCase } from './assign.ts'
import { requeueCase } from './keep.ts'

const atOnce = 200
const actor = jobActor('cover-absent')

/** What people hold who are absent now goes to who stands in for them, or back to their team. */
export async function coverAbsent(database: Database, now: Date): Promise<void> {
  for (const personId of await everybodyAbsent(database.db, now)) await coverOne(database, personId, now)
}

/**
 * Each open case that nobody is at just now, one transaction each: to the stand-in, if rank and four eyes let them take
 * it, otherwise to the team. And what waits unread for a deed of theirs. Doing it twice is doing it once.
 */
export async function coverOne(database: Database, personId: string, now: Date): Promise<void> {
  const isTheirs = and(
    eq(cases.assigneeId, personId),
    isNull(cases.closedAt),
    or(isNull(cases.leaseExpiresAt), lte(cases.leaseExpiresAt, now)),
  )
  const inOrder = [cases.assigneeId, cases.kind, cases.state, cases.rank, cases.id].map((column) => asc(column))
  for (;;) {
    const standIn = (await standInsFor(database.db, [personId], now)).get(personId)
    const rows = await database.db
      .select({ id: cases.id })
      .from(cases)
      .where(isTheirs)
      .orderBy(...inOrder)
      .limit(atOnce)
    for (const { id } of rows) {
      await database.transact(async (tx) => {
        const [row] = await forUpdate(
          tx
            .select()
            .from(cases)
            .where(and(eq(cases.id, id), isTheirs)),
        )
        if (!row) return
        const isGiven = standIn !== undefined && (await isTaken(tx, id, standIn, now))
        if (!isGiven) await requeueCase(tx, row, 'absent', actor, now)
      })
    }
    if (standIn) await database.transact((tx) => handOverUnread(tx, personId, standIn, now))
    if (rows.length < atOnce) return
  }
}

async function isTaken(tx: Tx, caseId: string, standIn: StandIn, now: Date): Promise<boolean> {
  try {
    await assignCase(tx, caseId, standIn.id, actor, now, null, `stands in for ${standIn.standsInFor}`)
    return true
  } catch (error) {
    // Not theirs to take: said before anything was written.
    if (error instanceof Refused) return false
    throw error
  }
}
