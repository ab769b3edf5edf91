import { and, eq, gt, inArray, isNull } from 'drizzle-orm'
import { spellingOf } from '#shared/brands/rules.ts'
import type { BrandReading } from '#shared/brands/schema.ts'
import { foldSpelling } from '#shared/brands/spelling.ts'
import { opens, type PermissionConditions } from '#shared/gating/life.ts'
import type { ListingFacts } from '#shared/monitoring/facts.ts'
import { bandsOf, farthestDistance, hammingDistance } from '#shared/monitoring/imageHash.ts'
import { type LoadedRegister, loadRegister } from '../brands/commands.ts'
import type { Db } from '../db/database.ts'
import { salesPermissions } from '../gating/table.ts'
import type { listings } from '../listings/table.ts'
import { sellers } from '../sellers/table.ts'
import { knownFakeBands, knownFakes, marketPrices, watchedSellers } from './table.ts'

/** What is looked at of a listing; also of one that is not on sale yet. */
export type LookedAt = Pick<
  typeof listings.$inferSelect,
  'id' | 'sellerId' | 'title' | 'category' | 'priceKrw' | 'brand' | 'barcode' | 'imageHash' | 'certificate'
>

/** What the rules need to know of these listings, in their order. A handful of queries, however many there are. */
export async function gatherFacts(db: Db, rows: readonly LookedAt[], now: Date): Promise<ListingFacts[]> {
  if (rows.length === 0) return []
  const loaded = await loadRegister(db)
  const readings = rows.map((row) => spellingOf(loaded.register, { brand: row.brand, title: row.title }))
  const sellerIds = [...new Set(rows.map((row) => row.sellerId))]
  const names = await namesOf(db, sellerIds)
  const permissions = await permissionsOf(db, sellerIds, readings, now)
  const watched = await watchedOf(db, sellerIds, now)
  const keys = rows.map((row, at) => marketKey(row.brand, readings[at] ?? null))
  const markets = await marketsOf(db, keys)
  const facts: ListingFacts[] = []
  for (const [at, row] of rows.entries()) {
    const reading = readings[at] ?? null
    facts.push({
      listing: pick(row),
      sellerName: names.get(row.sellerId) ?? '',
      brand: reading && brandFacts(loaded, reading, row, permissions, now),
      market: markets.get(`${keys[at]}|${row.category}`) ?? null,
      nearestFake: row.imageHash ? await nearestFake(db, row.imageHash) : null,
      watched: watched.get(row.sellerId) ?? null,
    })
  }
  return facts
}

const pick = (row: LookedAt): ListingFacts['listing'] => {
  const { id, sellerId, title, category, priceKrw, brand, barcode, imageHash, certificate } = row
  return { id, sellerId, title, category, priceKrw, brand, barcode, imageHash, certificate }
}

/** Under which key a listing's market is kept: the brand of the register, or what the seller wrote; null without a brand. */
export function marketKey(written: string | null, reading: BrandReading | null): string | null {
  if (reading?.isCertain) return `brand:${reading.brandId}`
  const spelling = foldSpelling(written ?? '')
  return spelling === '' ? null : `text:${spelling}`
}

async function namesOf(db: Db, sellerIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await db
    .select({ id: sellers.id, name: sellers.name })
    .from(sellers)
    .where(inArray(sellers.id, [...sellerIds]))
  return new Map(rows.map((row) => [row.id, row.name]))
}

type Permission = Parameters<typeof opens>[0]

async function permissionsOf(
  db: Db,
  sellerIds: readonly string[],
  readings: readonly (BrandReading | null)[],
  now: Date,
): Promise<Permission[]> {
  if (readings.every((reading) => reading === null)) return []
  const rows = await db
    .select()
    .from(salesPermissions)
    .where(
      and(
        inArray(salesPermissions.sellerId, [...sellerIds]),
        isNull(salesPermissions.endedAt),
        gt(salesPermissions.validUntil, now),
      ),
    )
  return rows.map((row) => ({ ...row, conditions: row.conditions as PermissionConditions }))
}

function brandFacts(
  { brandOf }: LoadedRegister,
  reading: BrandReading,
  row: LookedAt,
  permissions: readonly Permission[],
  now: Date,
): ListingFacts['brand'] {
  const brand = brandOf.get(reading.brandId)
  if (!brand) return null
  const gate = { scope: 'brand' as const, brandId: brand.id, reading }
  const { how, where, said, isCertain } = reading
  const hasPermission = permissions.some((permission) => opens(permission, gate, row, now))
  const { id, name, nameKo, isGated } = brand
  return { id, name, nameKo, isGated, how, where, said, isCertain, hasPermission }
}

async function marketsOf(db: Db, keys: readonly (string | null)[]): Promise<Map<string, ListingFacts['market']>> {
  const wanted = [...new Set(keys.filter((key) => key !== null))]
  if (wanted.length === 0) return new Map()
  const rows = await db.select().from(marketPrices).where(inArray(marketPrices.brandKey, wanted))
  return new Map(
    rows.map(({ brandKey, category, count, lowKrw, medianKrw, highKrw, asOf }) => [
      `${brandKey}|${category}`,
      { count, lowKrw, medianKrw, highKrw, asOf: asOf.toISOString() },
    ]),
  )
}

/** The known fake whose picture is nearest, up to the farthest distance that a rule may ask for. */
async function nearestFake(db: Db, imageHash: string): Promise<ListingFacts['nearestFake']> {
  const candidates = await db
    .selectDistinct({ id: knownFakes.id, imageHash: knownFakes.imageHash, label: knownFakes.label })
    .from(knownFakeBands)
    .innerJoin(knownFakes, eq(knownFakes.id, knownFakeBands.fakeId))
    .where(and(inArray(knownFakeBands.band, bandsOf(imageHash)), eq(knownFakes.isActive, true)))
  const near = candidates
    .map((fake) => ({ ...fake, distance: hammingDistance(fake.imageHash, imageHash) }))
    .filter(({ distance }) => distance <= farthestDistance)
  return near.toSorted((a, b) => a.distance - b.distance || (a.id < b.id ? -1 : 1))[0] ?? null
}

async function watchedOf(
  db: Db,
  sellerIds: readonly string[],
  now: Date,
): Promise<Map<string, ListingFacts['watched']>> {
  const rows = await db
    .select()
    .from(watchedSellers)
    .where(and(inArray(watchedSellers.openKey, [...sellerIds]), gt(watchedSellers.until, now)))
  return new Map(
    rows.map(({ sellerId, reasons, addedAt, until }) => [
      sellerId,
      { reasons, addedAt: addedAt.toISOString(), until: until.toISOString() },
    ]),
  )
}
