import { aliasedTable, and, asc, count, desc, eq, exists, not, type SQL, sql } from 'drizzle-orm'
import type { Limit } from '#shared/policies/rules.ts'
import type { AffectedSeller, PolicyImpact } from '#shared/policies/schema.ts'
import type { Db } from '../db/database.ts'
import { latestReadings, sellers } from '../sellers/table.ts'
import { isBreaching, isJudged } from './judge.ts'

const mostListed = 200

/** What these terms would do on the loaded data beside the version in force: exact counts, and the worst by name. */
export async function impactOf(db: Db, terms: Limit, inForce: Limit | undefined): Promise<PolicyImpact> {
  const isNew = and(isBreaching(terms), inForce && not(breachesElsewhere(db, inForce)))
  const isReleased = inForce && and(isBreaching(inForce), not(breachesElsewhere(db, terms)))
  const [judged, flagged, flaggedNow, newlyFlagged, released, newlyFlaggedSellers, releasedSellers] = await Promise.all(
    [
      countReadings(db, isJudged(terms)),
      countReadings(db, isBreaching(terms)),
      inForce ? countReadings(db, isBreaching(inForce)) : 0,
      countReadings(db, isNew),
      inForce ? countReadings(db, isReleased) : 0,
      worst(db, terms, isNew),
      inForce ? worst(db, inForce, isReleased) : [],
    ],
  )
  return { judged, flagged, flaggedNow, newlyFlagged, released, newlyFlaggedSellers, releasedSellers }
}

/** Whether the seller of the outer row breaches the limit with their reading of its metric, which may be another one. */
function breachesElsewhere(db: Db, limit: Limit): SQL {
  const other = aliasedTable(latestReadings, 'other')
  return exists(
    db
      .select({ one: sql`1` })
      .from(other)
      .where(and(eq(other.sellerId, latestReadings.sellerId), isBreaching(limit, other))),
  )
}

async function countReadings(db: Db, where: SQL | undefined): Promise<number> {
  const [row] = await db.select({ readings: count() }).from(latestReadings).where(where)
  return Number(row?.readings ?? 0)
}

function worst(db: Db, limit: Limit, where: SQL | undefined): Promise<AffectedSeller[]> {
  const isHighBad = limit.comparison.startsWith('gt')
  return db
    .select({
      sellerId: sellers.id,
      name: sellers.name,
      externalId: sellers.externalId,
      value: latestReadings.value,
      denominator: latestReadings.denominator,
    })
    .from(latestReadings)
    .innerJoin(sellers, eq(sellers.id, latestReadings.sellerId))
    .where(where)
    .orderBy(isHighBad ? desc(latestReadings.value) : asc(latestReadings.value), asc(sellers.id))
    .limit(mostListed)
}
