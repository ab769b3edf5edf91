import { asc, count, eq } from 'drizzle-orm'
import type { MetricName } from '#shared/sellers/metrics.ts'
import type { PeerBand } from '#shared/sellers/schema.ts'
import type { Db } from '../db/database.ts'
import { latestReadings } from './table.ts'

/** Where all sellers with a value stand on a metric. Each figure is one step along the index, never the whole list. */
export async function peerBand(db: Db, metric: MetricName): Promise<PeerBand | null> {
  const ofMetric = eq(latestReadings.metric, metric)
  const [counted] = await db.select({ sellers: count() }).from(latestReadings).where(ofMetric)
  const sellers = Number(counted?.sellers ?? 0)
  if (sellers === 0) return null
  const quantile = async (share: number) => {
    const [row] = await db
      .select({ value: latestReadings.value })
      .from(latestReadings)
      .where(ofMetric)
      .orderBy(asc(latestReadings.value))
      .limit(1)
      .offset(nearestRank(share, sellers))
    return row?.value ?? 0
  }
  const [p25, median, p75, p90] = await Promise.all([quantile(0.25), quantile(0.5), quantile(0.75), quantile(0.9)])
  return { metric, sellers, p25, median, p75, p90 }
}

/** The smallest value that at least this share of the sellers does not exceed, as a place from 0. */
const nearestRank = (share: number, sellers: number) => Math.ceil(share * sellers) - 1
