import { eq } from 'drizzle-orm'
import { type FieldErrors, refused } from '#shared/errors.ts'
import type { Override } from '#shared/verifications/actionBodies.ts'
import {
  failing,
  limitErrors,
  needsSecond,
  requiredOf,
  type Verdict,
  type VerdictGround,
  verdictErrors,
} from '#shared/verifications/rules.ts'
import type { verificationWorkflow } from '#shared/verifications/workflow.ts'
import type { ActionEffects, Consequence } from '../cases/kind.ts'
import type { Tx } from '../db/database.ts'
import { type Gathered, gather } from './facts.ts'
import { hold, stopAsking } from './holds.ts'
import type { DenyKeys, WriteIdentity } from './identityEffects.ts'
import { blockedLetter } from './letters.ts'
import { limited, rejected, sawOf, verified } from './outcomes.ts'
import { verifications } from './table.ts'

/** The verdicts of people. Where something failed or an enforced seller is near, a lead gives the word. */
export const verdictEffects: Pick<
  ActionEffects<typeof verificationWorkflow>,
  'verify' | 'limit' | 'reject' | 'approve' | 'sendBack' | 'block'
> = {
  async verify(context) {
    const { tx, case: row, body } = context
    const known = await gather(tx, row, context.now)
    refuseIf(verdictErrors('verified', body, groundOf(known), known.setting))
    await keep(tx, row.id, known, { proposed: 'verified', overrides: body.overrides ?? [] })
    return secondOr(known, body.overrides ?? [], () => verified(context, known))
  },

  async limit(context) {
    const { tx, case: row, body } = context
    const known = await gather(tx, row, context.now)
    const { gmvCapKrw, payoutDelayDays, explanation } = body
    refuseIf({
      ...verdictErrors('limited', body, groundOf(known), known.setting),
      ...limitErrors(body, known.setting),
    })
    const terms = { gmvCapKrw, payoutDelayDays, explanation }
    await keep(tx, row.id, known, { proposed: 'limited', overrides: body.overrides ?? [], ...terms })
    return secondOr(known, body.overrides ?? [], () => limited(context, known, terms))
  },

  async reject(context) {
    const { tx, case: row, body } = context
    const known = await gather(tx, row, context.now)
    const { ground, explanation } = body
    await keep(tx, row.id, known, { proposed: 'rejected', overrides: [], rejectGround: ground, explanation })
    return secondOr(known, [], () => rejected(context, { ...known, saw: sawOf(known) }, ground, explanation))
  },

  async approve(context) {
    const known = await gather(context.tx, context.case, context.now)
    const { proposed, overrides, gmvCapKrw, payoutDelayDays, explanation, rejectGround } = known.own
    if (!proposed) throw refused('wrong-state')
    // What was found failing may have passed since, and the other way round.
    const stillFailing = failing(known.facts)
    const asked = { overrides: overrides.filter((one) => stillFailing.includes(one)), reason: 'as proposed' }
    refuseIf(verdictErrors(proposed, asked, groundOf(known), known.setting))
    if (proposed === 'verified') return verified(context, known)
    if (proposed === 'limited') {
      const terms = {
        gmvCapKrw: gmvCapKrw ?? 0,
        payoutDelayDays: payoutDelayDays ?? 0,
        explanation: explanation ?? '',
      }
      return limited(context, known, terms)
    }
    const ground = rejectGround ?? 'documents_insufficient'
    return rejected(context, { ...known, saw: sawOf(known) }, ground, explanation ?? '')
  },

  async sendBack({ tx, case: row }) {
    const none = { proposed: null, overrides: [], gmvCapKrw: null, payoutDelayDays: null, rejectGround: null }
    await tx.update(verifications).set(none).where(eq(verifications.caseId, row.id))
    return {}
  },

  async block(context) {
    const { tx, case: row, body, decisionId, now } = context
    const known = await gather(tx, row, now)
    const isProven = known.links.some((link) => link.verdict === 'same')
    refuseIf(isProven ? {} : { links: 'no link was judged to be the same people (rule: proven-circumvention)' })
    const { sellerId } = row
    await stopAsking(tx, row.id)
    const submissionId = known.own.submissionId ?? ''
    const identity: WriteIdentity = { sellerId, state: 'blocked', submissionId, riskScore: known.risk.score }
    const denied: DenyKeys = { sellerId, submissionId, keys: body.keys }
    return {
      set: { awaits: null, outcome: 'blocked' },
      effects: [
        { kind: 'write-identity', payload: identity },
        hold(decisionId, sellerId, 'suspend'),
        hold(decisionId, sellerId, 'hold_payout'),
        { kind: 'deny-keys', payload: denied },
      ],
      notice: blockedLetter(body.clause, body.explanation, now, known.seller.locale),
      saw: sawOf(known),
    }
  },
}

export function groundOf({ own, facts, links, setting, told }: Gathered): VerdictGround {
  return {
    failing: failing(facts),
    links,
    documents: own.documents,
    required: requiredOf(told.sellerType, setting),
    hasUnprovenChannel: own.channels.some(({ verdict }) => verdict === 'unproven'),
  }
}

function refuseIf(errors: FieldErrors): void {
  if (Object.keys(errors).length > 0) throw refused('refused', { errors })
}

type Kept = Pick<typeof verifications.$inferInsert, 'gmvCapKrw' | 'payoutDelayDays' | 'rejectGround' | 'explanation'>

async function keep(
  tx: Tx,
  caseId: string,
  { links, facts, risk, settingVersion }: Gathered,
  verdict: { proposed: Verdict; overrides: readonly Override[] } & Kept,
): Promise<void> {
  const weighed = {
    links,
    hasDeniedKey: facts.hasDeniedKey,
    riskScore: risk.score,
    riskReasons: risk.reasons,
    settingVersion,
  }
  const none = { gmvCapKrw: null, payoutDelayDays: null, rejectGround: null, explanation: null }
  await tx
    .update(verifications)
    .set({ ...weighed, ...none, ...verdict, overrides: [...verdict.overrides] })
    .where(eq(verifications.caseId, caseId))
}

/** The consequence now, or the case goes to whoever may override. */
async function secondOr<S extends string>(
  known: Gathered,
  overrides: readonly Override[],
  now: () => Promise<Consequence<S>>,
): Promise<Consequence<S | 'second_review'>> {
  if (!needsSecond(overrides, known.links, known.setting)) return now()
  return { to: 'second_review', set: { awaits: 'verifications:override' }, saw: sawOf(known) }
}
