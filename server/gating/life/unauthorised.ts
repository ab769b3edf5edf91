import { createHash } from 'node:crypto'
import { asc, eq, inArray, or } from 'drizzle-orm'
import {
  type Gate,
  isAbout,
  isLive,
  shutGates,
  topicOf,
  type UnauthorisedText,
  type UnauthorisedWay,
  wayPast,
} from '#shared/gating/life.ts'
import type { Db } from '../../db/database.ts'
import { listings } from '../../listings/table.ts'
import { sellers } from '../../sellers/table.ts'
import { type GateTerms, gatesOf, type ListingRow, type PermissionRow } from './gates.ts'

/** A listing offered past a gate, as it would be kept. */
export type Trespass = {
  listing: ListingRow
  gate: Gate
  topic: string
  how: UnauthorisedWay
  isCertain: boolean
  said: UnauthorisedText
  against: UnauthorisedText
  basis: string
}

/** Of a permission whose term just ran out: its end is told by the job that ends it, and is no trespass of the seller. */
const whateverItsTerm = new Date(0)

/**
 * Which of these listings are offered past a gate, and how. What nobody is offered is not looked at.
 * @param permissions those of the listings' sellers that have not been ended.
 */
export async function trespassesOf(
  db: Db,
  rows: readonly ListingRow[],
  permissions: readonly PermissionRow[],
  terms: GateTerms,
  now: Date,
): Promise<Trespass[]> {
  const offered = rows.filter((row) => row.isOffered)
  const gatesBy = new Map(offered.map((row) => [row.id, gatesOf(row, terms)]))
  const own = offered.flatMap((listing) => {
    const ofSeller = permissions.filter((row) => row.sellerId === listing.sellerId)
    return shutGates(gatesBy.get(listing.id) ?? [], ofSeller, listing, whateverItsTerm).map((gate) =>
      byItself(listing, gate, ofSeller, terms, now),
    )
  })
  const silent = offered.filter((row) => !(gatesBy.get(row.id) ?? []).some(({ scope }) => scope === 'brand'))
  return [...own, ...(await sameGoods(db, silent, permissions, terms))]
}

function byItself(
  listing: ListingRow,
  gate: Gate,
  permissions: readonly PermissionRow[],
  terms: GateTerms,
  now: Date,
): Trespass {
  const how = wayPast(gate, permissions, listing, now)
  const isCertain = gate.scope === 'category' || gate.reading.isCertain
  const mark = gate.scope === 'brand' ? gate.reading.said : listing.category
  const elsewhere = permissions.find(
    (row) => row.scope !== 'product' && isLive(row, now) && isAbout(row, gate, listing),
  )
  const brand = gate.scope === 'brand' ? terms.brandOf.get(gate.brandId) : undefined
  const against: UnauthorisedText =
    how === 'other_category'
      ? { brand: brand?.name, categories: elsewhere?.conditions.categories }
      : gate.scope === 'brand'
        ? { brand: brand?.name, mark: gate.reading.spelling }
        : { category: gate.category, mark: gate.category }
  return {
    ...{ listing, gate, topic: topicOf(gate), how, isCertain, against },
    said: { ...sideOf(listing), mark: how === 'other_category' ? listing.category : mark },
    basis: basisOf(listing, how),
  }
}

const sideOf = ({ title, brand, category }: ListingRow): UnauthorisedText => ({ title, brand, category })

/** What was read of a listing and found: while it stays the same, what was decided of it stays too. */
function basisOf({ brand, title, category, barcode, imageHash }: ListingRow, how: UnauthorisedWay): string {
  const read = JSON.stringify([brand, title, category, barcode, imageHash, how])
  return createHash('sha256').update(read).digest('hex').slice(0, 32)
}

const mostPartners = 5_000

/** Listings that name no gated brand and yet share a barcode or a picture with a gated listing of somebody else. */
async function sameGoods(
  db: Db,
  silent: readonly ListingRow[],
  permissions: readonly PermissionRow[],
  terms: GateTerms,
): Promise<Trespass[]> {
  const barcodes = [...new Set(silent.flatMap(({ barcode }) => barcode ?? []))]
  const hashes = [...new Set(silent.flatMap(({ imageHash }) => imageHash ?? []))]
  const alike = or(
    barcodes.length > 0 ? inArray(listings.barcode, barcodes) : undefined,
    hashes.length > 0 ? inArray(listings.imageHash, hashes) : undefined,
  )
  if (!alike) return []
  const partners = await db
    .select({ listing: listings, sellerName: sellers.name })
    .from(listings)
    .innerJoin(sellers, eq(sellers.id, listings.sellerId))
    .where(alike)
    .orderBy(asc(listings.id))
    .limit(mostPartners)
  const gated = partners.flatMap((partner) =>
    gatesOf(partner.listing, terms).flatMap((gate) =>
      gate.scope === 'category' || gate.reading.isCertain ? [{ ...partner, gate }] : [],
    ),
  )
  return silent.flatMap((listing) => {
    const ownTopics = new Set(gatesOf(listing, terms).map(topicOf))
    const found = new Map<string, Trespass>()
    for (const way of ['barcode', 'imageHash'] as const) {
      for (const partner of gated) {
        const topic = topicOf(partner.gate)
        const isSame = listing[way] !== null && partner.listing[way] === listing[way]
        if (!isSame || partner.listing.sellerId === listing.sellerId || ownTopics.has(topic) || found.has(topic))
          continue
        const ofSeller = permissions.filter((row) => row.sellerId === listing.sellerId)
        if (shutGates([partner.gate], ofSeller, listing, whateverItsTerm).length === 0) continue
        const mark = listing[way] ?? undefined
        const { sellerName } = partner
        found.set(topic, {
          ...{ listing, gate: partner.gate, topic, how: 'same_goods' },
          // One number is one product; one picture may be the maker's own.
          isCertain: way === 'barcode',
          said: { ...sideOf(listing), [way]: listing[way], mark },
          against: { ...sideOf(partner.listing), sellerName, listingId: partner.listing.id, [way]: mark, mark },
          basis: basisOf(listing, 'same_goods'),
        })
      }
    }
    return [...found.values()]
  })
}
