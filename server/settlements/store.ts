import { and, asc, desc, eq, gt, gte, isNotNull, isNull, ne, type SQL, sql } from 'drizzle-orm'
import { isHoldBound } from '#shared/settlements/approval.ts'
import { settlementColumns } from '#shared/settlements/columns.ts'
import type { LinePage } from '#shared/settlements/lineSchema.ts'
import type { SellerMoney, Settlement } from '#shared/settlements/schema.ts'
import { settlementWorkflow } from '#shared/settlements/workflow.ts'
import { countedBy } from '../cases/counts.ts'
import { stageGroup } from '../cases/lists.ts'
import { openOnly, type PageQuery, pageOf } from '../cases/page.ts'
import { readCases } from '../cases/records.ts'
import { caseListSpec } from '../cases/store.ts'
import { cases } from '../cases/table.ts'
import type { Db } from '../db/database.ts'
import { idsValue, isOneOf, prepared } from '../db/prepared.ts'
import type { Asker } from '../http/app.ts'
import type { ListSpec } from '../http/list.ts'
import { measures, payoutHolds } from '../measures/table.ts'
import { sellers } from '../sellers/table.ts'
import { isAccountVerified } from './payee.ts'
import { lineReservations, sellerBalances, settlementLines, settlements, surveys } from './table.ts'

const own = {
  type: cases.topicId,
  period: settlements.period,
  disputedKrw: settlements.disputedKrw,
  amountKrw: settlements.amountKrw,
}

/** Of five: content, as satisfaction is told everywhere. */
const contentFrom = 4

/** Whether the seller was asked how it was, and what they said; one row a case, found by its key. */
function hasSurvey(said?: SQL): SQL {
  const isOfCase = and(eq(surveys.caseId, cases.id), isNotNull(surveys.sentAt), said)
  return sql`exists (select 1 from ${surveys} where ${isOfCase})`
}

export const settlementListSpec: ListSpec = {
  ...caseListSpec,
  resource: 'settlements',
  columns: settlementColumns,
  groups: stageGroup(settlementWorkflow),
  counted: countedBy({ topicId: 'type' }),
  implies: openOnly([settlementWorkflow]),
  filters: { ...caseListSpec.filters, ...own },
  flags: {
    isSurveyed: hasSurvey(),
    isRated: hasSurvey(isNotNull(surveys.score)),
    isContent: hasSurvey(gte(surveys.score, contentFrom)),
  },
  sorts: { ...caseListSpec.sorts, ...own, awaits: cases.awaits },
}

export const pageSettlements = (db: Db, query: PageQuery) =>
  pageOf(db, ['settlements'], query, [{ table: settlements, on: eq(settlements.caseId, cases.id) }])

const detailRows = prepared('settlement_details', (db) =>
  db.select().from(settlements).where(isOneOf(settlements.caseId, 'ids')),
)

export async function readSettlements(db: Db, ids: readonly string[], asker: Asker, now: Date): Promise<Settlement[]> {
  if (ids.length === 0) return []
  const records = await readCases(db, ids, () => settlementWorkflow, asker, now)
  const rows = await detailRows(db, { ids: idsValue(ids) })
  const details = new Map(rows.map((row) => [row.caseId, row]))
  return ids.flatMap((id) => {
    const record = records.get(id)
    const one = details.get(id)
    if (!record || !one) return []
    return {
      ...record,
      type: one.type,
      period: one.period,
      settlementId: one.settlementId,
      claim: one.claim,
      claimedKrw: one.claimedKrw,
      disputedKrw: one.disputedKrw,
      calculatedAt: one.calculatedAt?.toISOString() ?? null,
      amountKrw: one.amountKrw,
      component: one.component,
      correctsId: one.correctsId,
      lineIds: one.lineIds,
      explanation: one.explanation,
      proposalReason: one.proposalReason,
      holdId: one.holdId,
      isFullRelease: one.isFullRelease,
      question: one.question,
      answer: one.answer,
      sellerDidNotRespond: one.sellerDidNotRespond,
      payOn: one.payOn,
      paidAt: one.paidAt?.toISOString() ?? null,
      answeredAt: one.answeredAt?.toISOString() ?? null,
      disputedAt: one.disputedAt?.toISOString() ?? null,
      disputesId: one.disputesId,
      needsTaxInvoice: one.needsTaxInvoice,
      stoppedBecause: one.stoppedBecause,
    }
  })
}

export async function findTicket(db: Db, caseId: string) {
  const [row] = await db
    .select({ own: settlements, seller: sellers, row: cases })
    .from(settlements)
    .innerJoin(cases, eq(cases.id, settlements.caseId))
    .innerJoin(sellers, eq(sellers.id, cases.sellerId))
    .where(eq(settlements.caseId, caseId))
  if (!row) throw new Error('a settlement ticket without its row')
  return row
}

type HoldRow = typeof payoutHolds.$inferSelect

/**
 * Whether what a hold belongs to is in force: the case that took it goes on, or another measure of its decision does.
 */
export async function isEnforced(db: Db, hold: HoldRow): Promise<boolean> {
  const [causing] = await db.select({ closedAt: cases.closedAt }).from(cases).where(eq(cases.id, hold.caseId))
  if (causing && causing.closedAt === null) return true
  const [measure] = await db.select().from(measures).where(eq(measures.id, hold.measureId))
  if (!measure) return false
  const open = and(eq(measures.decisionId, measure.decisionId), isNull(measures.endedAt))
  const others = await db.select({ kind: measures.kind }).from(measures).where(open)
  return others.some(({ kind }) => kind !== 'hold_payout')
}

/** What a seller is owed, owes and has on hold. */
export async function readMoney(db: Db, sellerId: string, longestDays: number, now: Date): Promise<SellerMoney> {
  const [balance] = await db.select().from(sellerBalances).where(eq(sellerBalances.sellerId, sellerId))
  const [seller] = await db.select({ isHeld: sellers.isPayoutHeld }).from(sellers).where(eq(sellers.id, sellerId))
  const rows = await db
    .select({ hold: payoutHolds, number: cases.number })
    .from(payoutHolds)
    .innerJoin(cases, eq(cases.id, payoutHolds.caseId))
    .where(eq(payoutHolds.sellerId, sellerId))
    .orderBy(desc(payoutHolds.from), desc(payoutHolds.id))
    .limit(20)
  const holds: SellerMoney['holds'] = []
  for (const { hold, number } of rows) {
    const { from, until, releasedAt } = hold
    const enforced = releasedAt === null && (await isEnforced(db, hold))
    holds.push({
      id: hold.id,
      caseId: hold.caseId,
      caseNumber: number,
      amountKrw: hold.amountKrw,
      releasedKrw: hold.releasedKrw,
      legalReason: hold.legalReason,
      from: from.toISOString(),
      until: until?.toISOString() ?? null,
      releasedAt: releasedAt?.toISOString() ?? null,
      isBound: isHoldBound({ from, until, isEnforced: enforced }, longestDays, now),
    })
  }
  return {
    payableKrw: balance?.payableKrw ?? 0,
    deferredKrw: balance?.deferredKrw ?? 0,
    debtKrw: balance?.debtKrw ?? 0,
    isPayoutHeld: seller?.isHeld ?? false,
    isAccountVerified: await isAccountVerified(db, sellerId),
    holds,
  }
}

type Part = { sellerId: string; settlementId: string; component: Settlement['component'] & string; onlyWrong: boolean }

const linesAtOnce = 50

const differs = ne(settlementLines.amountKrw, settlementLines.expectedKrw)

/** A page of the lines behind one component of a settlement, in their order; `after` is the last id of the page before. */
export async function pageLines(db: Db, part: Part, after: string | null): Promise<LinePage> {
  const rows = await db
    .select({ line: settlementLines, reservedBy: cases.number })
    .from(settlementLines)
    .leftJoin(lineReservations, eq(lineReservations.lineId, settlementLines.id))
    .leftJoin(cases, eq(cases.id, lineReservations.caseId))
    .where(
      and(
        eq(settlementLines.sellerId, part.sellerId),
        eq(settlementLines.settlementId, part.settlementId),
        eq(settlementLines.component, part.component),
        after ? gt(settlementLines.id, after) : undefined,
        part.onlyWrong ? differs : undefined,
      ),
    )
    .orderBy(asc(settlementLines.id))
    .limit(linesAtOnce + 1)
  const shown = rows.slice(0, linesAtOnce)
  return {
    lines: shown.map(({ line, reservedBy }) => ({
      id: line.id,
      source: line.source,
      lineRef: line.lineRef,
      orderRef: line.orderRef,
      settlementId: line.settlementId,
      component: line.component,
      recognisedOn: line.recognisedOn,
      category: line.category,
      baseKrw: line.baseKrw,
      statedRate: line.statedRate,
      amountKrw: line.amountKrw,
      expectedKrw: line.expectedKrw,
      rule: line.rule,
      reservedBy,
    })),
    next: rows.length > linesAtOnce ? (shown.at(-1)?.line.id ?? null) : null,
  }
}
