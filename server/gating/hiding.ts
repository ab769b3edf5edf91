import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { opens } from '#shared/gating/life.ts'
import type { QueuedEffect } from '../cases/kind.ts'
import { effects } from '../cases/table.ts'
import type { Tx } from '../db/database.ts'
import { listings } from '../listings/table.ts'
import type { EndMeasures, PlaceMeasure } from '../measures/effects.ts'
import { measures } from '../measures/table.ts'
import type { GatingRow } from './ground.ts'
import { permissionsOf } from './life/gates.ts'
import { gateOf } from './life/openGates.ts'

/** Listings of the case that wait for its decision: not those which a living permission lets be sold. */
export async function waitingListings(tx: Tx, own: GatingRow, sellerId: string, now: Date): Promise<string[]> {
  if (own.listingIds.length === 0) return []
  const rows = await tx.select().from(listings).where(inArray(listings.id, own.listingIds)).orderBy(asc(listings.id))
  const permissions = await permissionsOf(tx, [sellerId])
  const gateBefore = (row: (typeof rows)[number]) =>
    own.scope === 'product' && own.brandId
      ? gateOf({ scope: 'brand', brandId: own.brandId, category: null }, row)
      : gateOf(own, row)
  return rows.flatMap((row) => {
    const gate = gateBefore(row)
    const names = (permission: (typeof permissions)[number]) =>
      permission.listingIds.includes(row.id) && permission.endedAt === null && now < permission.validUntil
    const isOpen = permissions.some((one) => names(one) || (gate !== null && opens(one, gate, row, now)))
    return isOpen ? [] : [row.id]
  })
}

/** Those of the listings that no gate of this case covers, in force or decided. */
export async function uncovered(tx: Tx, caseId: string, listingIds: readonly string[]): Promise<string[]> {
  const inForce = await tx
    .select({ listingIds: measures.listingIds })
    .from(measures)
    .where(and(eq(measures.caseId, caseId), eq(measures.kind, 'gate_listings'), isNull(measures.endedAt)))
  const coming = await tx
    .select({ payload: effects.payload })
    .from(effects)
    .where(and(eq(effects.caseId, caseId), eq(effects.kind, 'place-measure'), eq(effects.state, 'pending')))
  const covered = new Set([
    ...inForce.flatMap((one) => one.listingIds),
    ...coming.flatMap(({ payload }) => (payload as PlaceMeasure).listingIds),
  ])
  return listingIds.filter((id) => !covered.has(id))
}

/** Ends every gate that decisions of this case have placed: what others hold is another row and stays. */
export async function endGates(tx: Tx, caseId: string, sellerId: string, decisionId: string): Promise<QueuedEffect[]> {
  const placing = await tx
    .selectDistinct({ decisionId: effects.decisionId })
    .from(effects)
    .where(and(eq(effects.caseId, caseId), eq(effects.kind, 'place-measure')))
    .orderBy(asc(effects.decisionId))
  return placing.map(({ decisionId: causedBy }) => {
    const payload: EndMeasures = { sellerId, causedBy, keepsRunningHolds: false }
    return { kind: 'end-measures', payload, key: `${decisionId}:end-measures:${causedBy}` }
  })
}
