import { and, eq, inArray, isNull, lte, ne, or } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import type { MeasureKind } from '#shared/sellers/schema.ts'
import type { Measure } from '#shared/suspensions/ladder.ts'
import { addDays, houseRules } from '#shared/suspensions/rules.ts'
import type { EffectAppliers, EffectRow } from '../cases/effectRunner.ts'
import { effects } from '../cases/table.ts'
import type { Tx } from '../db/database.ts'
import { noteInForce } from '../facts/trade.ts'
import { openHold, releaseHolds } from './holds.ts'
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
/** A single measure of any kind: a block, a gate, a hold of a check. `measure` is null where it punishes nothing. */
export type PlaceMeasure = {
  sellerId: string
  kind: MeasureKind
  measure: Measure | null
  listingIds: string[]
  until: string | null
}
export type HoldPayout = { sellerId: string; measure: Measure; until: string }
/** `expiresAt`: where it takes the place of another strike and must not outlive that one. */
export type GiveStrike = { sellerId: string; points: number; expiresAt?: string }
export type EndMeasures = { sellerId: string; causedBy: string; keepsRunningHolds: boolean }
export type VoidStrikes = { sellerId: string; causedBy: string }

/** What decisions of every kind of case cause: each applied in the transaction that marks it applied. */
export const measureEffects = {
  'put-in-force': { inside: putInForce },
  'place-measure': { inside: placeMeasure },
  'hold-payout': { inside: holdPayout },
  'give-strike': { inside: giveStrike },
  'end-measures': { inside: endMeasures },
  'void-strikes': { inside: voidStrikes },
} satisfies EffectAppliers

async function putInForce(tx: Tx, effect: EffectRow, now: Date): Promise<void> {
  const told = effect.payload as PutInForce
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
  const { sellerId, measure, listingIds } = told
  const parts = kind === 'restrict_feature' ? told.features : [null]
  let isNew = false
  for (const feature of parts) {
    const key = feature ? `${effect.key}:${feature}` : effect.key
    const row = { key, sellerId, kind, measure, feature, listingIds, until }
    if (await addMeasure(tx, effect, row, now)) isNew = true
  }
  if (isNew) await noteInForce(tx, { decisionId: effect.decisionId, sellerId, measure }, now)
  await projectSeller(tx, told.sellerId, now)
}

async function holdPayout(tx: Tx, effect: EffectRow, now: Date): Promise<void> {
  const told = effect.payload as HoldPayout
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

async function placeMeasure(tx: Tx, effect: EffectRow, now: Date): Promise<void> {
  const { until, ...told } = effect.payload as PlaceMeasure
  const row = { ...told, key: effect.key, feature: null, until: until ? new Date(until) : null }
  const isNew = await addMeasure(tx, effect, row, now)
  const { sellerId, measure } = told
  // A hold goes with a measure and is none of its own; a check or a gate punishes nothing.
  if (isNew && measure && told.kind !== 'hold_payout')
    await noteInForce(tx, { decisionId: effect.decisionId, sellerId, measure }, now)
  await projectSeller(tx, sellerId, now)
}

type NewMeasure = Pick<
  typeof measures.$inferInsert,
  'key' | 'sellerId' | 'kind' | 'measure' | 'feature' | 'listingIds' | 'until'
>

/** @returns whether it was not there before. */
async function addMeasure(tx: Tx, effect: EffectRow, row: NewMeasure, now: Date): Promise<boolean> {
  const { caseId, decisionId } = effect
  const [added] = await tx
    .insert(measures)
    .values({ id: uuidv7(), caseId, decisionId, inForceFrom: now, ...row })
    .onConflictDoNothing()
    .returning()
  if (added) await openHold(tx, added)
  return added !== undefined
}

async function giveStrike(tx: Tx, effect: EffectRow, now: Date): Promise<void> {
  const { sellerId, points, ...told } = effect.payload as GiveStrike
  const { key, caseId, decisionId } = effect
  const expiresAt = told.expiresAt ? new Date(told.expiresAt) : addDays(now, houseRules.strikeLifetimeDays)
  await tx
    .insert(strikes)
    .values({ id: uuidv7(), key, sellerId, caseId, decisionId, points, givenAt: now, expiresAt })
    .onConflictDoNothing()
  await projectSeller(tx, sellerId, now)
}

/** Ends exactly what one decision caused; what another decision holds is another row and stays. */
async function endMeasures(tx: Tx, effect: EffectRow, now: Date): Promise<void> {
  const { sellerId, causedBy, keepsRunningHolds } = effect.payload as EndMeasures
  const caused = and(eq(measures.decisionId, causedBy), eq(measures.sellerId, sellerId), isNull(measures.endedAt))
  const places = keepsRunningHolds ? placing.filter((kind) => kind !== 'hold-payout') : placing
  await callOff(tx, causedBy, sellerId, places)
  // A hold has a term of its own; at the end of a suspension's term it runs on.
  const isOver = or(ne(measures.kind, 'hold_payout'), lte(measures.until, now))
  const ended = await tx
    .update(measures)
    .set({ endedAt: now, endedByDecisionId: effect.decisionId })
    .where(keepsRunningHolds ? and(caused, isOver) : caused)
    .returning()
  const endedIds = ended.map(({ id }) => id)
  await releaseHolds(tx, endedIds, effect.decisionId, now)
  await projectSeller(tx, sellerId, now)
}

async function voidStrikes(tx: Tx, effect: EffectRow, now: Date): Promise<void> {
  const { sellerId, causedBy } = effect.payload as VoidStrikes
  await callOff(tx, causedBy, sellerId, ['give-strike'])
  await tx
    .update(strikes)
    .set({ voidedAt: now, voidedByDecisionId: effect.decisionId })
    .where(and(eq(strikes.decisionId, causedBy), eq(strikes.sellerId, sellerId), isNull(strikes.voidedAt)))
  await projectSeller(tx, sellerId, now)
}

const placing = ['put-in-force', 'place-measure', 'hold-payout']

/** What a decision was still to cause is off: an effect that failed for long must not come to life after it was undone. */
async function callOff(tx: Tx, causedBy: string, sellerId: string, kinds: readonly string[]): Promise<void> {
  const waiting = await tx
    .select({ id: effects.id, payload: effects.payload })
    .from(effects)
    .where(
      and(
        eq(effects.decisionId, causedBy),
        inArray(effects.state, ['pending', 'failed']),
        inArray(effects.kind, [...kinds]),
      ),
    )
  const ids = waiting.filter(({ payload }) => payload.sellerId === sellerId).map(({ id }) => id)
  if (ids.length > 0) await tx.update(effects).set({ state: 'cancelled' }).where(inArray(effects.id, ids))
}
