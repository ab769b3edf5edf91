import { and, desc, eq, lte } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import type { MilderMeasure, Verdict } from '#shared/appeals/contested.ts'
import { refused } from '#shared/errors.ts'
import type { MetricName } from '#shared/sellers/metrics.ts'
import type { OpenSuspensionBody } from '#shared/suspensions/schema.ts'
import { type Actor, record } from '../audit/record.ts'
import { act } from '../cases/act.ts'
import { openCase } from '../cases/open.ts'
import { cases } from '../cases/table.ts'
import type { Tx } from '../db/database.ts'
import { brokenConstraint, forUpdate } from '../db/dialect.ts'
import { rankCase } from '../dispatch/place.ts'
import { signal } from '../events/signal.ts'
import { policyVersions } from '../policies/table.ts'
import { sellers } from '../sellers/table.ts'
import { suspensionKind } from './kind.ts'
import { findings, suspensions } from './table.ts'

export { decisionsAgainst, readContested } from './contested.ts'
export { readReliedOn } from './reliedOn.ts'
export { casesStandingOn, reevaluate } from './stoodOn.ts'

type PolicyVersionRow = typeof policyVersions.$inferSelect

/** A reading outside the band of a policy version in force. */
export type PolicyBreach = {
  sellerId: string
  policyVersion: PolicyVersionRow
  reading: {
    readingId: string
    metric: MetricName
    value: number
    numerator: number | null
    denominator: number | null
    windowDays: number
    asOf: string
  }
}

/**
 * Opens a case for a breach, or attaches it to the open one of the same seller and policy.
 * `known`: this reading was held against the seller under this version before; nothing happens.
 */
export async function recordBreach(
  tx: Tx,
  breach: PolicyBreach,
  actor: Actor,
  now: Date,
): Promise<'opened' | 'attached' | 'known'> {
  const { sellerId, policyVersion, reading } = breach
  // One breach of a seller after the other: two imports at once must not both find no open case.
  await forUpdate(tx.select({ id: sellers.id }).from(sellers).where(eq(sellers.id, sellerId)))
  const isKnown = and(eq(findings.policyVersionId, policyVersion.id), eq(findings.readingId, reading.readingId))
  const [known] = await tx.select({ id: findings.id }).from(findings).where(isKnown)
  if (known) return 'known'

  const openKey = openKeyOf(sellerId, policyVersion.policyId)
  const [open] = await forUpdate(tx.select().from(cases).where(eq(cases.openKey, openKey)))
  const caseId = open?.id ?? (await openUnder(tx, sellerId, policyVersion, policyVersion.severity, actor, now))
  await tx.insert(findings).values({
    id: uuidv7(),
    caseId,
    source: 'policy',
    policyVersionId: policyVersion.id,
    readingId: reading.readingId,
    metric: reading.metric,
    comparison: policyVersion.comparison,
    value: reading.value,
    threshold: policyVersion.threshold,
    numerator: reading.numerator,
    denominator: reading.denominator,
    minimumCount: policyVersion.minimumCount,
    windowDays: reading.windowDays,
    asOf: reading.asOf,
    foundAt: now,
  })
  await tx
    .update(suspensions)
    .set({
      metric: reading.metric,
      value: reading.value,
      threshold: policyVersion.threshold,
      denominator: reading.denominator,
      policyVersionId: policyVersion.id,
    })
    .where(eq(suspensions.caseId, caseId))
  if (!open) return 'opened'

  // The reviewer's page no longer shows everything: its version must not pass.
  const version = open.version + 1
  await tx
    .update(cases)
    .set({ version, reports: open.reports + 1, updatedAt: now })
    .where(eq(cases.id, caseId))
  await rankCase(tx, caseId, now)
  const after = {
    metric: reading.metric,
    value: reading.value,
    asOf: reading.asOf,
    policyVersion: policyVersion.number,
  }
  await record(tx, {
    resource: 'suspensions',
    resourceId: caseId,
    action: 'suspensions:attach-finding',
    actor,
    after,
    at: now,
  })
  signal(tx, 'suspensions.finding', 'suspensions', caseId, version)
  return 'attached'
}

/** Opens a case by hand. @throws Refused already-open with the open case, or not-found. */
export async function openByHand(tx: Tx, body: OpenSuspensionBody, actor: Actor, now: Date): Promise<string> {
  const [seller] = await forUpdate(tx.select().from(sellers).where(eq(sellers.id, body.sellerId)))
  if (!seller) throw refused('refused', { errors: { sellerId: 'no such seller' } })
  const version = await versionInForce(tx, body.policyId, now)
  if (!version) throw refused('refused', { errors: { policyId: 'no version of this policy is in force' } })
  const [open] = await tx
    .select({ id: cases.id, number: cases.number })
    .from(cases)
    .where(eq(cases.openKey, openKeyOf(seller.id, version.policyId)))
  if (open) throw refused('already-open', { detail: open.number, current: open })
  const caseId = await openUnder(tx, seller.id, version, body.severity ?? version.severity, actor, now)
  await tx.insert(findings).values({
    id: uuidv7(),
    caseId,
    source: 'person',
    policyVersionId: version.id,
    note: body.finding,
    byName: actor.name,
    foundAt: now,
  })
  return caseId
}

/** What somebody did that no figure tells: opens a case under the policy, or adds the finding to the open one. @returns its id. */
export async function recordConduct(
  tx: Tx,
  conduct: {
    sellerId: string
    policyId: string
    severity: PolicyVersionRow['severity']
    note: string
    /** The queue whose case told of it. */
    fromKind?: string
  },
  actor: Actor,
  now: Date,
): Promise<string> {
  const { sellerId, policyId, severity, note, fromKind } = conduct
  await forUpdate(tx.select({ id: sellers.id }).from(sellers).where(eq(sellers.id, sellerId)))
  const version = await versionInForce(tx, policyId, now)
  if (!version) throw refused('refused', { errors: { policyId: 'no version of this policy is in force' } })
  const [open] = await forUpdate(
    tx
      .select()
      .from(cases)
      .where(eq(cases.openKey, openKeyOf(sellerId, policyId))),
  )
  const caseId = open?.id ?? (await openUnder(tx, sellerId, version, severity, actor, now, fromKind))
  const finding = { id: uuidv7(), caseId, source: 'person' as const, policyVersionId: version.id }
  await tx.insert(findings).values({ ...finding, note, byName: actor.name, foundAt: now })
  if (!open) return caseId

  // The reviewer's page no longer shows everything: its version must not pass.
  const next = { version: open.version + 1, reports: open.reports + 1, updatedAt: now }
  await tx.update(cases).set(next).where(eq(cases.id, caseId))
  await rankCase(tx, caseId, now)
  const entry = { resource: 'suspensions', resourceId: caseId, action: 'suspensions:attach-finding', actor, at: now }
  await record(tx, { ...entry, after: { note } })
  signal(tx, 'suspensions.finding', 'suspensions', caseId, next.version)
  return caseId
}

async function versionInForce(tx: Tx, policyId: string, now: Date): Promise<PolicyVersionRow | undefined> {
  const isInForce = and(eq(policyVersions.state, 'published'), lte(policyVersions.effectiveFrom, now))
  const [version] = await tx
    .select()
    .from(policyVersions)
    .where(and(eq(policyVersions.policyId, policyId), isInForce))
    .orderBy(desc(policyVersions.number))
    .limit(1)
  return version
}

const openKeyOf = (sellerId: string, policyId: string) => `${sellerId}:${policyId}`

async function openUnder(
  tx: Tx,
  sellerId: string,
  version: PolicyVersionRow,
  severity: PolicyVersionRow['severity'],
  actor: Actor,
  now: Date,
  fromKind?: string,
): Promise<string> {
  const subject = `${version.nameKo} / ${version.nameEn}`
  const openKey = openKeyOf(sellerId, version.policyId)
  const fresh = { sellerId, subject, severity, openKey, topicId: version.policyId, fromKind, actor, now }
  const row = await openCase(tx, suspensionKind, fresh).catch((error) => {
    throw brokenConstraint(error)?.kind === 'unique' ? refused('already-open') : error
  })
  await tx.insert(suspensions).values({
    caseId: row.id,
    state: row.state,
    policyId: version.policyId,
    policyVersionId: version.id,
    listingIds: [],
    features: [],
    remindersSent: 0,
    sellerDidNotRespond: false,
  })
  return row.id
}

/** What an appeal makes of the case it contests: lodged, over without effect, granted, granted in part. */
export type AppealStep = 'admitAppeal' | 'uphold' | 'overturn' | 'mitigate'

/**
 * Takes a step that follows from an appeal. Whoever decided there is the actor here; their right was asked there.
 * A case that stands elsewhere meanwhile (its term ended) is neither marked as appealed nor brought back.
 * @throws Refused wrong-state when an overturned decision has no state to fall from.
 */
export async function followAppeal(
  tx: Tx,
  caseId: string,
  step: AppealStep,
  told: Verdict & { milder?: MilderMeasure },
  actor: Actor,
  now: Date,
): Promise<void> {
  const [row] = await tx.select({ state: cases.state }).from(cases).where(eq(cases.id, caseId))
  if (step === 'admitAppeal' && row?.state !== 'active') return
  if (step === 'uphold' && row?.state !== 'appealed') return
  await act(tx, suspensionKind, { caseId, action: step, body: told, version: null, actor, now, follows: true })
}
