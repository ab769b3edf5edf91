import { and, eq, inArray, isNull } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import type { PermissionConditions } from '#shared/gating/life.ts'
import type { GatingScope } from '#shared/gating/scopes.ts'
import { standingKeyOf } from '#shared/links/rules.ts'
import type { Severity } from '#shared/suspensions/ladder.ts'
import { type Actor, jobActor, record } from '../audit/record.ts'
import { act } from '../cases/act.ts'
import type { EffectAppliers, EffectRow } from '../cases/effectRunner.ts'
import { cases, decisions } from '../cases/table.ts'
import type { Tx } from '../db/database.ts'
import { decisionEvidence } from '../evidence/table.ts'
import { caseLinks } from '../links/table.ts'
import { recordConduct } from '../suspensions/commands.ts'
import { lookUpEffect } from './certificates/lookUpEffect.ts'
import type { CertificatePort } from './certificates/port.ts'
import { findGating } from './ground.ts'
import { gatingKind } from './kind.ts'
import { endPermission, grantPermission } from './life/grant.ts'
import { decidedStates } from './open.ts'
import { salesPermissions } from './table.ts'

/** What a decision hands to its effects; plain JSON, instants as ISO text. */
export type GrantPermission = {
  sellerId: string
  scope: GatingScope
  brandId: string | null
  category: string | null
  listingIds: string[]
  conditions: PermissionConditions
  validUntil: string
}
export type EndPermission = { permissionId: string }
export type ReportForgery = {
  sellerId: string
  policyId: string
  severity: Severity
  text: string
  documentId: string | null
}

/** Effects of this queue alone. */
export const gatingAppliers = (certificates: CertificatePort) =>
  ({
    'grant-permission': { inside: grant },
    'end-permission': { inside: end },
    'report-forgery': { inside: reportForgery },
    'note-test-buy': { inside: noteTestBuy },
    'look-up-certificate': lookUpEffect(certificates),
  }) satisfies EffectAppliers

/** Puts the permission in force; what it replaces ends, and the cases that had granted that are closed. */
async function grant(tx: Tx, effect: EffectRow, now: Date): Promise<void> {
  const { validUntil, ...told } = effect.payload as GrantPermission
  const { caseId, decisionId } = effect
  const actor = await deciderOf(tx, decisionId)
  const before = await livingOf(tx, told.sellerId)
  await grantPermission(tx, { ...told, validUntil: new Date(validUntil), caseId, decisionId }, actor, now)
  const still = new Set((await livingOf(tx, told.sellerId)).map(({ id }) => id))
  for (const replaced of before.filter(({ id }) => !still.has(id))) {
    const [row] = await tx.select().from(cases).where(eq(cases.id, replaced.caseId))
    if (!row || row.id === caseId || !decidedStates.includes(row.state)) continue
    const request = { caseId: row.id, action: 'renew', body: null, version: null, now }
    await act(tx, gatingKind, { ...request, actor: jobActor('renew-permissions') })
  }
}

const livingOf = (tx: Tx, sellerId: string) =>
  tx
    .select({ id: salesPermissions.id, caseId: salesPermissions.caseId })
    .from(salesPermissions)
    .where(and(eq(salesPermissions.sellerId, sellerId), isNull(salesPermissions.endedAt)))
    .orderBy(salesPermissions.id)

async function end(tx: Tx, effect: EffectRow, now: Date): Promise<void> {
  const { permissionId } = effect.payload as EndPermission
  const ended = await endPermission(tx, permissionId, 'revoked', await deciderOf(tx, effect.decisionId), now)
  if (!ended || ended.permission.caseId === effect.caseId) return
  // Another case ended it: the one that had granted it must not go on saying that it lives.
  const [row] = await tx
    .select()
    .from(cases)
    .where(and(eq(cases.id, ended.permission.caseId), inArray(cases.state, [...decidedStates])))
  if (!row) return
  const request = { caseId: row.id, action: 'endWithReview', body: null, version: null, now }
  await act(tx, gatingKind, { ...request, actor: jobActor('end-permissions') })
}

/** The permission itself says that its test buy was made: the sweep over permissions asks it, not the case. */
async function noteTestBuy(tx: Tx, effect: EffectRow): Promise<void> {
  const { doneAt } = effect.payload as { doneAt: string }
  const ofCase = and(eq(salesPermissions.caseId, effect.caseId), isNull(salesPermissions.endedAt))
  const [row] = await tx.select().from(salesPermissions).where(ofCase)
  if (!row) return
  await tx
    .update(salesPermissions)
    .set({ conditions: { ...row.conditions, testBuyDoneAt: doneAt }, version: row.version + 1 })
    .where(eq(salesPermissions.id, row.id))
}

/** Opens a suspension case for a forged paper, or adds to the one that is open; its finding names the frozen files. */
async function reportForgery(tx: Tx, effect: EffectRow, now: Date): Promise<void> {
  const { sellerId, policyId, severity, text, documentId } = effect.payload as ReportForgery
  const own = await findGating(tx, effect.caseId)
  const [row] = await tx.select({ number: cases.number }).from(cases).where(eq(cases.id, effect.caseId))
  const frozen = await tx
    .select({ sha256: decisionEvidence.sha256 })
    .from(decisionEvidence)
    .where(eq(decisionEvidence.decisionId, effect.decisionId))
  const files = frozen.map(({ sha256 }) => sha256.slice(0, 12)).sort()
  const document = own.documents.find(({ id }) => id === documentId)
  const note = [
    `${row?.number ?? ''}: 위조 서류 제출 / forged document handed in${document?.fileName ? ` (${document.fileName})` : ''}`,
    text,
    files.length > 0 ? `동결 증빙 / frozen evidence: ${files.join(', ')}` : '',
  ]
    .filter((line) => line !== '')
    .join('\n')
  const actor = jobActor('report-forgeries')
  const suspensionId = await recordConduct(tx, { sellerId, policyId, severity, note, fromKind: 'gating' }, actor, now)
  const link = { kind: 'related' as const, fromId: effect.caseId, toId: suspensionId }
  const standingKey = standingKeyOf(link.kind, link.fromId, link.toId)
  await tx
    .insert(caseLinks)
    .values({ id: uuidv7(), version: 1, ...link, standingKey, note: null, byName: actor.name, at: now })
    .onConflictDoNothing()
  const entry = { resource: 'gating', resourceId: effect.caseId, action: 'gating:report-forgery', actor, at: now }
  await record(tx, { ...entry, after: { suspensionId } })
}

/** Who decided it, as the permission and its audit trail name them. */
async function deciderOf(tx: Tx, decisionId: string): Promise<Actor> {
  const [decision] = await tx.select().from(decisions).where(eq(decisions.id, decisionId))
  if (!decision) throw new Error('an effect without its decision')
  const { actorKind: kind, actorId: id, actorName: name } = decision
  return { kind, id, name, permissions: [], requestId: null }
}
