import { and, asc, eq, inArray, isNotNull, or, type SQL, sql } from 'drizzle-orm'
import type { Variant, Variants } from '#shared/counterfeits/schema.ts'
import { bandCount, bandProbes, bitsApart, titleGrams, titlesAlike } from '#shared/counterfeits/variants.ts'
import { brands } from '../brands/table.ts'
import type { Db } from '../db/database.ts'
import { listings } from '../listings/table.ts'
import { sellers } from '../sellers/table.ts'
import { settingInForce } from '../settings/inForce.ts'
import { counterfeits } from './table.ts'

type ListingRow = typeof listings.$inferSelect
type Why = Variant['why'][number]

/** Rows that one band of near pictures may bring; more would be noise, not likeness. */
const mostOfBand = 2000

/**
 * Listings that may be the same goods as the reported one, whoever sells them, and by which sign: the same barcode, a
 * picture at most so many bits away, a title alike among those of the brand in the category. Every sign is looked up in
 * an index of its own; nothing reads all listings.
 */
export async function findVariants(db: Db, caseId: string): Promise<Variants> {
  const [found] = await db
    .select({ listing: listings, brandId: counterfeits.brandId })
    .from(counterfeits)
    .innerJoin(listings, eq(listings.id, counterfeits.listingId))
    .where(eq(counterfeits.caseId, caseId))
  if (!found) throw new Error('a report case without its listing')
  const { listing } = found
  const setting = await settingInForce(db, 'counterfeits')
  const { imageDistance, titleSimilarity, mostTitles } = setting.body.variants

  const why = new Map<string, { row: ListingRow; why: Why[] }>()
  const note = (row: ListingRow, sign: Why) => {
    const known = why.get(row.id) ?? { row, why: [] }
    why.set(row.id, { row, why: [...known.why, sign] })
  }
  note(listing, { sign: 'reported', value: null })
  for (const row of await sameBarcode(db, listing)) note(row, { sign: 'barcode', value: null })
  for (const row of await nearPictures(db, listing)) {
    const bits = bitsApart(listing.imageHash ?? '', row.imageHash ?? '')
    if (bits <= imageDistance) note(row, { sign: 'image', value: bits })
  }
  const names = await spellingsOf(db, found.brandId, listing.brand)
  const neighbours = await likeGoods(db, listing, names, mostTitles)
  const own = titleGrams(listing.title)
  for (const row of neighbours) {
    const alike = titlesAlike(own, titleGrams(row.title))
    if (row.id !== listing.id && alike >= titleSimilarity) note(row, { sign: 'title', value: alike })
  }

  const nameOf = await sellerNames(
    db,
    [...why.values()].map(({ row }) => row.sellerId),
  )
  const variants = [...why.values()].map(
    ({ row, why: signs }): Variant => ({
      listingId: row.id,
      sellerId: row.sellerId,
      sellerName: nameOf.get(row.sellerId) ?? '',
      isOtherSeller: row.sellerId !== listing.sellerId,
      title: row.title,
      category: row.category,
      brand: row.brand,
      barcode: row.barcode,
      imageHash: row.imageHash,
      priceKrw: row.priceKrw,
      isOffered: row.isOffered,
      isHidden: row.isHidden,
      why: signs,
      // A title alone is a likeness of words: another seller's goods go down for it only when somebody says so.
      isSuggested: row.sellerId === listing.sellerId || signs.some(({ sign }) => sign !== 'title'),
    }),
  )
  variants.sort((one, other) => weightOf(other) - weightOf(one) || one.title.localeCompare(other.title))
  return {
    variants,
    titlesCompared: Math.min(neighbours.length, mostTitles),
    isCut: neighbours.length >= mostTitles,
    settingNumber: setting.number,
  }
}

const weights = { reported: 8, barcode: 4, image: 2, title: 1 } as const
const weightOf = ({ why }: Variant) => why.reduce((sum, { sign }) => sum + weights[sign], 0)

async function sameBarcode(db: Db, { id, barcode }: ListingRow): Promise<ListingRow[]> {
  if (!barcode) return []
  const rows = await db
    .select()
    .from(listings)
    .where(eq(listings.barcode, barcode))
    .orderBy(asc(listings.id))
    .limit(mostOfBand)
  return rows.filter((row) => row.id !== id)
}

/** Band by band, each by its own index: a hash is near only if it agrees with one of the values of one band. */
async function nearPictures(db: Db, { id, imageHash }: ListingRow): Promise<ListingRow[]> {
  if (!imageHash || !/^[0-9a-f]{16}$/.test(imageHash)) return []
  const found = new Map<string, ListingRow>()
  for (let band = 0; band < bandCount; band++) {
    const rows = await db
      .select()
      .from(listings)
      .where(and(isNotNull(listings.imageHash), inArray(bandOf(band), bandProbes(imageHash, band))))
      .orderBy(asc(listings.id))
      .limit(mostOfBand)
    for (const row of rows) found.set(row.id, row)
  }
  found.delete(id)
  return [...found.values()]
}

/** As the indexes of the listings table have it, figure for figure. */
const bandOf = (band: number): SQL => sql`substr(${listings.imageHash}, ${sql.raw(String(band * 4 + 1))}, 4)`

async function likeGoods(db: Db, listing: ListingRow, names: string[], most: number): Promise<ListingRow[]> {
  const ofBrand =
    names.length > 0 ? and(inArray(listings.brand, names), eq(listings.category, listing.category)) : undefined
  const ofSeller = eq(listings.sellerId, listing.sellerId)
  const own = await db.select().from(listings).where(ofSeller).orderBy(asc(listings.id)).limit(most)
  const others = ofBrand
    ? await db.select().from(listings).where(ofBrand).orderBy(asc(listings.priceKrw), asc(listings.id)).limit(most)
    : []
  return [...new Map([...own, ...others].map((row) => [row.id, row])).values()]
}

/** Every way in which the brand is written, so that one spelling finds the goods under another. */
async function spellingsOf(db: Db, brandId: string | null, written: string | null): Promise<string[]> {
  const isMeant = or(
    brandId ? eq(brands.id, brandId) : undefined,
    written ? or(eq(brands.name, written), eq(brands.nameKo, written)) : undefined,
  )
  const [brand] = isMeant ? await db.select().from(brands).where(isMeant).orderBy(asc(brands.id)).limit(1) : []
  const known = brand ? [brand.name, brand.nameKo, ...brand.spellings] : []
  return [...new Set([...known, ...(written ? [written] : [])])]
}

async function sellerNames(db: Db, ids: string[]): Promise<Map<string, string>> {
  const rows = await db
    .select({ id: sellers.id, name: sellers.name })
    .from(sellers)
    .where(inArray(sellers.id, [...new Set(ids)]))
  return new Map(rows.map(({ id, name }) => [id, name]))
}
