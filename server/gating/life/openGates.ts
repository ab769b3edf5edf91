import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { type Gate, isLive, opens, topicOf } from '#shared/gating/life.ts'
import { type Actor, record } from '../../audit/record.ts'
import type { Tx } from '../../db/database.ts'
import { listings } from '../../listings/table.ts'
import { projectSeller } from '../../measures/projectSeller.ts'
import { measures } from '../../measures/table.ts'
import { gateFindings, gatingCases } from '../table.ts'
import { type GateTerms, gatesOf, gateTerms, type ListingRow, type PermissionRow, permissionsOf } from './gates.ts'

type GateMeasure = {
  measure: typeof measures.$inferSelect
  own: Pick<typeof gatingCases.$inferSelect, 'scope' | 'brandId' | 'category' | 'state'>
}

/** Gates in force against a seller, each with what its case is about. */
const gatesInForce = (tx: Tx, sellerId: string) =>
  tx
    .select({
      measure: measures,
      own: {
        scope: gatingCases.scope,
        brandId: gatingCases.brandId,
        category: gatingCases.category,
        state: gatingCases.state,
      },
    })
    .from(measures)
    .innerJoin(gatingCases, eq(gatingCases.caseId, measures.caseId))
    .where(and(eq(measures.sellerId, sellerId), eq(measures.kind, 'gate_listings'), isNull(measures.endedAt)))
    .orderBy(asc(measures.inForceFrom), asc(measures.id))

/**
 * Shows again what waited for a permission and has it now, or no longer needs one. A gate that covers other listings too
 * goes on for those under the decision that placed it, so that lifting that decision still ends exactly what it caused.
 * @returns how many listings were let go.
 */
export async function openGates(tx: Tx, sellerId: string, actor: Actor, now: Date): Promise<number> {
  const inForce = await gatesInForce(tx, sellerId)
  if (inForce.length === 0) return 0
  const permissions = await permissionsOf(tx, [sellerId])
  const terms = await gateTerms(tx)
  let opened = 0
  for (const gate of inForce) {
    const { measure } = gate
    const kept = await stillShut(tx, gate, permissions, terms, now)
    if (kept.length === measure.listingIds.length) continue
    const { id: _, ...rest } = measure
    await tx.update(measures).set({ endedAt: now }).where(eq(measures.id, measure.id))
    if (kept.length > 0) {
      const key = `${measure.id}:rest`
      await tx.insert(measures).values({ ...rest, id: uuidv7(), key, listingIds: kept })
    }
    const gone = measure.listingIds.filter((id) => !kept.includes(id))
    opened += gone.length
    await record(tx, {
      resource: 'gating',
      resourceId: measure.caseId,
      action: 'gating:open-gate',
      actor,
      after: { listingIds: gone, stillGated: kept.length },
      at: now,
    })
  }
  if (opened > 0) await projectSeller(tx, sellerId, now)
  return opened
}

async function stillShut(
  tx: Tx,
  { measure, own }: GateMeasure,
  permissions: readonly PermissionRow[],
  terms: GateTerms,
  now: Date,
): Promise<string[]> {
  const rows = await tx.select().from(listings).where(inArray(listings.id, measure.listingIds))
  const found = await tx
    .select()
    .from(gateFindings)
    .where(inArray(gateFindings.listingId, measure.listingIds))
    .orderBy(asc(gateFindings.id))
  const byId = new Map(rows.map((row) => [row.id, row]))
  return measure.listingIds.filter((id) => {
    const listing = byId.get(id)
    if (!listing) return false
    const findings = found.filter((one) => one.listingId === id)
    return isShut(listing, own, findings, measure.caseId, permissions, terms, now)
  })
}

function isShut(
  listing: ListingRow,
  own: GateMeasure['own'],
  findings: readonly (typeof gateFindings.$inferSelect)[],
  caseId: string,
  permissions: readonly PermissionRow[],
  terms: GateTerms,
  now: Date,
): boolean {
  // A review that found nothing wrong holds nothing.
  if (own.state === 'cleared') return false
  const namesIt = (row: PermissionRow) => isLive(row, now) && row.listingIds.includes(listing.id)
  if (own.scope === 'product') return !permissions.some(namesIt)
  const gate = gateOf(own, listing)
  if (!gate) return true
  if (permissions.some((row) => opens(row, gate, listing, now))) return false
  const isStillGated =
    gate.scope === 'brand'
      ? (terms.brandOf.get(gate.brandId)?.isGated ?? false)
      : terms.gatedCategories.includes(gate.category)
  if (!isStillGated) return false
  // A finding whose listing says something else by now explains nothing any more.
  const finding = findings.find((one) => one.topic === topicOf(gate) && one.caseId === caseId)
  if (!finding || finding.how === 'same_goods') return true
  return gatesOf(listing, terms).some((one) => topicOf(one) === topicOf(gate))
}

/** What the case of a measure is about, as a gate before a listing. */
export function gateOf(
  own: Pick<GateMeasure['own'], 'scope' | 'brandId' | 'category'>,
  listing: Pick<ListingRow, 'brand'>,
): Gate | null {
  if (own.scope === 'category') return own.category ? { scope: 'category', category: own.category } : null
  if (!own.brandId) return null
  const said = listing.brand ?? ''
  const reading = { brandId: own.brandId, how: 'exact', where: 'brand', said, spelling: said, edits: 0 } as const
  return { scope: 'brand', brandId: own.brandId, reading: { ...reading, isCertain: true } }
}
