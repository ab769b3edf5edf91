import { and, asc, count, eq, gt, inArray, isNull, ne, or, sql } from 'drizzle-orm'
import { foldMeasures } from '#shared/measures/fold.ts'
import { cases } from '../cases/table.ts'
import type { Db } from '../db/database.ts'
import { listings } from '../listings/table.ts'
import { measures, strikes } from '../measures/table.ts'
import { latestReadings, metricReadings, sellers } from '../sellers/table.ts'
import { type Failing, groupBy, paged } from './invariant.ts'

type SellerRow = typeof sellers.$inferSelect

/** `standing`, `isPayoutHeld`, `strikes`, `openCases` and every listing's `isHidden`, folded anew. */
export async function* sellersAreTheirFold(db: Db, now: Date): AsyncGenerator<Failing> {
  const read = (after: SellerRow | null, limit: number) =>
    db
      .select()
      .from(sellers)
      .where(after ? gt(sellers.id, after.id) : undefined)
      .orderBy(asc(sellers.id))
      .limit(limit)
  for await (const page of paged(read)) {
    const ids = page.map((seller) => seller.id)
    const [inForce, struck, listed, openCases] = await Promise.all([
      db
        .select()
        .from(measures)
        .where(and(inArray(measures.sellerId, ids), isNull(measures.endedAt))),
      db
        .select()
        .from(strikes)
        .where(and(inArray(strikes.sellerId, ids), isNull(strikes.voidedAt))),
      db
        .select({ id: listings.id, sellerId: listings.sellerId, isHidden: listings.isHidden })
        .from(listings)
        .where(inArray(listings.sellerId, ids)),
      db
        .select({ sellerId: cases.sellerId, open: count() })
        .from(cases)
        .where(and(inArray(cases.sellerId, ids), isNull(cases.closedAt)))
        .groupBy(cases.sellerId),
    ])
    const measuresOf = groupBy(inForce, (row) => row.sellerId)
    const strikesOf = groupBy(struck, (row) => row.sellerId)
    const listingsOf = groupBy(listed, (row) => row.sellerId)
    const openOf = new Map(openCases.map((row) => [row.sellerId, Number(row.open)]))
    for (const seller of page) {
      const told = { resource: 'sellers', id: seller.id }
      const folded = foldMeasures(measuresOf.get(seller.id) ?? [])
      if (seller.standing !== folded.standing) {
        yield { ...told, what: `standing is ${seller.standing}, the measures say ${folded.standing}` }
      }
      if (seller.isPayoutHeld !== folded.isPayoutHeld) {
        yield { ...told, what: `payout ${seller.isPayoutHeld ? 'is' : 'is not'} held, the measures say otherwise` }
      }
      const open = openOf.get(seller.id) ?? 0
      if (seller.openCases !== open)
        yield { ...told, what: `${seller.openCases} open cases are kept, ${open} are open` }
      const points = lawfulPoints(strikesOf.get(seller.id) ?? [], now)
      if (!points.includes(seller.strikes)) {
        yield { ...told, what: `${seller.strikes} strike points are kept, the strikes say ${points[0]}` }
      }
      for (const listing of listingsOf.get(seller.id) ?? []) {
        const isHidden = folded.hidesAllListings || folded.hiddenListingIds.has(listing.id)
        if (listing.isHidden === isHidden) continue
        const what = `is ${listing.isHidden ? 'hidden' : 'shown'}, the measures say ${isHidden ? 'hidden' : 'shown'}`
        yield { resource: 'listings', id: listing.id, what }
      }
    }
  }
}

/** The points now, and those from before each expiry: the job that follows expiries may not have run yet. */
function lawfulPoints(rows: readonly (typeof strikes.$inferSelect)[], now: Date): number[] {
  const sumAfter = (at: Date) => rows.reduce((sum, row) => (row.expiresAt > at ? sum + row.points : sum), 0)
  const expired = rows.map((row) => row.expiresAt).filter((at) => at <= now)
  return [sumAfter(now), ...expired.map((at) => sumAfter(new Date(at.getTime() - 1)))]
}

export async function* latestIsAReading(db: Db): AsyncGenerator<Failing> {
  const rows = await db
    .select({ sellerId: latestReadings.sellerId, metric: latestReadings.metric })
    .from(latestReadings)
    .innerJoin(metricReadings, eq(metricReadings.id, latestReadings.readingId))
    .where(
      or(
        ne(metricReadings.sellerId, latestReadings.sellerId),
        ne(metricReadings.metric, latestReadings.metric),
        ne(metricReadings.asOf, latestReadings.asOf),
        ne(metricReadings.value, latestReadings.value),
        sql`coalesce(${metricReadings.numerator}, -1) <> coalesce(${latestReadings.numerator}, -1)`,
        sql`coalesce(${metricReadings.denominator}, -1) <> coalesce(${latestReadings.denominator}, -1)`,
      ),
    )
    .limit(1000)
  for (const row of rows) {
    yield { resource: 'sellers', id: row.sellerId, what: `latest ${row.metric} differs from the reading it names` }
  }
}
