import type { Words } from '../text.ts'
import type { AskTopic, Override, RejectGround } from './actionBodies.ts'
import type { ReviewReason, Verdict } from './rules.ts'

export const reviewReasonWords = {
  denied_key: { en: 'Known from a blocked seller', ko: '차단 목록과 일치' },
  linked_seller: { en: 'Linked to an enforced seller', ko: '제재 판매자와 연관' },
  registry_mismatch: { en: 'Not as registered', ko: '국세청 등록 정보와 불일치' },
  business_suspended: { en: 'Business suspended', ko: '휴업 상태' },
  not_registered: { en: 'Number not registered', ko: '등록되지 않은 사업자번호' },
  business_closed: { en: 'Business closed or not registered', ko: '폐업 또는 미등록 사업자' },
  no_answer: { en: 'Registry or bank did not answer', ko: '국세청 또는 은행 무응답' },
  bank_mismatch: { en: 'Account is not theirs', ko: '예금주 불일치' },
  bank_unsupported: { en: 'Bank cannot be asked', ko: '계좌 조회 불가' },
  foreign_seller: { en: 'Seller abroad', ko: '해외 판매자' },
  exemption_unfounded: { en: 'Not a simplified VAT payer', ko: '간이과세자 아님 (면제 사유 불일치)' },
  owner_changed: { en: 'Representative or number changed', ko: '대표자 또는 사업자번호 변경' },
  circumvention: { en: 'Suspected circumvention', ko: '우회 입점 의심' },
  high_risk: { en: 'High risk', ko: '높은 위험도' },
  by_hand: { en: 'Taken over by hand', ko: '담당자 전환' },
} satisfies Record<ReviewReason, Words>

export const verdictWords = {
  verified: { en: 'Verify', ko: '인증' },
  limited: { en: 'Verify with limits', ko: '제한 인증' },
  rejected: { en: 'Reject', ko: '반려' },
} satisfies Record<Verdict, Words>

export const overrideWordsOf = {
  registry_validate: { en: 'Particulars not confirmed by the registry', ko: '국세청 진위 확인 미통과' },
  registry_status: { en: 'Business not active', ko: '사업자 상태 미통과' },
  bank_holder: { en: 'Account not found theirs', ko: '예금주·실명 확인 미통과' },
  denied_key: { en: 'On the deny list', ko: '차단 목록 일치' },
} satisfies Record<Override, Words>

export const askTopicWords = {
  business_registration: { en: 'Business registration', ko: '사업자등록증' },
  corporate_register: { en: 'Corporate register', ko: '법인등기부등본' },
  mail_order: { en: 'Mail-order report', ko: '통신판매업 신고' },
  representative: { en: 'Representative', ko: '대표자 정보' },
  identity: { en: 'Identity card', ko: '신분증' },
  bank: { en: 'Bank account', ko: '정산 계좌' },
  co_representatives: { en: 'Co-representatives', ko: '공동대표 서류' },
  distribution: { en: 'Distribution channel', ko: '유통 경로 증빙' },
} satisfies Record<AskTopic, Words>

export const rejectGroundWords = {
  not_as_registered: { en: 'Particulars are not as registered', ko: '제출 정보가 국세청 등록 정보와 다름' },
  business_closed: { en: 'The business is closed or not registered', ko: '폐업했거나 등록되지 않은 사업자' },
  account_not_theirs: { en: 'The account belongs to somebody else', ko: '정산 계좌의 예금주가 다름' },
  documents_insufficient: { en: 'Papers do not suffice', ko: '증빙 서류 불충분' },
  documents_forged: { en: 'Papers were altered', ko: '서류 위·변조' },
  no_response: { en: 'No answer in time', ko: '기한 내 미회신' },
  same_as_enforced: { en: 'The same people as an enforced seller', ko: '제재 판매자와 동일인' },
} satisfies Record<RejectGround, Words>

/** Why the outside does not answer, by the word of its port. */
export const portErrorWords: Record<string, Words> = {
  'registry-down': { en: 'the registry does not answer', ko: '국세청 서비스가 응답하지 않습니다' },
  'registry-slow': { en: 'the registry took too long', ko: '국세청 응답이 지연되고 있습니다' },
  'registry-not-connected': { en: 'no registry is connected', ko: '국세청 연동이 설정되지 않았습니다' },
  'bank-down': { en: 'the bank does not answer', ko: '은행 서비스가 응답하지 않습니다' },
  'bank-slow': { en: 'the bank took too long', ko: '은행 응답이 지연되고 있습니다' },
  'bank-not-connected': { en: 'no bank inquiry is connected', ko: '계좌 조회 연동이 설정되지 않았습니다' },
}
