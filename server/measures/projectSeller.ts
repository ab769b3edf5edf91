import { and, eq, gt, inArray, isNull, notInArray, sql } from 'drizzle-orm'
import { foldMeasures } from '#shared/measures/fold.ts'
import type { Db, Tx } from '../db/database.ts'
import { forUpdate } from '../db/dialect.ts'
import { signal } from '../events/signal.ts'
import { listings } from '../listings/table.ts'
import { sellers } from '../sellers/table.ts'
import { measures, strikes } from './table.ts'

export const openMeasuresOf = (db: Db, sellerId: string) =>
  db
    .select()
    .from(measures)
    .where(and(eq(measures.sellerId, sellerId), isNull(measures.endedAt)))

export async function countStrikes(db: Db, sellerId: string, now: Date): Promise<number> {
  const [row] = await db
    .select({ points: sql<number>`coalesce(sum(${strikes.points}), 0)` })
    .from(strikes)
    .where(and(eq(strikes.sellerId, sellerId), isNull(strikes.voidedAt), gt(strikes.expiresAt, now)))
  return Number(row?.points ?? 0)
}

/**
 * Brings the kept columns of a seller and of its listings in line with the measures and strikes in force.
 * Locks the seller first: two effects on one seller follow each other, and the second sees what the first did.
 */
export async function projectSeller(tx: Tx, sellerId: string, now: Date): Promise<void> {
  const [seller] = await forUpdate(tx.select().from(sellers).where(eq(sellers.id, sellerId)))
  if (!seller) throw new Error('no such seller')
  const folded = foldMeasures(await openMeasuresOf(tx, sellerId))
  const points = await countStrikes(tx, sellerId, now)

  const ofSeller = eq(listings.sellerId, sellerId)
  const hidden = [...folded.hiddenListingIds]
  const touch = { version: sql`${listings.version} + 1`, updatedAt: now }
  if (folded.hidesAllListings) {
    await tx
      .update(listings)
      .set({ ...touch, isHidden: true })
      .where(and(ofSeller, eq(listings.isHidden, false)))
  } else {
    const isCovered = hidden.length > 0 ? inArray(listings.id, hidden) : sql`1 = 0`
    const isFree = hidden.length > 0 ? notInArray(listings.id, hidden) : undefined
    await tx
      .update(listings)
      .set({ ...touch, isHidden: true })
      .where(and(ofSeller, eq(listings.isHidden, false), isCovered))
    await tx
      .update(listings)
      .set({ ...touch, isHidden: false })
      .where(and(ofSeller, eq(listings.isHidden, true), isFree))
  }

  const [next] = await tx
    .update(sellers)
    .set({
      standing: folded.standing,
      isPayoutHeld: folded.isPayoutHeld,
      strikes: points,
      version: seller.version + 1,
      updatedAt: now,
    })
    .where(eq(sellers.id, sellerId))
    .returning()
  signal(tx, 'seller.projected', 'sellers', sellerId, next?.version ?? seller.version)
}
