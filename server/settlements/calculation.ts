import { and, asc, desc, eq, inArray, lt, or, sql } from 'drizzle-orm'
import { dayInSeoul } from '#shared/imports/cells.ts'
import type { Component, SettlementType } from '#shared/settlements/components.ts'
import { addUp, type ComponentTotal, compareSettlement, leftBy, sumOfDifferences } from '#shared/settlements/rules.ts'
import { payDays, startOfDay } from '#shared/settlements/schedule.ts'
import type { Calculation, ComparedSettlement } from '#shared/settlements/schema.ts'
import type { Db } from '../db/database.ts'
import { payoutHolds } from '../measures/table.ts'
import type { SettingInForce } from '../settings/inForce.ts'
import { sellerBalances, settlementCorrections, settlementStatements, settlementTotals } from './table.ts'

type Statement = typeof settlementStatements.$inferSelect
type Totals = Partial<Record<Component, ComponentTotal>>
type Span = { from: Date; releasedAt: Date | null }
type About = { sellerId: string; period: string; settlementId: string | null }

/** More settlements than a month can have. */
const mostStatements = 60

/**
 * The worked calculation of one settlement, or of all of a month, from kept sums alone: however long the ledger is,
 * it reads a few rows a settlement.
 */
export async function calculate(
  db: Db,
  { sellerId, period, settlementId }: About,
  setting: SettingInForce<'settlements'>,
  now: Date,
): Promise<Calculation> {
  const ofSeller = eq(settlementStatements.sellerId, sellerId)
  const which = settlementId
    ? eq(settlementStatements.settlementId, settlementId)
    : eq(settlementStatements.period, period)
  const statements = await db
    .select()
    .from(settlementStatements)
    .where(and(ofSeller, which))
    .orderBy(asc(settlementStatements.lastOn), asc(settlementStatements.settlementId))
    .limit(mostStatements)
  const ids = statements.map((one) => one.settlementId)
  const totals = await totalsOf(db, sellerId, ids)
  const corrections = await correctionsOf(db, sellerId, ids)
  const spans = await db
    .select({ from: payoutHolds.from, releasedAt: payoutHolds.releasedAt })
    .from(payoutHolds)
    .where(eq(payoutHolds.sellerId, sellerId))
  const [balance] = await db.select().from(sellerBalances).where(eq(sellerBalances.sellerId, sellerId))
  const tellsTransfers = (balance?.paidOutKrw ?? 0) > 0
  const settlements: ComparedSettlement[] = []
  for (const statement of statements) {
    const own = totals.get(statement.settlementId) ?? {}
    const { schedule } = setting.body
    const days = payDays(statement.type, statement.lastOn, schedule)
    const compared = compareSettlement(own, {
      type: statement.type,
      weeklyShare: schedule.weeklyShare,
      deferredOfMonthKrw: statement.type === 'RESERVE' ? await deferredOf(db, sellerId, statement.period) : 0,
      leftBeforeKrw: await leftBefore(db, statement),
      isHoldInForce: spans.some((span) => coversPayDay(span, statement, days.payOn)),
      isPayoutDue: isDue(statement, days.payOn, tellsTransfers, now),
      corrected: corrections.get(statement.settlementId) ?? {},
    })
    settlements.push({
      settlementId: statement.settlementId,
      type: statement.type,
      period: statement.period,
      firstOn: statement.firstOn,
      lastOn: statement.lastOn,
      ...days,
      statedKrw: statement.statedKrw,
      leftKrw: leftBy(own),
      paidOutKrw: 0 - (own.payout?.actualKrw ?? 0),
      differenceKrw: sumOfDifferences(compared),
      components: compared,
    })
  }
  const together = addUp(settlements.flatMap((one) => one.components))
  const sum = (of: 'expectedKrw' | 'actualKrw' | 'correctedKrw') =>
    together.reduce((krw, one) => krw + (one.component === 'payout' ? 0 : one[of]), 0)
  return {
    settingNumber: setting.number,
    calculatedAt: now.toISOString(),
    components: together,
    settlements,
    expectedKrw: sum('expectedKrw'),
    actualKrw: sum('actualKrw'),
    correctedKrw: together.reduce((krw, one) => krw + one.correctedKrw, 0),
    disputedKrw: sumOfDifferences(together),
  }
}

/** A payout that was held on its day, or still while the settlement ran. */
const coversPayDay = ({ from, releasedAt }: Span, { firstOn }: Statement, payOn: string): boolean =>
  from.getTime() < startOfDay(payOn).getTime() + 86_400_000 &&
  (releasedAt === null || releasedAt >= startOfDay(firstOn))

const isDue = (statement: Statement, payOn: string, tellsTransfers: boolean, now: Date): boolean =>
  tellsTransfers && statement.type !== 'ADDITIONAL' && statement.statedKrw !== null && payOn < dayInSeoul(now)

export async function totalsOf(db: Db, sellerId: string, ids: readonly string[]): Promise<Map<string, Totals>> {
  const found = new Map<string, Totals>()
  if (ids.length === 0) return found
  const rows = await db
    .select()
    .from(settlementTotals)
    .where(and(eq(settlementTotals.sellerId, sellerId), inArray(settlementTotals.settlementId, [...ids])))
  for (const { settlementId, component, actualKrw, expectedKrw, lines, wrongLines } of rows) {
    const total = { actualKrw, expectedKrw, lines, wrongLines }
    found.set(settlementId, { ...found.get(settlementId), [component]: total })
  }
  return found
}

async function correctionsOf(db: Db, sellerId: string, ids: readonly string[]) {
  const found = new Map<string, Partial<Record<Component, number>>>()
  if (ids.length === 0) return found
  const rows = await db
    .select()
    .from(settlementCorrections)
    .where(and(eq(settlementCorrections.sellerId, sellerId), inArray(settlementCorrections.settlementId, [...ids])))
  for (const { settlementId, component, amountKrw } of rows)
    found.set(settlementId, { ...found.get(settlementId), [component]: amountKrw })
  return found
}

const weekly: SettlementType = 'WEEKLY'

/** What the weekly settlements of the month kept back. */
async function deferredOf(db: Db, sellerId: string, period: string): Promise<number> {
  const [row] = await db
    .select({ krw: sql<number>`coalesce(sum(${settlementTotals.actualKrw}), 0)` })
    .from(settlementStatements)
    .innerJoin(
      settlementTotals,
      and(
        eq(settlementTotals.sellerId, settlementStatements.sellerId),
        eq(settlementTotals.settlementId, settlementStatements.settlementId),
      ),
    )
    .where(
      and(
        eq(settlementStatements.sellerId, sellerId),
        eq(settlementStatements.period, period),
        eq(settlementStatements.type, weekly),
        eq(settlementTotals.component, 'deferred'),
      ),
    )
  return 0 - Number(row?.krw ?? 0)
}

/** Settlements of trade, one after the other; final amounts and corrections stand apart. */
const inTurn: SettlementType[] = ['WEEKLY', 'MONTHLY', 'DAILY']

/** What the settlement before this one left; a minus is carried into this one. */
async function leftBefore(db: Db, { sellerId, settlementId, lastOn, type }: Statement): Promise<number> {
  if (!inTurn.includes(type)) return 0
  const { lastOn: last, settlementId: id } = settlementStatements
  const [before] = await db
    .select({ id })
    .from(settlementStatements)
    .where(
      and(
        eq(settlementStatements.sellerId, sellerId),
        inArray(settlementStatements.type, inTurn),
        or(lt(last, lastOn), and(eq(last, lastOn), lt(id, settlementId))),
      ),
    )
    .orderBy(desc(last), desc(id))
    .limit(1)
  if (!before) return 0
  const totals = await totalsOf(db, sellerId, [before.id])
  return leftBy(totals.get(before.id) ?? {})
}
