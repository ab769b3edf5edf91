import { and, asc, eq, gt, isNull, notExists, sql } from 'drizzle-orm'
import { queues } from '#shared/dispatch/queues.ts'
import { cases } from '../cases/table.ts'
import type { Database } from '../db/database.ts'
import { forUpdate } from '../db/dialect.ts'
import { bookOf, closeBook, termsInForce } from './keep.ts'
import { stateIn } from './onMove.ts'
import { caseClocks } from './table.ts'

const atOnce = 200

/**
 * Cases opened by a release that kept no promises: their resolution is promised from now on, since nobody knows what was
 * used before. Until when the seller may answer stood where the promise stands now. Run at every start; idempotent.
 */
export async function promiseOldCases(database: Database, now: Date): Promise<void> {
  let after = ''
  for (;;) {
    const found = await database.db
      .select({ id: cases.id })
      .from(cases)
      .where(
        and(
          isNull(cases.closedAt),
          gt(cases.id, after),
          notExists(database.db.select({ one: sql`1` }).from(caseClocks).where(eq(caseClocks.caseId, cases.id))),
        ),
      )
      .orderBy(asc(cases.id))
      .limit(atOnce)
    const last = found.at(-1)
    if (!last) return
    after = last.id
    await database.transact(async (tx) => {
      const terms = await termsInForce(tx)
      for (const { id } of found) {
        const [row] = await forUpdate(tx.select().from(cases).where(eq(cases.id, id)))
        const workflow = row && queues[row.kind]
        if (!row || !workflow) continue
        const state = stateIn(workflow, row.state)
        if (state.clock.startsWith('pause') && row.dueAt && !row.waitsUntil)
          await tx.update(cases).set({ waitsUntil: row.dueAt }).where(eq(cases.id, id))
        const book = await bookOf(tx, row, terms)
        book.enter(state, state, now)
        await closeBook(tx, book, id)
      }
    })
  }
}
