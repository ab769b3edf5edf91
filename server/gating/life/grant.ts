import { and, eq, isNull } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { type Gate, isAbout, isLive, type PermissionConditions, shutGates, topicOf } from '#shared/gating/life.ts'
import type { GatingScope, permissionEnds } from '#shared/gating/scopes.ts'
import { type Actor, record } from '../../audit/record.ts'
import type { Tx } from '../../db/database.ts'
import { forUpdate } from '../../db/dialect.ts'
import { signal } from '../../events/signal.ts'
import { listings } from '../../listings/table.ts'
import { salesPermissions } from '../table.ts'
import { type GateTerms, gatesOf, gateTerms, type ListingRow, type PermissionRow, permissionsOf } from './gates.ts'
import { openGates } from './openGates.ts'

export type Grant = {
  sellerId: string
  scope: GatingScope
  brandId: string | null
  category: string | null
  /** The products of a permission for single products; none otherwise. */
  listingIds: string[]
  conditions: PermissionConditions
  validUntil: Date
  caseId: string
  decisionId: string
}

type End = (typeof permissionEnds)[number]

/**
 * Puts a permission in force, once a decision. What the seller had for the same brand, category or products is replaced in
 * the same moment, so that a renewal leaves no gap; listings that only waited for it are shown again.
 * @returns the permission's id.
 */
export async function grantPermission(tx: Tx, grant: Grant, actor: Actor, now: Date): Promise<string> {
  const key = `${grant.decisionId}:grant`
  const [known] = await tx.select().from(salesPermissions).where(eq(salesPermissions.key, key))
  if (known) return known.id
  const before = (await forUpdate(standing(tx, grant))).filter((row) => isReplacedBy(row, grant))
  const [row] = await tx
    .insert(salesPermissions)
    .values({ ...grant, id: uuidv7(), key, version: 1, grantedAt: now, warnings: 0 })
    .returning()
  if (!row) throw new Error('the permission did not answer')
  await tell(tx, row, 'grant', actor, now)
  for (const old of before) await end(tx, old, 'replaced', actor, now)
  await openGates(tx, grant.sellerId, actor, now)
  return row.id
}

const standing = (tx: Tx, { sellerId, scope }: Grant) =>
  tx
    .select()
    .from(salesPermissions)
    .where(
      and(eq(salesPermissions.sellerId, sellerId), eq(salesPermissions.scope, scope), isNull(salesPermissions.endedAt)),
    )

/** Of products only what the new one names as well: the rest keeps its own. */
function isReplacedBy(old: PermissionRow, grant: Grant): boolean {
  if (grant.scope === 'brand') return old.brandId === grant.brandId
  if (grant.scope === 'category') return old.category === grant.category
  return old.listingIds.every((id) => grant.listingIds.includes(id))
}

export type EndedPermission = {
  permission: PermissionRow
  /** Listings of the seller that lived from it: no other permission opens what it opened. */
  livedFrom: string[]
}

/**
 * Ends a permission. Hiding what lived from it belongs to the decision that ends it; here it is only named.
 * @returns null when it had ended before.
 */
export async function endPermission(
  tx: Tx,
  permissionId: string,
  by: End,
  actor: Actor,
  now: Date,
): Promise<EndedPermission | null> {
  const [row] = await forUpdate(tx.select().from(salesPermissions).where(eq(salesPermissions.id, permissionId)))
  if (!row || row.endedAt) return null
  const permission = await end(tx, row, by, actor, now)
  return { permission, livedFrom: await listingsLivingFrom(tx, row, now) }
}

async function end(tx: Tx, row: PermissionRow, by: End, actor: Actor, now: Date): Promise<PermissionRow> {
  const [ended] = await tx
    .update(salesPermissions)
    .set({ endedAt: now, endedBy: by, version: row.version + 1 })
    .where(eq(salesPermissions.id, row.id))
    .returning()
  if (!ended) throw new Error('the permission is gone')
  await tell(tx, ended, by, actor, now)
  return ended
}

const verbs = {
  grant: 'grant',
  expired: 'end-permission',
  revoked: 'revoke-permission',
  replaced: 'replace-permission',
}

async function tell(tx: Tx, row: PermissionRow, what: keyof typeof verbs, actor: Actor, at: Date): Promise<void> {
  const { id, scope, brandId, category, validUntil, endedBy } = row
  const after = { permissionId: id, scope, brandId, category, validUntil: validUntil.toISOString(), endedBy }
  const entry = { resource: 'gating', resourceId: row.caseId, action: `gating:${verbs[what]}`, actor, at }
  await record(tx, { ...entry, after })
  signal(tx, `sales-permissions.${what}`, 'sales-permissions', id, row.version)
}

/** Listings that lived from a permission that is over: its own products, or goods of its topic that nothing else opens. */
export async function listingsLivingFrom(tx: Tx, gone: PermissionRow, now: Date): Promise<string[]> {
  const terms = await gateTerms(tx)
  const others = (await permissionsOf(tx, [gone.sellerId])).filter((row) => row.id !== gone.id)
  const rows = await tx.select().from(listings).where(eq(listings.sellerId, gone.sellerId)).orderBy(listings.id)
  return rows.flatMap((row) => (livedFrom(gone, row, others, terms, now) ? [row.id] : []))
}

function livedFrom(
  gone: PermissionRow,
  listing: ListingRow,
  others: readonly PermissionRow[],
  terms: GateTerms,
  now: Date,
): boolean {
  const gates = gatesOf(listing, terms).filter((gate) => gate.scope === 'category' || gate.reading.isCertain)
  const shut = shutGates(gates, others, listing, now)
  if (gone.scope === 'product') {
    if (!gone.listingIds.includes(listing.id)) return false
    const isNamedElsewhere = others.some((row) => isLive(row, now) && row.listingIds.includes(listing.id))
    return !isNamedElsewhere && (gates.length === 0 || shut.length > 0)
  }
  const wasOpened = (gate: Gate) => isAbout(gone, gate, listing) && topicOf(gate) === topicOfPermission(gone)
  const { categories } = gone.conditions
  return (!categories?.length || categories.includes(listing.category)) && shut.some(wasOpened)
}

export const topicOfPermission = ({
  scope,
  brandId,
  category,
}: Pick<Grant, 'scope' | 'brandId' | 'category'>): string =>
  scope === 'brand' ? `brand:${brandId}` : `category:${category}`
