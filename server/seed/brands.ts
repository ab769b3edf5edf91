import { eq } from 'drizzle-orm'
import { changeBrand, createBrand } from '../brands/edits.ts'
import { brands } from '../brands/table.ts'
import type { Tx } from '../db/database.ts'
import { type DemoBrand, demoBrands } from './brandNames.ts'
import type { Cast } from './cast.ts'
import { makeRandom, type Random } from './random.ts'
import type { ListingRow } from './shops.ts'
import type { Stage } from './stage.ts'

const day = 86_400_000

/** The register as leads keep it; brands came on the high-risk list one by one. */
export async function seedBrands(tx: Tx, cast: Cast, founded: Date): Promise<void> {
  for (const [place, brand] of demoBrands.entries()) {
    const { name, nameKo, spellings, ownerName, headOffice, isGated = false } = brand
    const body = { name, nameKo, spellings: [...spellings], ownerName, headOffice, isGated, risk: 'normal' as const }
    const at = new Date(founded.getTime() + place * day)
    await createBrand(tx, body, cast(place % 2 === 0 ? 'lead@demo' : 'lead2@demo'), at)
  }
}

/** Puts brands on the high-risk list when their time has come. */
export function planBrandRisks({ inside, cast, timeline, end }: Stage): void {
  for (const { name, highRisk } of demoBrands) {
    if (!highRisk) continue
    const [riskReason, days] = highRisk
    timeline.at(new Date(end.getTime() - days * day), (now) =>
      inside.transact(async (tx) => {
        const [row] = await tx.select().from(brands).where(eq(brands.name, name))
        if (row) await changeBrand(tx, row.id, row.version, { risk: 'high', riskReason }, cast('lead@demo'), now)
      }),
    )
  }
}

const shareOfBrands = 0.4
const open = demoBrands.filter(({ isGated }) => !isGated)
const gated = demoBrands.filter(({ isGated }) => isGated)
/** Of twenty shops one deals in a gated brand of its category. */
const dealers = 12

/**
 * Gives goods a brand, a barcode and a picture. Brands that everybody may sell are common; a few shops deal in gated ones:
 * most write them as the register does, some around it, and one sells under their barcode without the name.
 */
export function brandGoods(rows: readonly ListingRow[]): ListingRow[] {
  const deals = new Map<string, DemoBrand>()
  const sellerIds = [...new Set(rows.map((row) => row.sellerId))]
  for (const [place, sellerId] of sellerIds.entries()) {
    if (deals.size >= dealers || place % 9 !== 4) continue
    const category = rows.find((row) => row.sellerId === sellerId)?.category
    const brand = gated.filter((one) => one.category === category)
    if (brand.length > 0) deals.set(sellerId, brand[place % brand.length] as DemoBrand)
  }
  const dealt = new Map<string, number>()
  const named = rows.map((row) => {
    // A chance of its own for each listing: what one is given does not shift the next.
    const random = makeRandom(`goods ${row.id}`)
    const brand = deals.get(row.sellerId)
    const count = dealt.get(row.sellerId) ?? 0
    if (brand && count < 3) {
      dealt.set(row.sellerId, count + 1)
      return { ...row, ...identity(random), brand: written(brand, [...deals.keys()].indexOf(row.sellerId), count) }
    }
    const fitting = open.filter(({ category }) => category === row.category)
    const name = random.chance(shareOfBrands) && fitting.length > 0 ? random.pick(fitting) : undefined
    return { ...row, ...identity(random), brand: name ? random.pick([name.name, name.nameKo, name.nameKo]) : null }
  })
  const original = named.find((row) => deals.has(row.sellerId) && row.barcode)
  const copy = named.findLast((row) => row.category === original?.category && !deals.has(row.sellerId))
  return named.map((row) => (row === copy && original ? { ...row, brand: null, barcode: original.barcode } : row))
}

/** As the register has it, but for shops that would rather not be found. */
function written(brand: DemoBrand, dealer: number, count: number): string {
  if (dealer === 3 && count === 0) return brand.name.replace(/o/i, '0').replace(/e/i, '3')
  if (dealer === 6 && count < 2) return misspelt(brand.nameKo)
  return count === 1 ? brand.name : brand.nameKo
}

/** Vowels that people take for each other: ㅏ ㅓ, ㅐ ㅔ, ㅗ ㅜ, ㅡ ㅣ; by their places in a syllable. */
const likeVowels: Record<number, number> = { 1: 5, 5: 1, 0: 4, 4: 0, 8: 13, 13: 8, 18: 20, 20: 18 }

/** One vowel beside the right one: 루메라, 루매라. */
function misspelt(name: string): string {
  const vowelAt = (at: number) => Math.floor((name.charCodeAt(at) - 0xac00) / 28) % 21
  const places = [...name].map((_, at) => at).filter((at) => vowelAt(at) in likeVowels)
  const at = places.find((place) => [1, 5].includes(vowelAt(place))) ?? places[0]
  if (at === undefined) return name
  const moved = ((likeVowels[vowelAt(at)] ?? 0) - vowelAt(at)) * 28
  return name.slice(0, at) + String.fromCharCode(name.charCodeAt(at) + moved) + name.slice(at + 1)
}

const identity = (random: Random) => ({
  barcode: random.chance(0.7) ? `880${String(random.whole(0, 9_999_999_999)).padStart(10, '0')}` : null,
  imageHash: Array.from({ length: 16 }, () => random.whole(0, 15).toString(16)).join(''),
})
