import { and, asc, desc, eq, gt, inArray, isNull } from 'drizzle-orm'
import { spellingOf, spellingsOf } from '#shared/brands/rules.ts'
import type { BrandListing } from '#shared/brands/schema.ts'
import type { Db } from '../db/database.ts'
import { salesPermissions } from '../gating/table.ts'
import { listings } from '../listings/table.ts'
import { sellers } from '../sellers/table.ts'
import { loadRegister } from './commands.ts'
import { brandWritings } from './table.ts'

const mostShown = 100
const mostWritings = 400

/**
 * Listings whose brand field means this brand, newest first: by the spellings of the register and by the writings that
 * the sweeps have met. Each is read anew, so that a register that changed since never shows a listing of another brand.
 */
export async function listingsNaming(db: Db, brandId: string, now: Date): Promise<BrandListing[]> {
  const { register, brandOf } = await loadRegister(db)
  const brand = brandOf.get(brandId)
  if (!brand) return []
  const written = await db
    .select({ said: brandWritings.said })
    .from(brandWritings)
    .where(eq(brandWritings.brandId, brandId))
    .orderBy(asc(brandWritings.said))
    .limit(mostWritings)
  const texts = [...new Set([...spellingsOf(brand), ...written.map(({ said }) => said)])]
  const rows = await db
    .select({ listing: listings, sellerName: sellers.name })
    .from(listings)
    .innerJoin(sellers, eq(sellers.id, listings.sellerId))
    .where(inArray(listings.brand, texts))
    .orderBy(desc(listings.createdAt), desc(listings.id))
    .limit(mostShown)
  const permitted = await permissionsOn(db, brandId, now)
  return rows.flatMap(({ listing, sellerName }) => {
    const reading = spellingOf(register, listing)
    if (reading?.brandId !== brandId) return []
    const { id, sellerId, title, category, priceKrw, isHidden } = listing
    const hasPermission = permitted.some(
      (row) =>
        row.sellerId === sellerId &&
        (!row.conditions.categories?.length || row.conditions.categories.includes(category)),
    )
    return {
      id,
      sellerId,
      sellerName,
      title,
      brand: listing.brand,
      category,
      priceKrw,
      isHidden,
      reading,
      hasPermission,
    }
  })
}

const permissionsOn = (db: Db, brandId: string, now: Date) =>
  db
    .select({ sellerId: salesPermissions.sellerId, conditions: salesPermissions.conditions })
    .from(salesPermissions)
    .where(
      and(
        eq(salesPermissions.brandId, brandId),
        isNull(salesPermissions.endedAt),
        gt(salesPermissions.validUntil, now),
      ),
    )
