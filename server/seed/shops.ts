import type { listings } from '../listings/table.ts'
import type { sellers } from '../sellers/table.ts'
import { makeOwner } from './owners.ts'
import type { Random } from './random.ts'
import { anyTrade, categories, headsAbroad, koreanHeads, places, placesAbroad, praise } from './shopWords.ts'

export type SellerRow = typeof sellers.$inferInsert
export type ListingRow = typeof listings.$inferInsert

const day = 86_400_000
const shareAbroad = 0.12

/** A shop in good standing, without goods or history. */
export function makeShop(random: Random, externalId: string, now: Date): SellerRow {
  const isAbroad = random.chance(shareAbroad)
  const category = random.pick(categories)
  const [city, region] = random.pick(isAbroad ? placesAbroad : places)
  const tail = isAbroad
    ? random.pick(category.shopsAbroad)
    : random.pick(random.chance(0.3) ? anyTrade : category.shops)
  const name = isAbroad ? `${random.pick(headsAbroad)} ${tail}` : `${random.pick(koreanHeads)}${tail}`
  const joinedAt = new Date(now.getTime() - random.whole(120, 2200) * day - random.whole(0, day))
  return {
    id: random.uuid(joinedAt),
    version: 1,
    externalId,
    name,
    email: `${externalId.toLowerCase()}@seller.example`,
    ...makeOwner(externalId, isAbroad),
    locale: isAbroad ? 'en' : 'ko',
    category: category.name,
    city,
    region,
    standing: 'good',
    isPayoutHeld: false,
    strikes: 0,
    openCases: 0,
    gmvKrw: 0,
    joinedAt,
    createdAt: joinedAt,
    updatedAt: joinedAt,
  }
}

/** What a shop sells: goods of its category, listed between its joining and now. */
export function makeListings(random: Random, seller: SellerRow, count: number, now: Date): ListingRow[] {
  const category = categories.find((one) => one.name === seller.category) ?? random.pick(categories)
  return Array.from({ length: count }, () => {
    const kind = random.pick(category.goods)
    const createdAt = new Date(random.between(seller.joinedAt.getTime(), now.getTime() - day))
    const title = `${random.chance(0.4) ? `[${random.pick(praise)}] ` : ''}${kind.name} ${random.pick(kind.forms)}`
    return {
      id: random.uuid(createdAt),
      version: 1,
      sellerId: seller.id,
      title,
      category: category.name,
      priceKrw: Math.round(random.between(kind.fromKrw, kind.toKrw) / 100) * 100,
      isOffered: random.chance(0.94),
      isHidden: false,
      createdAt,
      updatedAt: createdAt,
    }
  })
}
