import { foldMeasures } from '#shared/measures/fold.ts'
import { type Batch, makeBatch, type Numbers } from './batch.ts'
import { growCase } from './caseHistory.ts'
import { makeFigures } from './figures.ts'
import { type MeasuredMetric, makeTrade, measuredMetrics, salesKrw } from './performance.ts'
import type { Random } from './random.ts'
import { makeListings, makeShop } from './shops.ts'
import { syntheticId, type World } from './world.ts'

const day = 86_400_000
const yearDays = 365
/** Of the newest case of each policy: enough that about every eighth case of all is open. */
const shareOpen = 0.45

/** One seller with its listings, figures and `caseCount` cases over the last year. @returns its rows. */
export function growSeller(world: World, random: Random, numbers: Numbers, position: number, caseCount: number): Batch {
  const { now, policies } = world
  const rows = makeBatch()
  const trade = makeTrade(random, 60)
  // Drawn first: what the shop sells weighs in the rank of each of its cases.
  const shop = {
    ...makeShop(random, syntheticId(world.sellersBefore + position + 1), now),
    gmvKrw: salesKrw(random, trade),
  }
  const goods = makeListings(random, shop, random.whole(3, 12), now)
  const figures = makeFigures(rows, random, { sellerId: shop.id, trade })

  const openMetrics = new Set<MeasuredMetric>()
  for (const [turn, policy] of policies.entries()) {
    const count = Math.floor((caseCount + policies.length - 1 - turn) / policies.length)
    // Cases under one policy follow each other: each has a stretch of the year to itself.
    const stretch = yearDays / Math.max(1, count)
    for (let nth = 0; nth < count; nth++) {
      const isOpen = nth === count - 1 && random.chance(shareOpen)
      const daysAgo = isOpen
        ? random.between(0.1, Math.min(12, stretch * 0.7))
        : yearDays - (nth + random.between(0, 0.2)) * stretch
      if (isOpen) openMetrics.add(policy.metric)
      const openedAt = new Date(now.getTime() - daysAgo * day)
      const mostDays = isOpen ? daysAgo * 0.95 : stretch * 0.75
      growCase({ rows, world, random, numbers, figures, shop, policy, openedAt, mostDays, isOpen })
    }
  }
  // Whoever is not being looked at shows a healthy figure today; the others, the one they are looked at for.
  for (const metric of measuredMetrics) {
    if (!openMetrics.has(metric)) figures.take(metric, new Date(now.getTime() - day / 12), false)
  }
  rows.latestReadings.push(...figures.latest())

  const folded = foldMeasures(
    rows.measures.filter((row) => !row.endedAt).map((row) => ({ feature: null, measure: null, ...row })),
  )
  const counting = rows.strikes.filter((row) => !row.voidedAt && row.expiresAt > now)
  rows.sellers.push({
    ...shop,
    standing: folded.standing,
    isPayoutHeld: folded.isPayoutHeld,
    strikes: counting.reduce((sum, row) => sum + row.points, 0),
    openCases: rows.cases.filter((row) => !row.closedAt).length,
    updatedAt: now,
  })
  const isHidden = (id: string) => folded.hidesAllListings || folded.hiddenListingIds.has(id)
  rows.listings.push(...goods.map((row) => ({ ...row, isHidden: isHidden(row.id) })))
  return rows
}
