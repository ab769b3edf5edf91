import type { VerificationsBody } from '../settings/verifications.ts'
import { strongestOf } from './links.ts'
import type { RiskSignal } from './risk.ts'
import { changesBank, type Facts } from './rules.ts'

export type SellerFacts = {
  strikes: number
  category: string | null
  rejectedBefore: boolean
  /** YYYY-MM-DD in Seoul. */
  today: string
}

const dayMs = 86_400_000

/** Everything that makes this submission riskier, as far as it is known when it is asked. */
export function signalsOf(
  facts: Omit<Facts, 'riskScore'>,
  seller: SellerFacts,
  setting: Pick<VerificationsBody, 'links' | 'youngRegistrationDays' | 'highRiskCategories'>,
): RiskSignal[] {
  const { told, checks, links, hasDeniedKey, differs, wasKnown } = facts
  const found: RiskSignal[] = []
  const when = (holds: boolean, signal: RiskSignal) => holds && found.push(signal)

  const near = links.filter((link) => link.isEnforced && link.verdict !== 'different')
  const strengths = near.map(({ keys }) => strongestOf(keys, setting.links))
  when(hasDeniedKey, 'denied_key')
  when(strengths.includes('strong'), 'strong_link')
  when(!strengths.includes('strong') && strengths.includes('medium'), 'medium_link')

  when(checks.registry_validate?.verdict === 'mismatch', 'registry_mismatch')
  when(checks.registry_status?.verdict === 'mismatch', 'business_suspended')
  when(checks.registry_status?.verdict === 'failed', 'business_closed')
  const bank = checks.bank_holder?.verdict
  when(bank === 'mismatch' || bank === 'failed', 'bank_mismatch')
  when(bank === 'unavailable', 'bank_unsupported')

  when(isYoung(told.openedOn, seller.today, setting.youngRegistrationDays), 'young_registration')
  when(told.sellerType === 'overseas', 'overseas')
  when(!told.mailOrderNumber && told.sellerType !== 'overseas', 'no_mail_order_report')
  when(told.bankHolder !== told.representative && told.bankHolder !== told.legalName, 'holder_not_owner')
  when(wasKnown && changesBank(differs), 'bank_changed')
  when(wasKnown && (differs.includes('representative') || differs.includes('businessNumber')), 'owner_changed')
  when(seller.rejectedBefore, 'rejected_before')
  when(seller.strikes > 0, 'strikes')
  when(seller.category !== null && setting.highRiskCategories.includes(seller.category), 'high_risk_category')
  return found
}

const isYoung = (openedOn: string | undefined, today: string, days: number): boolean =>
  openedOn !== undefined && Date.parse(today) - Date.parse(openedOn) < days * dayMs
