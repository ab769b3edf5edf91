import { and, eq, isNull, lte, ne, or } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import type { MeasureKind } from '#shared/sellers/schema.ts'
import type { Measure } from '#shared/suspensions/ladder.ts'
import { addDays, houseRules } from '#shared/suspensions/rules.ts'
import type { EffectAppliers, EffectRow } from '../cases/effectRunner.ts'
import { effects } from '../cases/table.ts'
import type { Tx } from '../db/database.ts'
import { projectSeller } from './projectSeller.ts'
import { measures, strikes } from './table.ts'

/** What a decision hands to its effects; plain JSON, instants as ISO text. */
export type PutInForce = {
  sellerId: string
  measure: Measure
  listingIds: string[]
  features: string[]
  until: string | null
}
export type HoldPayout = { sellerId: string; measure: Measure; until: string }
export type GiveStrike = { sellerId: string; points: number }
export type EndMeasures = { sellerId: string; causedBy: string; keepsRunningHolds: boolean }
export type VoidStrikes = { sellerId: string; causedBy: string }

/** The effects of suspensions: each applied in the transaction that marks it applied. */
export const measureEffects = {
  'put-in-force': { inside: putInForce },
  'hold-payout': { inside: holdPayout },
  'give-strike': { inside: giveStrike },
  'end-measures': { inside: endMeasures },
  'void-strikes': { inside: voidStrikes },
} satisfies EffectAppliers

async function putInForce(tx: Tx, effect: EffectRow, now: Date): Promise<void> {
  const told = effect.payload as PutInForce
  if (await wasUndone(tx, effect, 'end-measures')) return
  const kind = (
    {
      notice: 'note',
      warning: 'note',
      listing_removal: 'hide_listings',
      feature_restriction: 'restrict_feature',
      temporary_suspension: 'suspend',
      indefinite_suspension: 'suspend',
      permanent_closure: 'close_account',
    } satisfies Record<Measure, MeasureKind>
  )[told.measure]
  const until = told.until ? new Date(told.until) : null
  const parts = kind === 'restrict_feature' ? told.features : [null]
  for (const feature of parts) {
    const key = feature ? `${effect.key}:${feature}` : effect.key
    await addMeasure(
      tx,
      effect,
      { key, sellerId: told.sellerId, kind, measure: told.measure, feature, listingIds: told.listingIds, until },
      now,
    )
  }
  await projectSeller(tx, told.sellerId, now)
}

async function holdPayout(tx: Tx, effect: EffectRow, now: Date): Promise<void> {
  const told = effect.payload as HoldPayout
  if (await wasUndone(tx, effect, 'end-measures')) return
  const until = new Date(told.until)
  const row = {
    key: effect.key,
    sellerId: told.sellerId,
    kind: 'hold_payout' as const,
    measure: told.measure,
    feature: null,
    listingIds: [],
    until,
  }
  await addMeasure(tx, effect, row, now)
  await projectSeller(tx, told.sellerId, now)
}

type NewMeasure = Pick<
  typeof measures.$inferInsert,
  'key' | 'sellerId' | 'kind' | 'measure' | 'feature' | 'listingIds' | 'until'
>

async function addMeasure(tx: Tx, effect: EffectRow, row: NewMeasure, now: Date): Promise<void> {
  const { caseId, decisionId } = effect
  await tx
    .insert(measures)
    .values({ id: uuidv7(), caseId, decisionId, inForceFrom: now, ...row })
    .onConflictDoNothing()
}

async function giveStrike(tx: Tx, effect: EffectRow, now: Date): Promise<void> {
  const { sellerId, points } = effect.payload as GiveStrike
  if (await wasUndone(tx, effect, 'void-strikes')) return
  const { key, caseId, decisionId } = effect
  const expiresAt = addDays(now, houseRules.strikeLifetimeDays)
  await tx
    .insert(strikes)
    .values({ id: uuidv7(), key, sellerId, caseId, decisionId, points, givenAt: now, expiresAt })
    .onConflictDoNothing()
  await projectSeller(tx, sellerId, now)
}

/** Ends exactly what one decision caused; what another decision holds is another row and stays. */
async function endMeasures(tx: Tx, effect: EffectRow, now: Date): Promise<void> {
  const { sellerId, causedBy, keepsRunningHolds } = effect.payload as EndMeasures
  const caused = and(eq(measures.decisionId, causedBy), isNull(measures.endedAt))
  // A hold has a term of its own; at the end of a suspension's term it runs on.
  const isOver = or(ne(measures.kind, 'hold_payout'), lte(measures.until, now))
  await tx
    .update(measures)
    .set({ endedAt: now, endedByDecisionId: effect.decisionId })
    .where(keepsRunningHolds ? and(caused, isOver) : caused)
  await projectSeller(tx, sellerId, now)
}

async function voidStrikes(tx: Tx, effect: EffectRow, now: Date): Promise<void> {
  const { sellerId, causedBy } = effect.payload as VoidStrikes
  await tx
    .update(strikes)
    .set({ voidedAt: now, voidedByDecisionId: effect.decisionId })
    .where(and(eq(strikes.decisionId, causedBy), isNull(strikes.voidedAt)))
  await projectSeller(tx, sellerId, now)
}

/**
 * An effect that failed for long and is tried again after its decision was undone must not come back to life.
 * In the normal order nothing was undone yet: effects of a case are carried out in the order they were decided.
 */
async function wasUndone(tx: Tx, effect: EffectRow, by: 'end-measures' | 'void-strikes'): Promise<boolean> {
  const undoing = await tx
    .select({ payload: effects.payload })
    .from(effects)
    .where(and(eq(effects.caseId, effect.caseId), eq(effects.kind, by), eq(effects.state, 'applied')))
  return undoing.some(({ payload }) => (payload as EndMeasures | VoidStrikes).causedBy === effect.decisionId)
}
