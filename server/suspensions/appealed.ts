import { and, desc, eq, isNull, ne } from 'drizzle-orm'
import type { MilderMeasure, Verdict } from '#shared/appeals/contested.ts'
import { refused } from '#shared/errors.ts'
import { addDays, strikePoints, termDays } from '#shared/suspensions/rules.ts'
import type { ActContext, CaseRow, Consequence, QueuedEffect } from '../cases/kind.ts'
import { cases } from '../cases/table.ts'
import type { Tx } from '../db/database.ts'
import type { EndMeasures, GiveStrike, PutInForce, VoidStrikes } from '../measures/effects.ts'
import { measures, strikes } from '../measures/table.ts'
import { reevaluate } from './stoodOn.ts'
import { findSuspension } from './store.ts'
import { suspensions } from './table.ts'

type Context = ActContext<unknown>

/** Undoes exactly what the contested decision caused; what stood before it on the same case stands again. */
export async function overturn(context: Context): Promise<Consequence<'lifted' | 'active' | 'permanent'>> {
  const { tx, case: row, actor, now } = context
  const told = context.body as Verdict
  const { own } = await findSuspension(tx, row.id)
  await reevaluate(tx, told, row.id, actor, now)
  const consequence = { effects: undoing(row.sellerId, told.decisionId), saw: { appeal: told.appealId } }
  if (own.inForceDecisionId !== told.decisionId) return { ...consequence, to: whereItStays(row) }
  const before = await standingBefore(tx, row.id, told.decisionId)
  if (!before) return { ...consequence, to: 'lifted', set: { outcome: 'overturned' } }
  const { measure, listingIds, inForceFrom, until, decisionId } = before
  const set = { measure, listingIds, activeFrom: inForceFrom, activeUntil: until, inForceDecisionId: decisionId }
  await tx.update(suspensions).set(set).where(eq(suspensions.caseId, row.id))
  const openKey = await freeKey(tx, row, own.policyId)
  return { ...consequence, to: 'active', set: { outcome: measure, remedy: measure, openKey } }
}

/** The contested measure ends with its strike; the milder one counts from the day the contested one began. */
export async function mitigate(context: Context): Promise<Consequence<'active'>> {
  const { tx, case: row, actor, now } = context
  const told = context.body as Verdict & { milder: MilderMeasure }
  const { measure, days, listingIds, features } = told.milder
  const { own, version } = await findSuspension(tx, row.id)
  await reevaluate(tx, told, row.id, actor, now)
  const isTimed = measure === 'temporary_suspension'
  const from = (isTimed && own.activeFrom) || now
  const term = termDays(measure, days)
  const until = term ? addDays(from, term) : null
  await tx
    .update(suspensions)
    .set({
      measure,
      days,
      listingIds,
      features,
      payoutHoldDays: null,
      activeFrom: from,
      activeUntil: until,
      inForceDecisionId: context.decisionId,
    })
    .where(eq(suspensions.caseId, row.id))
  const inForce: PutInForce = {
    sellerId: row.sellerId,
    measure,
    listingIds,
    features,
    until: until?.toISOString() ?? null,
  }
  const points = strikePoints(measure)
  const expiresAt = await strikeExpiry(tx, told.decisionId)
  const strike: GiveStrike = { sellerId: row.sellerId, points, expiresAt: expiresAt?.toISOString() }
  const earlier = await otherDecisionsInForce(tx, row.id, told.decisionId)
  return {
    effects: [
      ...undoing(row.sellerId, told.decisionId),
      ...earlier.map((causedBy) => ({
        ...ending(row.sellerId, causedBy),
        key: `${context.decisionId}:end:${causedBy}`,
      })),
      { kind: 'put-in-force', payload: inForce },
      ...(points > 0 ? [{ kind: 'give-strike', payload: strike }] : []),
    ],
    set: { outcome: measure, remedy: measure, openKey: await freeKey(tx, row, own.policyId) },
    policyVersionId: version.id,
    saw: { appeal: told.appealId },
  }
}

const ending = (sellerId: string, causedBy: string): QueuedEffect => {
  const payload: EndMeasures = { sellerId, causedBy, keepsRunningHolds: false }
  return { kind: 'end-measures', payload }
}

function undoing(sellerId: string, causedBy: string): QueuedEffect[] {
  const voided: VoidStrikes = { sellerId, causedBy }
  return [ending(sellerId, causedBy), { kind: 'void-strikes', payload: voided }]
}

function whereItStays({ state }: CaseRow): 'lifted' | 'active' | 'permanent' {
  if (state === 'lifted' || state === 'active' || state === 'permanent') return state
  throw refused('wrong-state')
}

/** A measure of an earlier decision on the case that nothing has ended: a suspension below a closure. */
async function standingBefore(tx: Tx, caseId: string, decisionId: string) {
  const [row] = await tx
    .select()
    .from(measures)
    .where(
      and(
        eq(measures.caseId, caseId),
        isNull(measures.endedAt),
        ne(measures.decisionId, decisionId),
        ne(measures.kind, 'hold_payout'),
      ),
    )
    .orderBy(desc(measures.inForceFrom), desc(measures.key))
    .limit(1)
  return row
}

async function otherDecisionsInForce(tx: Tx, caseId: string, decisionId: string): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ id: measures.decisionId })
    .from(measures)
    .where(and(eq(measures.caseId, caseId), isNull(measures.endedAt), ne(measures.decisionId, decisionId)))
    .orderBy(measures.decisionId)
  return rows.map(({ id }) => id)
}

/** A milder strike must not outlive the one that it replaces. */
async function strikeExpiry(tx: Tx, decisionId: string): Promise<Date | null> {
  const [row] = await tx.select({ at: strikes.expiresAt }).from(strikes).where(eq(strikes.decisionId, decisionId))
  return row?.at ?? null
}

/** What makes a second open case a duplicate; while the case was closed another may have taken the place. */
async function freeKey(tx: Tx, row: CaseRow, policyId: string): Promise<string> {
  if (row.openKey) return row.openKey
  const key = `${row.sellerId}:${policyId}`
  const taken = Number(await tx.$count(cases, eq(cases.openKey, key)))
  return taken === 0 ? key : `${key}:${row.id}`
}
