import { and, eq, inArray, isNull } from 'drizzle-orm'
import { refused } from '#shared/errors.ts'
import type { Db, Tx } from '../db/database.ts'
import { caseLinks } from '../links/table.ts'
import { cases } from './table.ts'

const openBlocker = and(eq(caseLinks.kind, 'blocks'), isNull(caseLinks.removedAt), isNull(cases.closedAt))

/** Which of these cases an open case blocks. */
export async function blockedAmong(db: Db, caseIds: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectDistinct({ id: caseLinks.toId })
    .from(caseLinks)
    .innerJoin(cases, eq(cases.id, caseLinks.fromId))
    .where(and(inArray(caseLinks.toId, [...caseIds]), openBlocker))
  return new Set(rows.map((row) => row.id))
}

/** A case is not closed while another that blocks it is open. @throws Refused blocked, naming the one that blocks. */
export async function refuseBlocked(tx: Tx, caseId: string): Promise<void> {
  const [blocker] = await tx
    .select({ id: cases.id, number: cases.number, kind: cases.kind })
    .from(caseLinks)
    .innerJoin(cases, eq(cases.id, caseLinks.fromId))
    .where(and(eq(caseLinks.toId, caseId), openBlocker))
    .orderBy(cases.number)
    .limit(1)
  if (blocker) throw refused('blocked', { detail: `${blocker.number} has to be closed first`, current: { blocker } })
}
