import { and, eq, isNull } from 'drizzle-orm'
import type { Static } from 'typebox'
import { type FieldErrors, refused } from '#shared/errors.ts'
import type { RevokeBody, WithdrawBody } from '#shared/gating/bodies.ts'
import type { ProposedVerdict } from '#shared/gating/causes.ts'
import { validUntil } from '#shared/gating/rules.ts'
import type { Proposal } from '#shared/gating/schema.ts'
import type { ActContext, Consequence, QueuedEffect } from '../cases/kind.ts'
import { findGating, type GatingRow, termsOf } from './ground.ts'
import { endGates, uncovered } from './hiding.ts'
import { clearedLetter, grantedLetter, rejectedLetter, revokedLetter } from './letter.ts'
import { gateEffect } from './life/effects.ts'
import { listingsLivingFrom } from './life/grant.ts'
import { standingPermission } from './standing.ts'
import { gatingCases, salesPermissions } from './table.ts'

type Context = Pick<ActContext<unknown>, 'tx' | 'case' | 'actor' | 'decisionId' | 'now'>
type PermissionRow = typeof salesPermissions.$inferSelect

/** What a verdict that stands causes. Everything outside the case is done by effects, so that it is undone as exactly. */
export async function carryOut(
  context: Context,
  own: GatingRow,
  proposal: Proposal,
): Promise<Consequence<ProposedVerdict>> {
  if (proposal.verdict === 'rejected') return reject(context, own, proposal)
  if (proposal.verdict === 'cleared') return clear(context, own)
  return grant(context, own, proposal)
}

async function grant(
  { tx, case: row, now }: Context,
  own: GatingRow,
  { verdict, days, conditions, text }: Proposal,
): Promise<Consequence<ProposedVerdict>> {
  const terms = await termsOf(tx, own)
  const restsOnRoute = own.checklist.some(
    ({ type, verdict: is }) => is === 'ok' && (type === 'purchase_invoice' || type === 'distribution_chain'),
  )
  const longest = restsOnRoute ? Math.min(terms.permissionDays, terms.proofDays) : terms.permissionDays
  const until = validUntil(now, Math.min(days ?? longest, longest), own.documents, own.checklist)
  if (until <= now) {
    const errors: FieldErrors = { days: 'a licence ends today: the permission would have no time' }
    throw refused('refused', { errors })
  }
  await tx
    .update(gatingCases)
    .set({ validUntil: until, conditions, proposal: null, secondReasons: [] })
    .where(eq(gatingCases.caseId, row.id))
  const { scope, brandId, category } = own
  const payload = {
    ...{ sellerId: row.sellerId, scope, brandId, category, conditions },
    listingIds: scope === 'product' ? own.listingIds : [],
    validUntil: until.toISOString(),
  }
  return {
    to: verdict,
    // The permission lives on this case; the next request for the same is a case of its own.
    set: { outcome: verdict, openKey: `gating:permission:${row.id}` },
    effects: [{ kind: 'grant-permission', payload }],
    saw: sawOf(own),
    notice: await grantedLetter(tx, { sellerId: row.sellerId, own }, { conditions, until, text }),
  }
}

async function reject(
  { tx, case: row, now }: Context,
  own: GatingRow,
  { code, text, documentId }: Proposal,
): Promise<Consequence<ProposedVerdict>> {
  if (!code) throw refused('refused', { errors: { code: 'why' } })
  const terms = await termsOf(tx, own)
  const standing = own.cause === 're-evaluation' ? await standingPermission(tx, row.sellerId, own) : undefined
  const livedFrom = standing ? await listingsLivingFrom(tx, standing, now) : []
  const asked = own.cause === 're-evaluation' ? [] : await uncovered(tx, row.id, own.listingIds)
  const toHide = [...new Set([...livedFrom, ...asked])]
  const isForged = code === 'forged_document'
  const isInvestigated = isForged && terms.forgery.policyId !== ''
  await tx
    .update(gatingCases)
    .set({ rejectCode: code, proposal: null, secondReasons: [] })
    .where(eq(gatingCases.caseId, row.id))
  const effects: QueuedEffect[] = [
    ...(standing ? [endEffect(standing)] : []),
    ...(toHide.length > 0 ? [gateEffect(row.sellerId, toHide)] : []),
    ...(isInvestigated
      ? [
          {
            kind: 'report-forgery',
            payload: { sellerId: row.sellerId, ...terms.forgery, text: text ?? '', documentId },
          },
        ]
      : []),
  ]
  const hidden = own.cause === 're-evaluation' ? livedFrom : own.listingIds
  return {
    to: 'rejected',
    set: { outcome: code },
    effects,
    saw: { ...sawOf(own), opensSuspension: isInvestigated },
    notice: await rejectedLetter(tx, { sellerId: row.sellerId, own }, { code, text, hidden, isInvestigated }),
  }
}

async function clear({ tx, case: row, decisionId }: Context, own: GatingRow): Promise<Consequence<ProposedVerdict>> {
  await tx.update(gatingCases).set({ proposal: null, secondReasons: [] }).where(eq(gatingCases.caseId, row.id))
  return {
    to: 'cleared',
    set: { outcome: 'cleared' },
    effects: await endGates(tx, row.id, row.sellerId, decisionId),
    saw: sawOf(own),
    notice: await clearedLetter(tx, { sellerId: row.sellerId, own }),
  }
}

/** Taken back by the seller, the listings stay as they are: nobody permitted them. Opened in error, they are let go. */
export async function withdraw({
  tx,
  case: row,
  body,
  decisionId,
}: ActContext<Static<typeof WithdrawBody>>): Promise<Consequence<'withdrawn'>> {
  const isError = body.ground === 'opened_in_error'
  return {
    set: { outcome: body.ground },
    effects: isError ? await endGates(tx, row.id, row.sellerId, decisionId) : [],
  }
}

/** @throws Refused wrong-state when the permission has ended, or a later case renewed it. */
export async function revoke({
  tx,
  case: row,
  body,
  now,
}: ActContext<Static<typeof RevokeBody>>): Promise<Consequence<'revoked'>> {
  const own = await findGating(tx, row.id)
  const [standing] = await tx
    .select()
    .from(salesPermissions)
    .where(and(eq(salesPermissions.caseId, row.id), isNull(salesPermissions.endedAt)))
  if (!standing) throw refused('wrong-state')
  const livedFrom = await listingsLivingFrom(tx, standing, now)
  const cause = body.cause ?? 'other'
  return {
    set: { outcome: 'revoked' },
    effects: [endEffect(standing), ...(livedFrom.length > 0 ? [gateEffect(row.sellerId, livedFrom)] : [])],
    saw: { permissionId: standing.id, listingIds: livedFrom },
    notice: await revokedLetter(tx, { sellerId: row.sellerId, own }, { cause, reason: body.reason, hidden: livedFrom }),
  }
}

/** @throws Refused refused when no test buy was asked for, or it is on record. */
export async function recordTestBuy({
  tx,
  case: row,
  now,
}: ActContext<unknown>): Promise<Consequence<'approved_with_conditions'>> {
  const own = await findGating(tx, row.id)
  const { testBuyBy, testBuyDoneAt } = own.conditions
  if (!testBuyBy || testBuyDoneAt)
    throw refused('refused', { errors: { reason: testBuyBy ? 'is on record already' : 'no test buy was asked for' } })
  const doneAt = now.toISOString()
  await tx
    .update(gatingCases)
    .set({ conditions: { ...own.conditions, testBuyDoneAt: doneAt } })
    .where(eq(gatingCases.caseId, row.id))
  return { set: { outcome: row.outcome }, effects: [{ kind: 'note-test-buy', payload: { doneAt } }] }
}

const endEffect = ({ id }: PermissionRow): QueuedEffect => ({ kind: 'end-permission', payload: { permissionId: id } })

/** What lay before whoever decided: papers by id and hash of the case's files, marks, hits, versions. */
const sawOf = ({ checklist, documents, preChecks, settingNumber, ruleNumber, lookUps }: GatingRow) => ({
  checklist,
  documents: documents
    .filter(({ isReplaced }) => !isReplaced)
    .map(({ id, type, evidenceId }) => ({ id, type, evidenceId })),
  hits: preChecks.map(({ key, ruleId, isRight }) => ({ key, ruleId, isRight })),
  lookUps: lookUps.map(({ id, verdict }) => ({ id, verdict })),
  settingNumber,
  ruleNumber,
})
