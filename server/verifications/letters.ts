import { formatKrw } from '#shared/money.ts'
import type { Locale } from '#shared/text.ts'
import type { AskBody, RejectGround } from '#shared/verifications/actionBodies.ts'
import { bankOf } from '#shared/verifications/banks.ts'
import { askTopicWords, rejectGroundWords } from '#shared/verifications/caseWords.ts'
import { causeWords } from '#shared/verifications/factWords.ts'
import type { VerificationCause } from '#shared/verifications/identity.ts'
import type { Particulars } from '#shared/verifications/particulars.ts'
import { maskAccount } from '#shared/verifications/personal.ts'
import type { QueuedNotice } from '../cases/kind.ts'

/** The day as the seller reads it: Seoul's calendar, in the seller's language. */
export const dayOf = (instant: Date, locale: Locale): string =>
  new Intl.DateTimeFormat(locale === 'ko' ? 'ko-KR' : 'en-GB', {
    timeZone: 'Asia/Seoul',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
  }).format(instant)

const payoutWords = {
  free: { en: 'Payouts go on as usual.', ko: '정산금은 정상 지급됩니다.' },
  held: { en: 'Payouts are held until the check is done.', ko: '확인이 끝날 때까지 정산금 지급이 보류됩니다.' },
  stay: { en: 'Payouts stay held.', ko: '정산금 지급 보류가 유지됩니다.' },
  old: { en: 'Payouts go to the account we knew before.', ko: '정산금은 기존 계좌로 지급됩니다.' },
}
export type Payouts = keyof typeof payoutWords

/** The bank and the last digits: enough to be known by whoever it belongs to. */
const accountOf = ({ bankCode, bankAccount }: Pick<Particulars, 'bankCode' | 'bankAccount'>, locale: Locale) =>
  `${bankOf(bankCode)?.[locale] ?? bankCode} ${maskAccount(bankAccount)}`

export const receivedLetter = (cause: VerificationCause, payouts: Payouts, locale: Locale): QueuedNotice => ({
  template: 'verification_received',
  values: { verification_cause: causeWords[cause][locale], verification_payouts: payoutWords[payouts][locale] },
})

export const bankChangedLetter = (told: Particulars, locale: Locale): QueuedNotice => ({
  template: 'verification_bank_changed',
  values: { verification_account: accountOf(told, locale) },
})

export const infoLetter = (items: AskBody['items'], answerBy: Date, locale: Locale): QueuedNotice => ({
  template: 'verification_info',
  values: {
    verification_items: items.map(({ about, note }) => `- ${askTopicWords[about][locale]}: ${note}`).join('\n'),
    answer_by: dayOf(answerBy, locale),
  },
})

export const verifiedLetter = (
  cause: VerificationCause,
  told: Particulars,
  until: Date,
  locale: Locale,
): QueuedNotice => ({
  template: 'verification_verified',
  values: {
    verification_cause: causeWords[cause][locale],
    verification_until: dayOf(until, locale),
    verification_account: accountOf(told, locale),
  },
})

export type LimitTerms = { gmvCapKrw: number; payoutDelayDays: number; explanation: string }

export const limitedLetter = (terms: LimitTerms, payouts: Payouts, locale: Locale): QueuedNotice => ({
  template: 'verification_limited',
  values: {
    verification_explanation: terms.explanation,
    verification_cap: formatKrw(terms.gmvCapKrw, locale),
    verification_delay: locale === 'ko' ? `${terms.payoutDelayDays}일` : `${terms.payoutDelayDays} days`,
    verification_payouts: payoutWords[payouts][locale],
  },
})

export const rejectedLetter = (
  ground: RejectGround,
  explanation: string,
  payouts: Payouts,
  locale: Locale,
): QueuedNotice => ({
  template: 'verification_rejected',
  values: {
    verification_ground: rejectGroundWords[ground][locale],
    verification_explanation: explanation,
    verification_payouts: payoutWords[payouts][locale],
  },
})

export const dueLetter = (cause: VerificationCause, answerBy: Date, locale: Locale): QueuedNotice => ({
  template: 'verification_due',
  values: { verification_cause: causeWords[cause][locale], answer_by: dayOf(answerBy, locale) },
})

export const suspendedLetter = (now: Date, locale: Locale): QueuedNotice => ({
  template: 'verification_suspended',
  values: { effective_date: dayOf(now, locale) },
})

export const blockedLetter = (clause: string, explanation: string, now: Date, locale: Locale): QueuedNotice => ({
  template: 'verification_blocked',
  values: { clause, verification_explanation: explanation, effective_date: dayOf(now, locale) },
})

/** What the system itself writes where no person words it. */
export const systemWords = {
  businessClosed: {
    en: 'The registry says that this business is closed or that the number was never given out.',
    ko: '국세청 조회 결과 폐업했거나 등록되지 않은 사업자번호입니다.',
  },
  noResponse: { en: 'We had no answer in time.', ko: '기한 내에 회신을 받지 못했습니다.' },
  bankNote: {
    en: 'The account you gave was not found to be yours. Hand in an account in the name of the registered business or its representative, with a copy of the bankbook.',
    ko: '제출하신 계좌의 예금주 또는 실명번호가 일치하지 않습니다. 사업자 또는 대표자 명의 계좌와 통장 사본을 제출해 주세요.',
  },
} as const
