import { asc, count, desc, eq } from 'drizzle-orm'
import type { MetricName } from '#shared/sellers/metrics.ts'
import type { PeerBand } from '#shared/sellers/schema.ts'
import type { Db } from '../db/database.ts'
import { latestReadings } from './table.ts'

export type PeerBands = (metric: MetricName) => Promise<PeerBand | null>

const keptMs = 30_000

/** Bands of all sellers change with imports only, but every page of a seller shows them: each is kept for a moment. */
export function keepPeerBands(db: Db, now: () => Date): PeerBands {
  const kept = new Map<MetricName, { until: number; band: Promise<PeerBand | null> }>()
  return (metric) => {
    const found = kept.get(metric)
    if (found && found.until > now().getTime()) return found.band
    const band = readPeerBand(db, metric)
    kept.set(metric, { until: now().getTime() + keptMs, band })
    band.catch(() => kept.delete(metric))
    return band
  }
}

/** Where all sellers with a value stand on a metric. Each figure is found along the index, nothing is loaded. */
async function readPeerBand(db: Db, metric: MetricName): Promise<PeerBand | null> {
  const ofMetric = eq(latestReadings.metric, metric)
  const [counted] = await db.select({ sellers: count() }).from(latestReadings).where(ofMetric)
  const sellers = Number(counted?.sellers ?? 0)
  if (sellers === 0) return null
  const quantile = async (share: number) => {
    const rank = nearestRank(share, sellers)
    const isNearTop = rank > sellers / 2
    const [row] = await db
      .select({ value: latestReadings.value })
      .from(latestReadings)
      .where(ofMetric)
      .orderBy(isNearTop ? desc(latestReadings.value) : asc(latestReadings.value))
      .limit(1)
      .offset(isNearTop ? sellers - 1 - rank : rank)
    return row?.value ?? 0
  }
  const [p25, median, p75, p90] = await Promise.all([quantile(0.25), quantile(0.5), quantile(0.75), quantile(0.9)])
  return { metric, sellers, p25, median, p75, p90 }
}

/** The smallest value that at least this share of the sellers does not exceed, as a place from 0. */
const nearestRank = (share: number, sellers: number) => Math.ceil(share * sellers) - 1
