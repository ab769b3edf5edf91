import { and, count, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import { maskSeller } from '#shared/sellers/masks.ts'
import type { Seller, SellerChoices } from '#shared/sellers/schema.ts'
import { cases } from '../cases/table.ts'
import type { Db } from '../db/database.ts'
import type { ListQuery, ListSpec } from '../http/list.ts'
import { inRows, type Rows } from '../http/rows.ts'
import { listings } from '../listings/table.ts'
import { sellerPhrases } from '../performance/commands.ts'
import { sellerSearch } from '../search/lists.ts'
import { sellers } from './table.ts'

const columns = {
  externalId: sellers.externalId,
  name: sellers.name,
  category: sellers.category,
  city: sellers.city,
  region: sellers.region,
  standing: sellers.standing,
  isPayoutHeld: sellers.isPayoutHeld,
  strikes: sellers.strikes,
  openCases: sellers.openCases,
  gmvKrw: sellers.gmvKrw,
  joinedAt: sellers.joinedAt,
  updatedAt: sellers.updatedAt,
}

export const sellerListSpec: ListSpec = {
  resource: 'sellers',
  id: sellers.id,
  filters: columns,
  sorts: columns,
  defaultSort: ['name', 'ASC'],
  phrases: sellerPhrases,
  search: sellerSearch,
}

/** The same for somebody who may know of a part of the cases only: how many are open in all is not theirs to ask by. */
export const sellerListSpecFor = (rows: Rows): ListSpec => (rows === null ? sellerListSpec : listSpecOfPart)
const { openCases: _, ...columnsOfPart } = columns
const listSpecOfPart: ListSpec = { ...sellerListSpec, filters: columnsOfPart, sorts: columnsOfPart }

type SellerRow = typeof sellers.$inferSelect

/** One page of sellers and the exact total. */
export async function pageSellers(
  db: Db,
  query: ListQuery,
  knows: Rows,
): Promise<{ records: Seller[]; total: number }> {
  const [rows, [counted]] = await Promise.all([
    db
      .select()
      .from(sellers)
      .where(query.where)
      .orderBy(...query.orderBy)
      .limit(query.limit)
      .offset(query.offset),
    query.isUncounted ? [] : db.select({ total: count() }).from(sellers).where(query.where),
  ])
  return { records: await toRecords(db, rows, knows), total: Number(counted?.total ?? 0) }
}

export async function readSeller(db: Db, id: string, knows: Rows): Promise<Seller | undefined> {
  const [record] = await toRecords(db, await db.select().from(sellers).where(eq(sellers.id, id)), knows)
  return record
}

const mostChoices = 200

/** Categories and regions that occur, for filters. */
export async function readChoices(db: Db): Promise<SellerChoices> {
  const [categories, regions] = await Promise.all([wordsIn(db, sellers.category), wordsIn(db, sellers.region)])
  return { categories, regions }
}

async function wordsIn(db: Db, column: typeof sellers.category | typeof sellers.region): Promise<string[]> {
  const rows = await db
    .selectDistinct({ word: column })
    .from(sellers)
    .where(isNotNull(column))
    .orderBy(column)
    .limit(mostChoices)
  return rows.flatMap((row) => row.word ?? [])
}

async function toRecords(db: Db, rows: SellerRow[], knows: Rows): Promise<Seller[]> {
  const ids = rows.map((row) => row.id)
  const counts = await countListings(db, ids)
  const openOf = knows === null ? null : await countOpen(db, ids, knows)
  return rows.map(({ createdAt: _, ...row }) => ({
    ...maskSeller(row),
    ...(openOf && { openCases: openOf.get(row.id) ?? 0 }),
    ...(counts.get(row.id) ?? { listings: 0, hiddenListings: 0 }),
    joinedAt: row.joinedAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    allowedActions: [],
  }))
}

/** Open cases of these sellers that somebody may know of. */
async function countOpen(db: Db, sellerIds: readonly string[], knows: Rows): Promise<Map<string, number>> {
  if (sellerIds.length === 0) return new Map()
  const rows = await db
    .select({ sellerId: cases.sellerId, cases: count() })
    .from(cases)
    .where(and(inArray(cases.sellerId, [...sellerIds]), isNull(cases.closedAt), inRows(cases.teamId, knows)))
    .groupBy(cases.sellerId)
  return new Map(rows.map((row) => [row.sellerId, Number(row.cases)]))
}

type ListingCounts = Pick<Seller, 'listings' | 'hiddenListings'>

/** From the index on seller and hidden alone, without touching a listing. */
async function countListings(db: Db, sellerIds: string[]): Promise<Map<string, ListingCounts>> {
  const counts = new Map<string, ListingCounts>()
  if (sellerIds.length === 0) return counts
  const rows = await db
    .select({ sellerId: listings.sellerId, isHidden: listings.isHidden, listings: count() })
    .from(listings)
    .where(inArray(listings.sellerId, sellerIds))
    .groupBy(listings.sellerId, listings.isHidden)
  for (const row of rows) {
    const ofSeller = counts.get(row.sellerId) ?? { listings: 0, hiddenListings: 0 }
    ofSeller.listings += Number(row.listings)
    if (row.isHidden) ofSeller.hiddenListings += Number(row.listings)
    counts.set(row.sellerId, ofSeller)
  }
  return counts
}
