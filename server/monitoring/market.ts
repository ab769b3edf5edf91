import { and, asc, count, eq, gt, inArray, isNotNull, lt } from 'drizzle-orm'
import { spellingOf } from '#shared/brands/rules.ts'
import { loadRegister } from '../brands/commands.ts'
import type { Database, Db } from '../db/database.ts'
import { listings } from '../listings/table.ts'
import { marketKey } from './facts.ts'
import { marketPrices } from './table.ts'

const pageSize = 500

/**
 * Reckons what each brand costs in each category: quartiles of all listings that are on sale, however sellers spell the
 * brand. The brand field alone counts; who hides a brand in the title does not make its market.
 * @returns how many markets there are.
 */
export async function reckonMarkets(database: Database, now: Date): Promise<number> {
  const { db } = database
  const spellings = await spellingsByKey(db)
  let markets = 0
  for (const [brandKey, texts] of spellings) {
    const rows: (typeof marketPrices.$inferInsert)[] = []
    for (const category of await categoriesOf(db, texts)) {
      const prices = await pricesOf(db, texts, category)
      if (prices) rows.push({ brandKey, category, ...prices, asOf: now })
    }
    if (rows.length === 0) continue
    markets += rows.length
    await database.transact(async (tx) => {
      for (const row of rows) {
        const { count, lowKrw, medianKrw, highKrw, asOf } = row
        await tx
          .insert(marketPrices)
          .values(row)
          .onConflictDoUpdate({
            target: [marketPrices.brandKey, marketPrices.category],
            set: { count, lowKrw, medianKrw, highKrw, asOf },
          })
      }
    })
  }
  await database.transact((tx) => tx.delete(marketPrices).where(lt(marketPrices.asOf, now)))
  return markets
}

/** All ways in which brands are written in listings, by the market they belong to. */
async function spellingsByKey(db: Db): Promise<Map<string, string[]>> {
  const { register } = await loadRegister(db)
  const byKey = new Map<string, string[]>()
  for (let last = ''; ; ) {
    const page = await db
      .selectDistinct({ brand: listings.brand })
      .from(listings)
      .where(and(isNotNull(listings.brand), gt(listings.brand, last)))
      .orderBy(asc(listings.brand))
      .limit(pageSize)
    for (const { brand } of page) {
      const key = brand && marketKey(brand, spellingOf(register, { brand }))
      if (key) byKey.set(key, [...(byKey.get(key) ?? []), brand])
    }
    const next = page.at(-1)?.brand
    if (page.length < pageSize || !next) return byKey
    last = next
  }
}

async function categoriesOf(db: Db, texts: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectDistinct({ category: listings.category })
    .from(listings)
    .where(inArray(listings.brand, [...texts]))
    .orderBy(asc(listings.category))
  return rows.map((row) => row.category)
}

/** Quartiles by rank: the price below or at which that share of the listings lies. */
async function pricesOf(db: Db, texts: readonly string[], category: string) {
  const onSale = and(
    inArray(listings.brand, [...texts]),
    eq(listings.category, category),
    eq(listings.isHidden, false),
    eq(listings.isOffered, true),
  )
  const [counted] = await db.select({ count: count() }).from(listings).where(onSale)
  const total = Number(counted?.count ?? 0)
  if (total === 0) return null
  const at = async (share: number) => {
    const [row] = await db
      .select({ priceKrw: listings.priceKrw })
      .from(listings)
      .where(onSale)
      .orderBy(asc(listings.priceKrw), asc(listings.id))
      .limit(1)
      .offset(Math.min(total - 1, Math.max(0, Math.ceil(total * share) - 1)))
    return row?.priceKrw ?? 0
  }
  return { count: total, lowKrw: await at(0.25), medianKrw: await at(0.5), highKrw: await at(0.75) }
}
