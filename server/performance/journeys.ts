import { setImmediate } from 'node:timers/promises'
import { and, asc, gt, inArray, isNotNull, lte, min, sql } from 'drizzle-orm'
import { longestMonthlyWindow } from '#shared/performance/journey.ts'
import { dayOf, monthOf, monthsBetween } from '#shared/performance/weeks.ts'
import type { Database, Tx } from '../db/database.ts'
import { salesPermissions } from '../gating/table.ts'
import { listings } from '../listings/table.ts'
import { sellers } from '../sellers/table.ts'
import { sellerIdentities } from '../verifications/table.ts'
import { performanceRuns, sellerJourneys, sellerMonths, sellerWeeks } from './table.ts'

const sellersAtOnce = 300
const manyOrders = 10

/**
 * How far every seller came and in which months they sold, made anew seller by seller and written where it differs.
 * A pass over all, in short transactions; a pass that is broken off is only late.
 */
export async function foldJourneys(database: Database, now: Date): Promise<void> {
  let lastId: string | undefined = ''
  while (lastId !== undefined) {
    const after: string = lastId
    lastId = await database.transact((tx) => foldSome(tx, after))
    await setImmediate()
  }
  await database.transact((tx) =>
    tx
      .insert(performanceRuns)
      .values({ name: 'journeys', at: now })
      .onConflictDoUpdate({ target: performanceRuns.name, set: { at: now } }),
  )
}

type Journey = typeof sellerJourneys.$inferSelect
type Month = typeof sellerMonths.$inferSelect

async function foldSome(tx: Tx, afterId: string): Promise<string | undefined> {
  const found = await tx
    .select({ id: sellers.id, joinedAt: sellers.joinedAt })
    .from(sellers)
    .where(gt(sellers.id, afterId))
    .orderBy(asc(sellers.id))
    .limit(sellersAtOnce)
  const ids = found.map(({ id }) => id)
  if (ids.length === 0) return undefined
  const stages = await readStages(tx, ids)
  const journeys = found.map(({ id, joinedAt }): Journey => {
    const day = (at: Date | null | undefined) => (at ? dayOf(at) : null)
    return {
      sellerId: id,
      joined: monthOf(dayOf(joinedAt)),
      verified: day(stages.verified.get(id)),
      permitted: day(stages.permitted.get(id)),
      listed: day(stages.listed.get(id)),
      ordered: stages.ordered.get(id) ?? null,
      tenOrders: stages.tenOrders.get(id) ?? null,
    }
  })
  const joinedOf = new Map(journeys.map(({ sellerId, joined }) => [sellerId, joined]))
  const months = await readMonths(tx, ids, joinedOf)
  await writeJourneys(tx, ids, journeys)
  await writeMonths(tx, ids, months)
  return ids.at(-1)
}

async function readStages(tx: Tx, ids: string[]) {
  const verified = await tx
    .select({ id: sellerIdentities.sellerId, at: sellerIdentities.verifiedAt })
    .from(sellerIdentities)
    .where(and(inArray(sellerIdentities.sellerId, ids), isNotNull(sellerIdentities.verifiedAt)))
  const permitted = await tx
    .select({ id: salesPermissions.sellerId, at: min(salesPermissions.grantedAt) })
    .from(salesPermissions)
    .where(inArray(salesPermissions.sellerId, ids))
    .groupBy(salesPermissions.sellerId)
  const listed = await tx
    .select({ id: listings.sellerId, at: min(listings.createdAt) })
    .from(listings)
    .where(inArray(listings.sellerId, ids))
    .groupBy(listings.sellerId)
  const ordersFrom = (least: number) =>
    tx
      .select({ id: sellerWeeks.sellerId, day: min(sellerWeeks.asOf) })
      .from(sellerWeeks)
      .where(and(inArray(sellerWeeks.sellerId, ids), sql`${sellerWeeks.orders} >= ${least}`))
      .groupBy(sellerWeeks.sellerId)
  const ordered = await ordersFrom(1)
  const tenOrders = await ordersFrom(manyOrders)
  const at = (rows: readonly { id: string; at: Date | null }[]) => new Map(rows.map((row) => [row.id, row.at]))
  const day = (rows: readonly { id: string; day: string | null }[]) => new Map(rows.map((row) => [row.id, row.day]))
  return {
    verified: at(verified),
    permitted: at(permitted),
    listed: at(listed),
    ordered: day(ordered),
    tenOrders: day(tenOrders),
  }
}

async function readMonths(tx: Tx, ids: string[], joinedOf: ReadonlyMap<string, string>): Promise<Month[]> {
  const month = sql<string>`substr(${sellerWeeks.asOf}, 1, 7)`
  const rows = await tx
    .selectDistinct({ sellerId: sellerWeeks.sellerId, month })
    .from(sellerWeeks)
    .where(
      and(
        inArray(sellerWeeks.sellerId, ids),
        gt(sellerWeeks.orders, 0),
        lte(sellerWeeks.windowDays, longestMonthlyWindow),
      ),
    )
  return rows.map((row) => {
    const joined = joinedOf.get(row.sellerId) ?? row.month
    return { ...row, joined, after: monthsBetween(joined, row.month) }
  })
}

async function writeJourneys(tx: Tx, ids: string[], due: readonly Journey[]): Promise<void> {
  const kept = await tx.select().from(sellerJourneys).where(inArray(sellerJourneys.sellerId, ids))
  const before = new Map(kept.map((row) => [row.sellerId, JSON.stringify(inOrder(row))]))
  const changed = due.filter((row) => before.get(row.sellerId) !== JSON.stringify(inOrder(row)))
  if (changed.length === 0) return
  await tx.delete(sellerJourneys).where(
    inArray(
      sellerJourneys.sellerId,
      changed.map(({ sellerId }) => sellerId),
    ),
  )
  await tx.insert(sellerJourneys).values(changed)
}

const inOrder = (row: Journey) => [row.joined, row.verified, row.permitted, row.listed, row.ordered, row.tenOrders]

async function writeMonths(tx: Tx, ids: string[], due: readonly Month[]): Promise<void> {
  const kept = await tx.select().from(sellerMonths).where(inArray(sellerMonths.sellerId, ids))
  const keyOf = ({ sellerId, month, joined }: Month) => `${sellerId} ${month} ${joined}`
  const [before, after] = [new Set(kept.map(keyOf)), new Set(due.map(keyOf))]
  const gone = kept.filter((row) => !after.has(keyOf(row)))
  const come = due.filter((row) => !before.has(keyOf(row)))
  for (const sellerId of new Set(gone.map((row) => row.sellerId))) {
    const months = gone.filter((row) => row.sellerId === sellerId).map(({ month }) => month)
    await tx
      .delete(sellerMonths)
      .where(and(sql`${sellerMonths.sellerId} = ${sellerId}`, inArray(sellerMonths.month, months)))
  }
  for (let at = 0; at < come.length; at += 4000) await tx.insert(sellerMonths).values(come.slice(at, at + 4000))
}
