import { aliasedTable, and, asc, count, desc, eq, exists, not, type SQL, sql } from 'drizzle-orm'
import type { Limit } from '#shared/policies/rules.ts'
import type { AffectedSeller, PolicyImpact } from '#shared/policies/schema.ts'
import type { Db } from '../db/database.ts'
import { latestReadings, sellers } from '../sellers/table.ts'
import { isBreaching, isJudged } from './judge.ts'

const mostListed = 200

/** What these terms would do on the loaded data beside the version in force: exact counts, and the worst by name. */
export async function impactOf(db: Db, terms: Limit, inForce: Limit | undefined): Promise<PolicyImpact> {
  const isFlagged = isBreaching(terms)
  const isFlaggedNow = inForce && isBreaching(inForce)
  const staysFlagged = inForce && alsoBreaching(db, terms, inForce)
  const [judged, flagged, flaggedNow, both, newlyFlaggedSellers, releasedSellers] = await Promise.all([
    countReadings(db, isJudged(terms)),
    countReadings(db, isFlagged),
    isFlaggedNow ? countReadings(db, isFlaggedNow) : 0,
    staysFlagged ? countReadings(db, and(isFlagged, staysFlagged)) : 0,
    worst(db, terms, staysFlagged ? and(isFlagged, not(staysFlagged)) : isFlagged),
    inForce ? worst(db, inForce, and(isFlaggedNow, not(alsoBreaching(db, inForce, terms)))) : [],
  ])
  const newlyFlagged = flagged - both
  const released = flaggedNow - both
  return { judged, flagged, flaggedNow, newlyFlagged, released, newlyFlaggedSellers, releasedSellers }
}

/** Whether the seller of a reading held against `limit` breaches the other limit too, which may be of another metric. */
function alsoBreaching(db: Db, limit: Limit, other: Limit): SQL {
  if (limit.metric === other.metric) return sql`(${isBreaching(other)})`
  const theirs = aliasedTable(latestReadings, 'theirs')
  return exists(
    db
      .select({ one: sql`1` })
      .from(theirs)
      .where(and(eq(theirs.sellerId, latestReadings.sellerId), isBreaching(other, theirs))),
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
