import { dayNumberOfText, midnightOf } from '#shared/calendar/seoul.ts'
import type { RejectGround } from '#shared/verifications/actionBodies.ts'
import { firstExpiry } from '#shared/verifications/documents.ts'
import { askingCauses, type VerificationCause } from '#shared/verifications/identity.ts'
import type { CaseRow, Consequence, QueuedEffect } from '../cases/kind.ts'
import type { Tx } from '../db/database.ts'
import type { Gathered } from './facts.ts'
import { hold, release, stopAsking } from './holds.ts'
import type { WriteIdentity } from './identityEffects.ts'
import { type LimitTerms, limitedLetter, rejectedLetter, suspendedLetter, verifiedLetter } from './letters.ts'

type Context = { tx: Tx; case: CaseRow; decisionId: string; now: Date }
type Seller = Pick<Gathered['seller'], 'locale'>

const write = (payload: WriteIdentity): QueuedEffect => ({ kind: 'write-identity', payload })

/** When what is verified now has to be verified again: after the months of the setting, or when a paper runs out. */
export function verifiedUntil(now: Date, months: number, documents: Gathered['own']['documents']): Date {
  const term = new Date(now)
  term.setUTCMonth(term.getUTCMonth() + months)
  const expiry = firstExpiry(documents)
  const paper = expiry ? new Date(midnightOf(dayNumberOfText(expiry) + 1)) : null
  return paper && paper < term ? paper : term
}

/** The identity is what was submitted; everything that verifications held back is released. */
export async function verified(context: Context, known: Gathered): Promise<Consequence<'verified'>> {
  const { tx, case: row, decisionId, now } = context
  const { own, told, seller, setting } = known
  const until = verifiedUntil(now, setting.reverifyMonths, own.documents)
  await stopAsking(tx, row.id)
  return {
    to: 'verified',
    set: { awaits: null, outcome: 'verified' },
    effects: [
      write({
        sellerId: row.sellerId,
        state: 'verified',
        submissionId: own.submissionId,
        isBankVerified: true,
        verifiedUntil: until.toISOString(),
        gmvCapKrw: null,
        payoutDelayDays: null,
        riskScore: known.risk.score,
      }),
      ...(await release(tx, decisionId, row.sellerId)),
    ],
    notice: verifiedLetter(own.cause, told, until, seller.locale),
    saw: sawOf(known),
  }
}

/** Sells up to a cap and is paid later. To an account that was not found theirs nothing is paid at all. */
export async function limited(
  context: Context,
  known: Gathered,
  terms: LimitTerms,
): Promise<Consequence<'verified_limited'>> {
  const { tx, case: row, decisionId, now } = context
  const { own, seller, setting, facts } = known
  const isBankVerified = facts.checks.bank_holder?.verdict === 'passed'
  await stopAsking(tx, row.id)
  return {
    to: 'verified_limited',
    set: { awaits: null, outcome: 'verified_limited' },
    effects: [
      write({
        sellerId: row.sellerId,
        state: 'limited',
        submissionId: own.submissionId,
        isBankVerified,
        verifiedUntil: verifiedUntil(now, setting.reverifyMonths, own.documents).toISOString(),
        gmvCapKrw: terms.gmvCapKrw,
        payoutDelayDays: terms.payoutDelayDays,
        riskScore: known.risk.score,
      }),
      ...(await release(tx, decisionId, row.sellerId)),
      ...(isBankVerified ? [] : [hold(decisionId, row.sellerId, 'hold_payout')]),
    ],
    notice: limitedLetter(terms, isBankVerified ? 'free' : 'stay', seller.locale),
    saw: sawOf(known),
  }
}

/** A refused change of account leaves the old one in place and ends its own freeze; any other refusal holds payouts. */
export async function rejected(
  context: Context,
  known: Pick<Gathered, 'own' | 'identity'> & { seller: Seller; saw?: Record<string, unknown> },
  ground: RejectGround,
  explanation: string,
): Promise<Consequence<'rejected'>> {
  const { tx, case: row, decisionId } = context
  const { own, identity, seller } = known
  const keepsOld = own.cause === 'bank_change'
  await stopAsking(tx, row.id)
  const effects = keepsOld
    ? await release(tx, decisionId, row.sellerId, row.id)
    : [
        write({
          sellerId: row.sellerId,
          state: identity?.state === 'suspended' || identity?.state === 'blocked' ? identity.state : 'unverified',
          submissionId: null,
          riskScore: own.riskScore,
        }),
        hold(decisionId, row.sellerId, 'hold_payout'),
      ]
  return {
    to: 'rejected',
    set: { awaits: null, outcome: ground },
    effects,
    notice: rejectedLetter(ground, explanation, keepsOld ? 'old' : 'stay', seller.locale),
    ...(known.saw && { saw: known.saw }),
  }
}

/** Sales and payouts stop until the seller verifies; no punishment, and ended exactly by the verification. */
export function suspended(context: Context, seller: Seller): Consequence<'suspended_unverified'> {
  const { case: row, decisionId, now } = context
  return {
    to: 'suspended_unverified',
    effects: [
      write({ sellerId: row.sellerId, state: 'suspended', submissionId: null }),
      hold(decisionId, row.sellerId, 'suspend'),
      hold(decisionId, row.sellerId, 'hold_payout'),
    ],
    notice: suspendedLetter(now, seller.locale),
  }
}

export const isAsking = (cause: VerificationCause): boolean => askingCauses.includes(cause)

/** What the decider had before them, without a word of what points at a person. */
export const sawOf = ({ own, facts, risk, settingVersion }: Gathered): Record<string, unknown> => ({
  submissionId: own.submissionId,
  askingId: own.askingId,
  checks: facts.checks,
  links: facts.links.map((link) => ({ ...link, reason: undefined })),
  hasDeniedKey: facts.hasDeniedKey,
  documents: own.documents,
  channels: own.channels,
  risk,
  settingVersion,
})
