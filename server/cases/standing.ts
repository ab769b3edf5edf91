import { and, asc, desc, eq, ne } from 'drizzle-orm'
import type { Standing } from '#shared/workflow/refusal.ts'
import type { Db } from '../db/database.ts'
import { idsValue, isOneOf, prepared } from '../db/prepared.ts'
import { apiKeys, people } from '../people/table.ts'
import type { CaseRow } from './kind.ts'
import { decisions, recusals } from './table.ts'

const standingDecisions = prepared('standing_decisions', (db) =>
  db
    .selectDistinct({
      caseId: decisions.caseId,
      action: decisions.action,
      actorId: decisions.actorId,
      behindId: apiKeys.createdById,
    })
    .from(decisions)
    .leftJoin(apiKeys, eq(apiKeys.id, decisions.actorId))
    .where(and(isOneOf(decisions.caseId, 'ids'), eq(decisions.isVoided, false), ne(decisions.actorKind, 'job'))),
)

const recusedPeople = prepared('recused_people', (db) =>
  db
    .selectDistinct({ caseId: recusals.caseId, personId: recusals.personId })
    .from(recusals)
    .where(isOneOf(recusals.caseId, 'ids'))
    .orderBy(asc(recusals.caseId), asc(recusals.personId)),
)

/** Who must keep away from these cases. */
export async function recusedFrom(db: Db, caseIds: readonly string[]): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>()
  if (caseIds.length === 0) return found
  for (const { caseId, personId } of await recusedPeople(db, { ids: idsValue(caseIds) })) {
    found.set(caseId, [...(found.get(caseId) ?? []), personId])
  }
  return found
}

export async function isRecused(db: Db, caseId: string, personId: string): Promise<boolean> {
  return ((await recusedFrom(db, [caseId])).get(caseId) ?? []).includes(personId)
}

/** Who took which action on these cases, as far as it still counts for four eyes: people, keys, and who answers for a key. */
export async function decidersOf(db: Db, caseIds: readonly string[]): Promise<Map<string, Record<string, string[]>>> {
  const found = new Map<string, Record<string, string[]>>(caseIds.map((id) => [id, {}]))
  if (caseIds.length === 0) return found
  const rows = await standingDecisions(db, { ids: idsValue(caseIds) })
  for (const { caseId, action, actorId, behindId } of rows) {
    const ofCase = found.get(caseId)
    const who = [actorId, behindId].filter((id) => id !== null)
    if (ofCase) ofCase[action] = [...(ofCase[action] ?? []), ...who]
  }
  return found
}

/** Holder's names for leases that still run. */
export async function leaseOf(db: Db, row: CaseRow, now: Date): Promise<Standing['lease']> {
  const { leaseHolderId, leaseExpiresAt } = row
  if (!leaseHolderId || !leaseExpiresAt || leaseExpiresAt <= now) return null
  const [holder] = await db.select({ name: people.name }).from(people).where(eq(people.id, leaseHolderId))
  return { holderId: leaseHolderId, holder: holder?.name ?? '', expiresAt: leaseExpiresAt.toISOString() }
}

export async function standingOf(db: Db, row: CaseRow, now: Date): Promise<Standing> {
  const deciders = await decidersOf(db, [row.id])
  return {
    state: row.state,
    awaits: row.awaits,
    decidedBy: deciders.get(row.id) ?? {},
    lease: await leaseOf(db, row, now),
    recused: (await recusedFrom(db, [row.id])).get(row.id) ?? [],
  }
}

/** The newest decision after the version somebody looked at: who to name when their page is stale. */
export async function lastDecision(db: Db, caseId: string): Promise<{ action: string; by: string; at: string } | null> {
  const [row] = await db
    .select({ action: decisions.action, by: decisions.actorName, at: decisions.decidedAt })
    .from(decisions)
    .where(eq(decisions.caseId, caseId))
    .orderBy(desc(decisions.decidedAt), desc(decisions.id))
    .limit(1)
  return row ? { action: row.action, by: row.by, at: row.at.toISOString() } : null
}
