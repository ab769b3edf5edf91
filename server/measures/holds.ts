import { and, eq, inArray, isNull, ne } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import type { EffectAppliers, EffectRow } from '../cases/effectRunner.ts'
import { cases } from '../cases/table.ts'
import type { Tx } from '../db/database.ts'
import { noteHoldsEnded } from '../facts/trade.ts'
import { sellerBalances } from '../settlements/table.ts'
import { projectSeller } from './projectSeller.ts'
import { measures, payoutHolds } from './table.ts'

/** What a decision to release hands to its effect. `amountKrw` null: all of it, and the measure ends with it. */
export type ReleaseHold = { sellerId: string; holdId: string; amountKrw: number | null }

type MeasureRow = typeof measures.$inferSelect

/** Writes beside a new payout hold what money it holds and on what ground; other measures hold none. */
export async function openHold(tx: Tx, measure: MeasureRow): Promise<void> {
  if (measure.kind !== 'hold_payout') return
  const { id: measureId, sellerId, caseId } = measure
  const [balance] = await tx
    .select({ payableKrw: sellerBalances.payableKrw })
    .from(sellerBalances)
    .where(eq(sellerBalances.sellerId, sellerId))
  const [row] = await tx
    .select({ number: cases.number, subject: cases.subject })
    .from(cases)
    .where(eq(cases.id, caseId))
  await tx
    .insert(payoutHolds)
    .values({
      id: uuidv7(),
      measureId,
      sellerId,
      caseId,
      amountKrw: balance?.payableKrw ?? 0,
      releasedKrw: 0,
      legalReason: `${row?.number ?? ''}: ${row?.subject ?? ''}`,
      from: measure.inForceFrom,
      until: measure.until,
    })
    .onConflictDoNothing()
}

/** Lets go of what these measures held, in the transaction that ended them. */
export async function releaseHolds(
  tx: Tx,
  measureIds: readonly string[],
  decisionId: string | null,
  now: Date,
): Promise<void> {
  if (measureIds.length === 0) return
  const released = await tx
    .update(payoutHolds)
    .set({ releasedAt: now, releasedByDecisionId: decisionId })
    .where(and(inArray(payoutHolds.measureId, [...measureIds]), isNull(payoutHolds.releasedAt)))
    .returning()
  await noteHoldsEnded(tx, released, decisionId, now)
}

/** Ends one hold alone and its measure with it, or lets go of a part and keeps both. */
export const holdEffects = { 'release-hold': { inside: releaseHold } } satisfies EffectAppliers

async function releaseHold(tx: Tx, effect: EffectRow, now: Date): Promise<void> {
  const { sellerId, holdId, amountKrw } = effect.payload as ReleaseHold
  const isOpen = and(eq(payoutHolds.id, holdId), isNull(payoutHolds.releasedAt))
  const [hold] = await tx.select().from(payoutHolds).where(isOpen)
  // Its measure may have ended by itself meanwhile: then there is nothing left to release.
  if (!hold) return
  if (amountKrw !== null && hold.releasedKrw + amountKrw < hold.amountKrw) {
    const releasedKrw = hold.releasedKrw + amountKrw
    await tx.update(payoutHolds).set({ releasedKrw }).where(isOpen)
    return
  }
  await tx
    .update(measures)
    .set({ endedAt: now, endedByDecisionId: effect.decisionId })
    .where(and(eq(measures.id, hold.measureId), isNull(measures.endedAt)))
  await releaseHolds(tx, [hold.measureId], effect.decisionId, now)
  await projectSeller(tx, sellerId, now)
}

/** Where the ledger of holds and the measures in force do not say the same; empty when they do. */
export async function holdsApart(tx: Pick<Tx, 'select'>): Promise<string[]> {
  const rows = await tx
    .select({
      id: measures.id,
      endedAt: measures.endedAt,
      holdId: payoutHolds.id,
      releasedAt: payoutHolds.releasedAt,
      amountKrw: payoutHolds.amountKrw,
      releasedKrw: payoutHolds.releasedKrw,
    })
    .from(measures)
    .leftJoin(payoutHolds, eq(payoutHolds.measureId, measures.id))
    .where(eq(measures.kind, 'hold_payout'))
  const apart = rows.filter(
    (row) =>
      row.holdId === null ||
      (row.endedAt === null) !== (row.releasedAt === null) ||
      (row.releasedKrw ?? 0) > (row.amountKrw ?? 0),
  )
  const strays = await tx
    .select({ id: payoutHolds.measureId })
    .from(payoutHolds)
    .innerJoin(measures, eq(measures.id, payoutHolds.measureId))
    .where(ne(measures.kind, 'hold_payout'))
  return [...apart, ...strays].map(({ id }) => id)
}
