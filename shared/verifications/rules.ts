import type { FieldErrors } from '../errors.ts'
import type { VerificationsBody } from '../settings/verifications.ts'
import type { LimitBody, Override } from './actionBodies.ts'
import { type CheckKind, type CheckVerdict, checksOf, type TaxType } from './checks.ts'
import { type CheckedDocument, type DocumentKind, missingDocuments } from './documents.ts'
import type { IdentityState, SellerType, VerificationCause } from './identity.ts'
import { isWorthALook, type SellerLink } from './links.ts'
import { type ParticularField, type Particulars, particularFields } from './particulars.ts'

/** Why a person must look. */
export const reviewReasons = [
  'denied_key',
  'linked_seller',
  'registry_mismatch',
  'business_suspended',
  'not_registered',
  'business_closed',
  'no_answer',
  'bank_mismatch',
  'bank_unsupported',
  'foreign_seller',
  'exemption_unfounded',
  'owner_changed',
  'circumvention',
  'high_risk',
  'by_hand',
] as const
export type ReviewReason = (typeof reviewReasons)[number]

/** What is known of a submission when a rule looks at it. */
export type Facts = {
  told: Particulars
  cause: VerificationCause
  checks: Partial<Record<CheckKind, { verdict: CheckVerdict; taxType?: TaxType | '' }>>
  links: readonly Pick<SellerLink, 'keys' | 'isEnforced' | 'verdict'>[]
  hasDeniedKey: boolean
  riskScore: number
  differs: readonly ParticularField[]
  /** Whether an identity was verified before. */
  wasKnown: boolean
}

type Limits = Pick<VerificationsBody, 'links' | 'reviewFromRisk'>

/** Where the registry's answers lead: out, to a person, or on to the bank. */
export function afterRegistry(
  facts: Facts,
  limits: Limits,
): { to: 'rejected' | 'manual_review' | 'bank_check'; reasons: ReviewReason[] } {
  const status = facts.checks.registry_status?.verdict
  const isClosed = facts.checks.registry_status && status === 'failed'
  if (isClosed && facts.cause !== 'circumvention') return { to: 'rejected', reasons: ['business_closed'] }
  const reasons = reasonsToReview(facts, limits)
  return { to: reasons.length > 0 ? 'manual_review' : 'bank_check', reasons }
}

export function reasonsToReview(facts: Facts, limits: Limits): ReviewReason[] {
  const { told, cause, checks, links, hasDeniedKey, riskScore, differs, wasKnown } = facts
  const reasons: ReviewReason[] = []
  if (cause === 'circumvention') reasons.push('circumvention')
  if (hasDeniedKey) reasons.push('denied_key')
  if (links.some((link) => isWorthALook(link, limits.links))) reasons.push('linked_seller')
  if (checks.registry_validate?.verdict === 'mismatch') reasons.push('registry_mismatch')
  if (checks.registry_status?.verdict === 'mismatch') reasons.push('business_suspended')
  if (checks.registry_status?.verdict === 'failed') reasons.push('business_closed')
  if (told.sellerType === 'overseas') reasons.push('foreign_seller')
  if (!isExemptionFounded(told, checks.registry_status?.taxType)) reasons.push('exemption_unfounded')
  if (wasKnown && differs.some((field) => field === 'representative' || field === 'businessNumber'))
    reasons.push('owner_changed')
  if (riskScore >= limits.reviewFromRisk) reasons.push('high_risk')
  return reasons
}

/** Who claims to pay simplified VAT must be so registered. */
function isExemptionFounded({ mailOrderExemption, mailOrderNumber }: Particulars, taxType: TaxType | '' | undefined) {
  if (mailOrderExemption !== 'simplified_vat' || mailOrderNumber || !taxType) return true
  return taxType === '02' || taxType === '07'
}

/** What stands in the way of passing this seller; each may be passed over, but by two people. */
export function failing(facts: Pick<Facts, 'told' | 'checks' | 'hasDeniedKey'>): Override[] {
  const found: Override[] = checksOf(facts.told).filter((kind) => facts.checks[kind]?.verdict !== 'passed')
  return facts.hasDeniedKey ? [...found, 'denied_key'] : found
}

export type VerdictGround = {
  failing: readonly Override[]
  links: readonly Pick<SellerLink, 'keys' | 'isEnforced' | 'verdict'>[]
  documents: readonly CheckedDocument[]
  required: readonly DocumentKind[]
  hasUnprovenChannel: boolean
}

export type Verdict = 'verified' | 'limited' | 'rejected'

/**
 * Why a verdict is refused, by field; empty when it may be given.
 * A limited verification may leave papers, channels and the bank open: nothing is paid to an account that was not found theirs.
 */
export function verdictErrors(
  verdict: Verdict,
  asked: { overrides?: readonly Override[]; reason?: string | undefined },
  ground: VerdictGround,
  limits: Pick<VerificationsBody, 'links'>,
): FieldErrors {
  if (verdict === 'rejected') return {}
  const errors: FieldErrors = {}
  const watched = ground.links.filter((link) => isWorthALook(link, limits.links))
  if (watched.some((link) => link.verdict === null)) errors.links = 'a link nobody has judged yet (rule: judge-links)'
  if (watched.some((link) => link.verdict === 'same'))
    errors.links = 'these are the people of an enforced seller (rule: same-people)'
  const mustPass = ground.failing.filter((one) => verdict === 'verified' || one !== 'bank_holder')
  const overrides = asked.overrides ?? []
  const open = mustPass.filter((one) => !overrides.includes(one))
  if (open.length > 0) errors.overrides = `not passed: ${open.join(', ')} (rule: override-needed)`
  const idle = overrides.filter((one) => !ground.failing.includes(one))
  if (idle.length > 0) errors.overrides = `passed by itself: ${idle.join(', ')} (rule: nothing-to-override)`
  if (overrides.length > 0 && !asked.reason?.trim()) errors.reason = 'why it is passed over (rule: override-reason)'
  if (verdict === 'limited') return errors
  const missing = missingDocuments(ground.required, ground.documents)
  if (missing.length > 0) errors.documents = `not accepted: ${missing.join(', ')} (rule: required-documents)`
  if (ground.hasUnprovenChannel) errors.channels = 'a channel that is not proven (rule: proven-channels)'
  return errors
}

export function limitErrors(
  { gmvCapKrw, payoutDelayDays }: Pick<LimitBody, 'gmvCapKrw' | 'payoutDelayDays'>,
  limits: Pick<VerificationsBody, 'largestCapKrw' | 'longestPayoutDelayDays'>,
): FieldErrors {
  const errors: FieldErrors = {}
  if (gmvCapKrw > limits.largestCapKrw) errors.gmvCapKrw = `at most ${limits.largestCapKrw} (rule: largest-cap)`
  if (payoutDelayDays > limits.longestPayoutDelayDays)
    errors.payoutDelayDays = `at most ${limits.longestPayoutDelayDays} (rule: longest-delay)`
  return errors
}

/** A second person, a lead, where something failed is passed over or an enforced seller is near. */
export const needsSecond = (
  overrides: readonly Override[],
  links: VerdictGround['links'],
  limits: Pick<VerificationsBody, 'links'>,
): boolean => overrides.length > 0 || links.some((link) => isWorthALook(link, limits.links))

/** Fields in which two sets of particulars say different things; what one does not say at all is not compared. */
export function differences(told: Partial<Particulars>, known: Partial<Particulars> | null): ParticularField[] {
  if (!known) return []
  return particularFields.filter((field) => {
    if (field === 'transactionsLastYear' || field === 'phone') return false
    return (told[field] ?? null) !== (known[field] ?? null)
  })
}

const bankFields: readonly ParticularField[] = ['bankCode', 'bankAccount', 'bankHolder']

/** Why a submission is looked at, as far as it follows from what changed. */
export function causeOf(
  differs: readonly ParticularField[],
  state: IdentityState | null,
  wasRejected: boolean,
): VerificationCause {
  if (state === null || state === 'unverified' || state === 'pending')
    return wasRejected ? 'resubmission' : 'new_seller'
  if (differs.includes('businessNumber')) return 'number_change'
  if (differs.includes('representative') || differs.includes('representativeBirth')) return 'representative_change'
  if (differs.length > 0 && differs.every((field) => bankFields.includes(field))) return 'bank_change'
  return 'particulars_change'
}

/** Any touch of the account stops payouts until it was looked at. */
export const changesBank = (differs: readonly ParticularField[]): boolean =>
  differs.some((field) => bankFields.includes(field))

/** Papers that the setting asks of this type; a mail-order report only where there is one to show. */
export const requiredOf = (
  sellerType: SellerType,
  setting: Pick<VerificationsBody, 'requiredDocuments'>,
): DocumentKind[] => setting.requiredDocuments.find((row) => row.sellerType === sellerType)?.documents ?? []
