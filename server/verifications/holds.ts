import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { MeasureKind } from '#shared/sellers/schema.ts'
import type { QueuedEffect } from '../cases/kind.ts'
import { cases, effects } from '../cases/table.ts'
import type { Db, Tx } from '../db/database.ts'
import type { EndMeasures, PlaceMeasure } from '../measures/effects.ts'
import { measures } from '../measures/table.ts'

/** A stop that punishes nothing: payouts or sales wait until an identity is checked. */
export function hold(decisionId: string, sellerId: string, kind: Extract<MeasureKind, 'hold_payout' | 'suspend'>) {
  const payload: PlaceMeasure = { sellerId, kind, measure: null, listingIds: [], until: null }
  return { kind: 'place-measure', payload, key: `${decisionId}:place-measure:${kind}` } satisfies QueuedEffect
}

/**
 * Ends what verifications stopped, decision by decision: of one case, or of all cases of the seller. What suspensions
 * and other queues hold is not touched.
 */
export async function release(
  db: Db,
  decisionId: string,
  sellerId: string,
  onlyCaseId?: string,
): Promise<QueuedEffect[]> {
  const ofVerifications = and(
    eq(cases.kind, 'verifications'),
    eq(cases.sellerId, sellerId),
    onlyCaseId ? eq(cases.id, onlyCaseId) : undefined,
  )
  const placed = await db
    .selectDistinct({ causedBy: measures.decisionId })
    .from(measures)
    .innerJoin(cases, eq(cases.id, measures.caseId))
    .where(and(ofVerifications, isNull(measures.endedAt)))
  const onTheirWay = await db
    .selectDistinct({ causedBy: effects.decisionId })
    .from(effects)
    .innerJoin(cases, eq(cases.id, effects.caseId))
    .where(and(ofVerifications, eq(effects.kind, 'place-measure'), inArray(effects.state, ['pending', 'failed'])))
  const causes = new Set([...placed, ...onTheirWay].map((one) => one.causedBy))
  return [...causes].toSorted().map((causedBy) => {
    const payload: EndMeasures = { sellerId, causedBy, keepsRunningHolds: false }
    return { kind: 'end-measures', payload, key: `${decisionId}:end-measures:${causedBy}` }
  })
}

/** Nobody waits for these answers any more; what comes after them in the case must not either. */
export async function stopAsking(tx: Tx, caseId: string): Promise<void> {
  await tx
    .update(effects)
    .set({ state: 'cancelled' })
    .where(
      and(
        eq(effects.caseId, caseId),
        inArray(effects.kind, ['check-registry', 'check-bank']),
        inArray(effects.state, ['pending', 'failed']),
      ),
    )
}
