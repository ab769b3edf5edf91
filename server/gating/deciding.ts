import { eq, inArray } from 'drizzle-orm'
import { type FieldErrors, refused } from '#shared/errors.ts'
import type { ProposedVerdict } from '#shared/gating/causes.ts'
import { judgeRow, type SecondReviewReason } from '#shared/gating/rules.ts'
import type { Proposal } from '#shared/gating/schema.ts'
import type { ActContext, Consequence } from '../cases/kind.ts'
import { listings } from '../listings/table.ts'
import { carryOut } from './carryOut.ts'
import { findGating, type GatingRow, type Ground, groundOf } from './ground.ts'
import { permissionFor } from './life/gates.ts'
import { preCheck, refuseHardBan } from './preCheck.ts'
import { standingPermission } from './standing.ts'
import { gatingCases } from './table.ts'

type Context = Pick<ActContext<unknown>, 'tx' | 'case' | 'actor' | 'decisionId' | 'now'>

export const verdictOf = (verdict: ProposedVerdict, byName: string): Proposal => ({
  verdict,
  days: null,
  conditions: {},
  code: null,
  text: null,
  documentId: null,
  byName,
})

/** A verdict takes effect, or waits for a second person where one has to agree. */
export async function propose(
  context: Context,
  proposal: Proposal,
): Promise<Consequence<'second_review' | ProposedVerdict>> {
  const { tx, case: row, now } = context
  const own = await findGating(tx, row.id)
  const ground = await groundOf(tx, own, row.sellerId, now)
  await refuseVerdict(context, own, ground, proposal)
  const reasons = await secondReasonsOf(context, own, ground, proposal)
  // Whoever changes the terms in second review is the second person; the first gave the verdict.
  if (reasons.length === 0 || row.state === 'second_review') return carryOut(context, own, proposal)
  await tx.update(gatingCases).set({ proposal, secondReasons: reasons }).where(eq(gatingCases.caseId, row.id))
  return { to: 'second_review', saw: { proposal, secondReasons: reasons } }
}

/** @throws Refused by field: what is missing before this verdict may be given. */
export async function refuseVerdict(
  { tx, case: row, now }: Context,
  own: GatingRow,
  ground: Ground,
  { verdict, days, code }: Proposal,
): Promise<void> {
  if (verdict === 'rejected') return refuseRejection(own, code)
  // As the goods and the rules are now, not as they were when the case was opened.
  const checked = await preCheck(tx, own, now)
  refuseHardBan(checked)
  refuseUnjudgedHits(checked)
  if (verdict === 'cleared') return refuseClearing({ tx, now }, own)
  const { permissionDays } = ground.terms
  if (days !== null && days > permissionDays)
    throw refused('over-limit', { errors: { days: `at most ${permissionDays} days (setting: permissionDays)` } })
  refuseDeficient(own, ground)
  if (row.closedAt) throw refused('wrong-state')
}

function refuseRejection(own: GatingRow, code: Proposal['code']): void {
  if (code === 'forged_document' && own.documents.length === 0)
    throw refused('refused', { errors: { code: 'no document was handed in' } })
}

/** @throws Refused by field: rows and hits that nobody has answered. */
export function refuseUnfinished(own: GatingRow): void {
  const errors: FieldErrors = {}
  for (const { type, verdict } of own.checklist) if (verdict === null) errors[`checklist/${type}`] = 'is not answered'
  if (Object.keys(errors).length > 0) throw refused('refused', { errors })
  refuseUnjudgedHits(own)
}

function refuseUnjudgedHits({ preChecks }: Pick<GatingRow, 'preChecks'>): void {
  const open = preChecks.filter(({ isRight }) => isRight === null)
  if (open.length === 0) return
  throw refused('refused', { errors: Object.fromEntries(open.map(({ key }) => [`hits/${key}`, 'is not judged'])) })
}

/** A paper that was in order when it was marked may have run out since: the rules are asked anew. */
function refuseDeficient(own: GatingRow, ground: Ground): void {
  const errors: FieldErrors = {}
  for (const { type, verdict, codes, overrides } of own.checklist) {
    if (verdict === null) errors[`checklist/${type}`] = 'is not answered'
    if (verdict === 'deficient') errors[`checklist/${type}`] = `is deficient: ${codes.join(', ')}`
    if (verdict !== 'ok') continue
    const found = judgeRow(type, own.documents, ground.documents).codes.filter((code) => !overrides.includes(code))
    if (found.length > 0) errors[`checklist/${type}`] = `the rules found ${found.join(', ')}`
  }
  if (Object.keys(errors).length > 0) throw refused('refused', { errors })
}

/** What surely stands before a gate would be found again tomorrow: it needs a permission or another listing. */
async function refuseClearing({ tx, now }: Pick<Context, 'tx' | 'now'>, own: GatingRow): Promise<void> {
  if (own.cause !== 'unauthorised' || own.listingIds.length === 0) return
  const rows = await tx.select().from(listings).where(inArray(listings.id, own.listingIds)).orderBy(listings.id)
  for (const row of rows) {
    const { shut } = await permissionFor(tx, row, now)
    if (!shut.some((gate) => gate.scope === 'category' || gate.reading.isCertain)) continue
    const told = `${row.title} stands before a gate that no permission opens`
    throw refused('refused', { errors: { reason: told } })
  }
}

/** Why a second person must agree; empty when none must. */
async function secondReasonsOf(
  { tx, case: row }: Context,
  own: GatingRow,
  { terms, brand }: Ground,
  { verdict }: Proposal,
): Promise<SecondReviewReason[]> {
  const { highRiskBrand, firstTimeSeller } = terms.secondReview
  const reasons: SecondReviewReason[] = []
  if (verdict === 'rejected') {
    if (own.cause === 're-evaluation' && (await standingPermission(tx, row.sellerId, own)))
      reasons.push('ends_permission')
    return reasons
  }
  if (highRiskBrand && brand?.risk === 'high') reasons.push('high_risk_brand')
  if (verdict === 'cleared') return reasons
  if (firstTimeSeller && own.isFirstTime) reasons.push('first_time_seller')
  if (own.isSampled) reasons.push('random_sample')
  if (own.checklist.some(({ overrides }) => overrides.length > 0)) reasons.push('rule_passed_over')
  return reasons
}
