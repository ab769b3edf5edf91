import { eq } from 'drizzle-orm'
import { refused } from '#shared/errors.ts'
import type { GatingCause } from '#shared/gating/causes.ts'
import type { GatingScope } from '#shared/gating/scopes.ts'
import { type Actor, record } from '../audit/record.ts'
import { act } from '../cases/act.ts'
import { cases } from '../cases/table.ts'
import type { Tx } from '../db/database.ts'
import { rankCase } from '../dispatch/place.ts'
import { signal } from '../events/signal.ts'
import { findGating } from './ground.ts'
import { gatingKind } from './kind.ts'
import { lockSeller, openReview, openReviewOf } from './open.ts'
import { preCheck } from './preCheck.ts'
import { gatingCases, salesPermissions } from './table.ts'

export type NewGating = {
  sellerId: string
  scope: GatingScope
  brandId: string | null
  category: string | null
  listingIds: readonly string[]
  cause: GatingCause
  reason: string
  /** The queue whose case led to it, or what found it. */
  fromKind?: string
}

/**
 * Opens a review of what a sweep found, or attaches it to the open one of the same seller and topic. Nothing is hidden
 * by it; that is the caller's next step. @returns the case's id.
 */
export async function openGating(tx: Tx, fresh: NewGating, actor: Actor, now: Date): Promise<string> {
  const { sellerId, scope, brandId, category, cause, reason, fromKind } = fresh
  await lockSeller(tx, sellerId)
  const topic = { scope, brandId, category, listingIds: [...new Set(fresh.listingIds)] }
  const open = await openReviewOf(tx, sellerId, topic)
  if (!open) {
    const row = await openReview(tx, { ...topic, sellerId, cause, reason, fromKind }, [], null, actor, now)
    return row.id
  }
  const own = await findGating(tx, open.id)
  const listingIds = [...new Set([...own.listingIds, ...topic.listingIds])]
  const checked = await preCheck(tx, { listingIds, preChecks: own.preChecks }, now)
  await tx
    .update(gatingCases)
    .set({ listingIds, ...checked })
    .where(eq(gatingCases.caseId, open.id))
  // The reviewer's page no longer shows everything: its version must not pass.
  const version = open.version + 1
  await tx
    .update(cases)
    .set({ version, reports: open.reports + 1, updatedAt: now })
    .where(eq(cases.id, open.id))
  await rankCase(tx, open.id, now)
  const after = { listingIds: topic.listingIds, cause, reason }
  await record(tx, { resource: 'gating', resourceId: open.id, action: 'gating:attach-finding', actor, after, at: now })
  signal(tx, 'gating.attach', 'gating', open.id, version)
  return open.id
}

/** Takes a permission back, by an action on the case that granted it. @throws Refused not-found, wrong-state. */
export async function revokePermission(
  tx: Tx,
  permissionId: string,
  reason: string,
  actor: Actor,
  now: Date,
): Promise<void> {
  const [row] = await tx.select().from(salesPermissions).where(eq(salesPermissions.id, permissionId))
  if (!row) throw refused('not-found')
  const request = { caseId: row.caseId, action: 'revoke', body: { reason }, version: null, actor, now }
  await act(tx, gatingKind, { ...request, follows: true })
}
