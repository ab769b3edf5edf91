import { aliasedTable, and, count, desc, eq, gt, notExists, sql } from 'drizzle-orm'
import type { MeasureInForce, MetricReading, SellerFile, Strike } from '#shared/sellers/schema.ts'
import { cases } from '../cases/table.ts'
import type { Db } from '../db/database.ts'
import { listings } from '../listings/table.ts'
import { measures, strikes } from '../measures/table.ts'
import { policiesInForce } from '../policies/commands.ts'
import type { PeerBands } from './peers.ts'
import { latestReadings, metricReadings } from './table.ts'

const mostReadings = 400

/** Everything that hangs on one seller: figures, peers, measures, strikes and the limits in force. */
export async function readSellerFile(db: Db, bandOf: PeerBands, sellerId: string, now: Date): Promise<SellerFile> {
  const [readings, taken, given, inForce] = await Promise.all([
    readReadings(db, sellerId),
    readMeasures(db, sellerId),
    readStrikes(db, sellerId, now),
    policiesInForce(db, now),
  ])
  const metrics = [...new Set(readings.map((reading) => reading.metric))]
  const bands = await Promise.all(metrics.map(bandOf))
  return {
    readings,
    peers: bands.flatMap((band) => band ?? []),
    measures: taken,
    strikes: given,
    limits: inForce.map((version) => ({
      metric: version.metric,
      comparison: version.comparison,
      threshold: version.threshold,
      minimumCount: version.minimumCount,
      policyVersionId: version.id,
      policyName: { en: version.nameEn, ko: version.nameKo },
      policyVersion: version.number,
    })),
  }
}

/** Newest first; of a day that was told twice only what was told last. */
async function readReadings(db: Db, sellerId: string): Promise<MetricReading[]> {
  const newer = aliasedTable(metricReadings, 'newer')
  const isRevised = db
    .select({ one: sql`1` })
    .from(newer)
    .where(
      and(
        eq(newer.sellerId, metricReadings.sellerId),
        eq(newer.metric, metricReadings.metric),
        eq(newer.windowDays, metricReadings.windowDays),
        eq(newer.asOf, metricReadings.asOf),
        gt(newer.revision, metricReadings.revision),
      ),
    )
  const rows = await db
    .select({ reading: metricReadings, latestId: latestReadings.readingId })
    .from(metricReadings)
    .leftJoin(
      latestReadings,
      and(eq(latestReadings.sellerId, metricReadings.sellerId), eq(latestReadings.metric, metricReadings.metric)),
    )
    .where(and(eq(metricReadings.sellerId, sellerId), notExists(isRevised)))
    .orderBy(desc(metricReadings.asOf), metricReadings.metric, metricReadings.windowDays)
    .limit(mostReadings)
  return rows.map(({ reading, latestId }) => ({
    id: reading.id,
    metric: reading.metric,
    value: reading.value,
    numerator: reading.numerator,
    denominator: reading.denominator,
    windowDays: reading.windowDays,
    asOf: reading.asOf,
    revision: reading.revision,
    source: reading.source,
    sourceLine: reading.sourceLine,
    isLatest: latestId === reading.id,
  }))
}

/** In force first, then the ended; a suspension or closure covers every listing there is. */
async function readMeasures(db: Db, sellerId: string): Promise<MeasureInForce[]> {
  const [rows, [counted]] = await Promise.all([
    db
      .select({ measure: measures, caseNumber: cases.number })
      .from(measures)
      .innerJoin(cases, eq(cases.id, measures.caseId))
      .where(eq(measures.sellerId, sellerId))
      .orderBy(desc(measures.inForceFrom), measures.id),
    db.select({ listings: count() }).from(listings).where(eq(listings.sellerId, sellerId)),
  ])
  const all = Number(counted?.listings ?? 0)
  const told = rows.map(({ measure, caseNumber }) => ({
    id: measure.id,
    caseId: measure.caseId,
    caseNumber,
    kind: measure.kind,
    measure: measure.measure,
    feature: measure.feature,
    listings: coversAll(measure.kind) ? all : measure.listingIds.length,
    inForceFrom: measure.inForceFrom.toISOString(),
    until: measure.until?.toISOString() ?? null,
    endedAt: measure.endedAt?.toISOString() ?? null,
  }))
  return [...told.filter((measure) => !measure.endedAt), ...told.filter((measure) => measure.endedAt)]
}

const coversAll = (kind: MeasureInForce['kind']) => kind === 'suspend' || kind === 'close_account'

async function readStrikes(db: Db, sellerId: string, now: Date): Promise<Strike[]> {
  const rows = await db
    .select({ strike: strikes, caseNumber: cases.number })
    .from(strikes)
    .innerJoin(cases, eq(cases.id, strikes.caseId))
    .where(eq(strikes.sellerId, sellerId))
    .orderBy(desc(strikes.givenAt), strikes.id)
  return rows.map(({ strike, caseNumber }) => ({
    id: strike.id,
    caseId: strike.caseId,
    caseNumber,
    points: strike.points,
    givenAt: strike.givenAt.toISOString(),
    expiresAt: strike.expiresAt.toISOString(),
    voidedAt: strike.voidedAt?.toISOString() ?? null,
    isCounting: strike.voidedAt === null && strike.expiresAt > now,
  }))
}
