import { and, asc, inArray, isNull } from 'drizzle-orm'
import { spellingOf } from '#shared/brands/rules.ts'
import { type Gate, isLive, shutGates } from '#shared/gating/life.ts'
import { type LoadedRegister, loadRegister } from '../../brands/commands.ts'
import type { Db } from '../../db/database.ts'
import type { listings } from '../../listings/table.ts'
import { settingInForce } from '../../settings/inForce.ts'
import { salesPermissions } from '../table.ts'

export type PermissionRow = typeof salesPermissions.$inferSelect
export type ListingRow = typeof listings.$inferSelect

/** What gates are read by: the register and the categories that are gated, as they are now. */
export type GateTerms = LoadedRegister & { gatedCategories: readonly string[] }

export async function gateTerms(db: Db): Promise<GateTerms> {
  const { body } = await settingInForce(db, 'gating')
  return { ...(await loadRegister(db)), gatedCategories: body.life.gatedCategories }
}

/** The gates that a listing stands before by what it says of itself. */
export function gatesOf(listing: Pick<ListingRow, 'brand' | 'title' | 'category'>, terms: GateTerms): Gate[] {
  const gates: Gate[] = []
  const reading = spellingOf(terms.register, listing)
  if (reading && terms.brandOf.get(reading.brandId)?.isGated)
    gates.push({ scope: 'brand', brandId: reading.brandId, reading })
  if (terms.gatedCategories.includes(listing.category)) gates.push({ scope: 'category', category: listing.category })
  return gates
}

/** Permissions of these sellers that have not been ended; whether one still lives is asked of the rules. */
export async function permissionsOf(db: Db, sellerIds: readonly string[]): Promise<PermissionRow[]> {
  if (sellerIds.length === 0) return []
  return db
    .select()
    .from(salesPermissions)
    .where(and(inArray(salesPermissions.sellerId, [...sellerIds]), isNull(salesPermissions.endedAt)))
    .orderBy(asc(salesPermissions.id))
}

export type Authorisation = {
  /** Why not everybody may sell it; empty for goods that need no permission. */
  gates: Gate[]
  /** Those of them that nothing opens. */
  shut: Gate[]
  /** The permissions of the seller that open a gate, or name the product. */
  permissions: PermissionRow[]
}

/**
 * Whether a listing may be sold, and by what permission: the one answer that checks, sweeps and screens share.
 * A gate whose reading is not certain is a suspicion; what follows from it is up to the caller.
 */
export async function permissionFor(db: Db, listing: ListingRow, now: Date): Promise<Authorisation> {
  const gates = gatesOf(listing, await gateTerms(db))
  const rows = await permissionsOf(db, [listing.sellerId])
  const shut = shutGates(gates, rows, listing, now)
  const opened = gates.filter((gate) => !shut.includes(gate))
  const permissions = rows.filter(
    (row) =>
      isLive(row, now) &&
      (row.listingIds.includes(listing.id) ||
        opened.some((gate) => shutGates([gate], [row], listing, now).length === 0)),
  )
  return { gates, shut, permissions }
}
