import { and, eq } from 'drizzle-orm'
import { refused } from '#shared/errors.ts'
import { type Actor, record } from '../audit/record.ts'
import { severityRank } from '../cases/act.ts'
import type { CaseRow } from '../cases/kind.ts'
import { leaseOf } from '../cases/standing.ts'
import { cases } from '../cases/table.ts'
import { reaimClocks } from '../clocks/replies.ts'
import type { Tx } from '../db/database.ts'
import { forUpdate } from '../db/dialect.ts'
import { tellOwner } from '../dispatch/assign.ts'
import { rankCase } from '../dispatch/place.ts'
import { signal } from '../events/signal.ts'
import { noteMove } from '../facts/caseMoves.ts'

/** Where a case stands and with whom. Plain JSON: the hold's end is ISO text. */
type Place = Pick<CaseRow, 'assigneeId' | 'teamId' | 'routedBy' | 'skill' | 'severity' | 'holdReason'> & {
  heldUntil: string | null
}
export type Placing = { before: Place; after: Place }

export const placingOf = (row: CaseRow): Place => ({
  assigneeId: row.assigneeId,
  teamId: row.teamId,
  routedBy: row.routedBy,
  skill: row.skill,
  severity: row.severity,
  holdReason: row.holdReason,
  heldUntil: row.heldUntil?.toISOString() ?? null,
})

/**
 * Puts a case back where it stood.
 * @throws Refused not-found, changed-meanwhile when it was moved or decided since, lease-held when somebody is at it.
 */
export async function putBack(
  tx: Tx,
  caseId: string,
  { before, after }: Placing,
  versionAfter: number | null,
  actor: Actor,
  now: Date,
): Promise<void> {
  const [row] = await forUpdate(tx.select().from(cases).where(eq(cases.id, caseId)))
  if (!row) throw refused('not-found')
  if (row.version !== versionAfter || !isSame(placingOf(row), after)) throw refused('changed-meanwhile')
  const lease = await leaseOf(tx, row, now)
  if (lease && lease.holderId !== actor.id) throw refused('lease-held', { current: { lease } })
  const heldUntil = before.heldUntil ? new Date(before.heldUntil) : null
  const version = row.version + 1
  const set = { ...before, heldUntil, severityRank: severityRank[before.severity], version, updatedAt: now }
  await tx
    .update(cases)
    .set(set)
    .where(and(eq(cases.id, caseId), eq(cases.version, row.version)))
  await noteMove(tx, { before: row, after: { ...row, ...set }, actor, now })
  await reaimClocks(tx, caseId, now)
  await rankCase(tx, caseId, now)
  const told = { before: after, after: before, at: now, actor }
  await record(tx, { resource: row.kind, resourceId: caseId, action: 'cases:put-back', ...told })
  signal(tx, 'case.put-back', row.kind, caseId, version)
  const wasGiven = after.assigneeId !== null && after.assigneeId !== before.assigneeId
  if (wasGiven && after.assigneeId !== actor.id)
    await tellOwner(tx, row, after.assigneeId ?? '', 'released', actor, now)
}

const isSame = (one: Place, other: Place): boolean =>
  Object.keys(one).every((key) => one[key as keyof Place] === other[key as keyof Place])
