import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Tx } from '../db/database.ts'
import type { GatingRow } from './ground.ts'
import { salesPermissions } from './table.ts'

/** The permission that a case is about, as long as nobody ended it. */
export async function standingPermission(
  tx: Tx,
  sellerId: string,
  own: Pick<GatingRow, 'scope' | 'brandId' | 'category' | 'listingIds'>,
) {
  const ofSeller = and(
    eq(salesPermissions.sellerId, sellerId),
    eq(salesPermissions.scope, own.scope),
    isNull(salesPermissions.endedAt),
  )
  const rows = await tx.select().from(salesPermissions).where(ofSeller).orderBy(asc(salesPermissions.id))
  return rows.find((one) => {
    if (own.scope === 'brand') return one.brandId === own.brandId
    if (own.scope === 'category') return one.category === own.category
    return one.listingIds.some((id) => own.listingIds.includes(id))
  })
}
