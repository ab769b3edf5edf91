import { and, eq, inArray } from 'drizzle-orm'
import { refused } from '#shared/errors.ts'
import { decidersOf } from '../cases/standing.ts'
import { cases } from '../cases/table.ts'
import type { Tx } from '../db/database.ts'
import { signal } from '../events/signal.ts'
import { noteHandled } from '../facts/leases.ts'
import { recuse } from './independence.ts'
import { openAgainst } from './open.ts'

/**
 * Somebody has formed a view of a decision of this case: they keep away from every open appeal against it.
 * @throws Refused kept-apart when they have judged one already.
 */
export async function keepAwayFromAppeals(tx: Tx, contestedCaseId: string, personId: string, now: Date): Promise<void> {
  const open = await openAgainst(tx, contestedCaseId)
  const ids = open.map(({ caseId }) => caseId)
  if (ids.length === 0) return
  const decided = await decidersOf(tx, ids)
  const judged = ids.some((id) => {
    const { decide = [], decideEscalated = [], confirm = [] } = decided.get(id) ?? {}
    return [...decide, ...decideEscalated, ...confirm].includes(personId)
  })
  if (judged) throw refused('kept-apart')
  for (const caseId of ids) await recuse(tx, caseId, [{ personId, did: 'quality-check' }], now)
  const theirs = and(inArray(cases.id, ids), eq(cases.assigneeId, personId))
  for (const row of await tx.select().from(cases).where(theirs)) await noteHandled(tx, row, now)
  const nobody = { assigneeId: null, leaseHolderId: null, leaseExpiresAt: null, leaseSince: null }
  const freed = await tx
    .update(cases)
    .set({ ...nobody, heldUntil: null, holdReason: null })
    .where(theirs)
    .returning()
  for (const { id, version } of freed) signal(tx, 'case.released', 'appeals', id, version)
}
