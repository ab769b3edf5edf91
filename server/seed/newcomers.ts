import type { Tx } from '../db/database.ts'
import { insertRows } from '../db/insertRows.ts'
import { listings } from '../listings/table.ts'
import { latestReadings, metricReadings, sellers } from '../sellers/table.ts'
import { type MeasuredMetric, makeTrade, measuredMetrics, type ReadingRow, read, toLatest } from './performance.ts'
import type { Random } from './random.ts'
import { makeListings, makeShop } from './shops.ts'

const day = 86_400_000
const count = 36
const weeks = 13
/** Figures that slide towards a limit without being beyond it yet: from, to, and who slides on which. */
const slides: Partial<Record<MeasuredMetric, readonly [from: number, to: number]>> = {
  late_delivery_rate: [0.012, 0.038],
  cancellation_rate: [0.008, 0.0235],
  answered_in_24h_rate: [0.98, 0.908],
}
const sliding = Object.keys(slides) as MeasuredMetric[]

/**
 * Shops that joined in this quarter, a few a week: some never listed anything, some never sold, some stopped, and a few
 * slide towards a limit. Their figures were told every week from their first order on.
 */
export async function openNewcomers(tx: Tx, random: Random, now: Date): Promise<void> {
  const shops = Array.from({ length: count }, (_, nth) => makeNewcomer(random, nth, now))
  await insertRows(
    tx,
    sellers,
    shops.map(({ shop }) => shop),
  )
  await insertRows(
    tx,
    listings,
    shops.flatMap(({ goods }) => goods),
  )
  const readings = shops.flatMap((shop) => shop.readings)
  await insertRows(tx, metricReadings, readings)
  const newest = new Map(readings.map((reading) => [`${reading.sellerId} ${reading.metric}`, reading]))
  await insertRows(tx, latestReadings, [...newest.values()].map(toLatest))
}

function makeNewcomer(random: Random, nth: number, now: Date) {
  const joinedWeeksAgo = nth % weeks
  const joinedAt = new Date(now.getTime() - joinedWeeksAgo * 7 * day - random.whole(1, 5) * day)
  const shop = { ...makeShop(random, `N${String(nth + 1).padStart(5, '0')}`, now), joinedAt, createdAt: joinedAt }
  const isIdle = nth % 9 === 4
  const goods = isIdle ? [] : makeListings(random, { ...shop, joinedAt }, random.whole(2, 9), now)
  const firstWeek = joinedWeeksAgo - random.whole(1, 2)
  const lastWeek = nth % 7 === 3 ? Math.max(0, firstWeek - 4) : 0
  const slide = joinedWeeksAgo > 7 && lastWeek === 0 ? sliding[nth % sliding.length] : undefined
  const trade = makeTrade(random, slide ? 400 : 12)
  const readings: ReadingRow[] = []
  for (let ago = firstWeek; ago >= lastWeek && !isIdle && nth % 11 !== 6; ago--) {
    const at = new Date(now.getTime() - ago * 7 * day - 1.25 * day)
    const grown = { ...trade, orders: Math.ceil((trade.orders * (firstWeek - ago + 1)) / (firstWeek + 1)) }
    for (const metric of measuredMetrics) {
      const reading = read(random, { sellerId: shop.id, trade: grown }, metric, at, false)
      const ends = slide === metric ? slides[metric] : undefined
      if (ends) reading.value = slidTo(ends, (firstWeek - ago) / firstWeek, reading.denominator ?? 1)
      readings.push(ends ? { ...reading, numerator: Math.round(reading.value * (reading.denominator ?? 1)) } : reading)
    }
  }
  return { shop, goods, readings }
}

/** The share of whole orders nearest to where the slide stands. */
const slidTo = ([from, to]: readonly [number, number], progress: number, orders: number): number =>
  Number((Math.floor((from + (to - from) * progress) * orders) / orders).toFixed(4))
