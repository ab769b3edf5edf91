import { count, eq } from 'drizzle-orm'
import type { Listing } from '#shared/listings/schema.ts'
import type { Db } from '../db/database.ts'
import type { Asker } from '../http/app.ts'
import type { ListQuery, ListSpec } from '../http/list.ts'
import { listingSearch } from '../search/lists.ts'
import { sellers } from '../sellers/table.ts'
import { listings } from './table.ts'

const columns = {
  sellerId: listings.sellerId,
  sellerName: sellers.name,
  title: listings.title,
  category: listings.category,
  priceKrw: listings.priceKrw,
  brand: listings.brand,
  barcode: listings.barcode,
  imageHash: listings.imageHash,
  isOffered: listings.isOffered,
  isHidden: listings.isHidden,
  createdAt: listings.createdAt,
  updatedAt: listings.updatedAt,
}

export const listingListSpec: ListSpec = {
  resource: 'listings',
  id: listings.id,
  filters: columns,
  sorts: columns,
  defaultSort: ['createdAt', 'DESC'],
  search: listingSearch,
}

/** One page of listings and the exact total. */
export async function pageListings(
  db: Db,
  query: ListQuery,
  asker: Asker,
): Promise<{ records: Listing[]; total: number }> {
  const [rows, [counted]] = await Promise.all([
    joined(db)
      .where(query.where)
      .orderBy(...query.orderBy)
      .limit(query.limit)
      .offset(query.offset),
    query.isUncounted
      ? []
      : db
          .select({ total: count() })
          .from(listings)
          .innerJoin(sellers, eq(sellers.id, listings.sellerId))
          .where(query.where),
  ])
  return { records: rows.map((row) => toRecord(row, asker)), total: Number(counted?.total ?? 0) }
}

export async function readListing(db: Db, id: string, asker: Asker): Promise<Listing | undefined> {
  const [row] = await joined(db).where(eq(listings.id, id))
  return row && toRecord(row, asker)
}

const joined = (db: Db) =>
  db
    .select({ listing: listings, sellerName: sellers.name })
    .from(listings)
    .innerJoin(sellers, eq(sellers.id, listings.sellerId))

type Joined = { listing: typeof listings.$inferSelect; sellerName: string }

const toRecord = ({ listing, sellerName }: Joined, { permissions }: Asker): Listing => ({
  ...listing,
  sellerName,
  createdAt: listing.createdAt.toISOString(),
  updatedAt: listing.updatedAt.toISOString(),
  allowedActions: permissions.includes('listings:create') ? ['edit'] : [],
})
