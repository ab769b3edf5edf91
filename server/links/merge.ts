import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { refused } from '#shared/errors.ts'
import { linkLimits, type MergeBody } from '#shared/links/schema.ts'
import type { Actor } from '../audit/record.ts'
import { act } from '../cases/act.ts'
import type { CaseKind, CaseRow } from '../cases/kind.ts'
import { cases } from '../cases/table.ts'
import { undoDecision } from '../cases/undo.ts'
import type { Tx } from '../db/database.ts'
import { rankCase } from '../dispatch/place.ts'
import { endLink, insertLink, lockPair, tell } from './links.ts'
import { caseLinks } from './table.ts'

/**
 * Makes one case of two that are about the same: the loser is closed and sends its readers to the winner, whose reports
 * grow by the loser's.
 * @throws Refused refused when they are not of one queue and one seller, wrong-state when either is too far on or closed,
 * merged-away when one of them went into another already, and what act() says.
 */
export async function mergeCases(
  tx: Tx,
  kind: CaseKind,
  loserId: string,
  body: MergeBody,
  version: number,
  actor: Actor,
  now: Date,
): Promise<void> {
  const { intoId, reason } = body
  if (loserId === intoId) throw refused('refused', { errors: { intoId: 'is the same case' } })
  const [loser, winner] = await lockPair(tx, loserId, intoId)
  if (winner.mergedIntoId) throw refused('merged-away', { current: { mergedIntoId: winner.mergedIntoId } })
  if (loser.kind !== winner.kind) throw refused('refused', { errors: { intoId: 'stands in another queue' } })
  if (loser.sellerId !== winner.sellerId) throw refused('refused', { errors: { intoId: 'is about another seller' } })
  if (!kind.merge || winner.closedAt) throw refused('wrong-state', { errors: { intoId: 'is closed' } })

  const undoUntil = new Date(now.getTime() + linkLimits.unmergeHours * 3_600_000)
  const asked = { caseId: loserId, action: kind.merge.action, body: kind.merge.body, version, actor, now, undoUntil }
  const { decisionId } = await act(tx, kind, asked)
  await tx.update(cases).set({ mergedIntoId: intoId }).where(eq(cases.id, loserId))
  await growBy(tx, winner, loser.reports, now)

  const fresh = { kind: 'duplicate' as const, fromId: loserId, toId: intoId, note: reason.trim(), decisionId }
  const link = (await insertLink(tx, fresh, actor, now)) ?? (await takeOver(tx, loserId, intoId, fresh))
  await tell(tx, 'links:merge', link, loser, { ...winner, version: winner.version + 1 }, actor, now)
}

/**
 * Takes a merge back exactly: the loser stands where it stood, the winner loses what it got from it.
 * @throws Refused not-found when it is not merged, too-late, already-open when another case took its place.
 */
export async function unmergeCase(tx: Tx, kind: CaseKind, loserId: string, actor: Actor, now: Date): Promise<void> {
  const [link] = await tx
    .select()
    .from(caseLinks)
    .where(and(eq(caseLinks.fromId, loserId), isNotNull(caseLinks.decisionId), isNull(caseLinks.removedAt)))
  if (!link?.decisionId) throw refused('not-found')
  const [loser, winner] = await lockPair(tx, loserId, link.toId)
  if (loser.mergedIntoId !== winner.id) throw refused('not-found')
  const restored = await undoDecision(tx, kind, link.decisionId, actor, now)
  await growBy(tx, winner, -loser.reports, now)
  await endLink(tx, link, actor, now)
  await tell(tx, 'links:unmerge', link, restored, { ...winner, version: winner.version + 1 }, actor, now)
}

/** There is more to judge than the reader of the winner saw: their version must not pass. */
async function growBy(tx: Tx, winner: CaseRow, reports: number, now: Date): Promise<void> {
  await tx
    .update(cases)
    .set({ reports: sql`${cases.reports} + ${reports}`, version: winner.version + 1, updatedAt: now })
    .where(eq(cases.id, winner.id))
  await rankCase(tx, winner.id, now)
}

/** They were called duplicates before: that link becomes the merge. */
async function takeOver(
  tx: Tx,
  loserId: string,
  intoId: string,
  set: Pick<Link, 'fromId' | 'toId' | 'note' | 'decisionId'>,
) {
  const standing = [loserId, intoId].sort().join(':')
  const [link] = await tx
    .update(caseLinks)
    .set({ ...set, version: sql`${caseLinks.version} + 1` })
    .where(eq(caseLinks.standingKey, `duplicate:${standing}`))
    .returning()
  if (!link) throw refused('changed-meanwhile')
  return link
}

type Link = typeof caseLinks.$inferSelect
