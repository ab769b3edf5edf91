import type { Words } from '../text.ts'
import type { CheckFinding, CheckKind, CheckVerdict, TaxType } from './checks.ts'
import type { channelKinds, channelVerdicts, DocumentFault, DocumentKind } from './documents.ts'
import type { IdentityState, MailOrderExemption, SellerType, VerificationCause } from './identity.ts'
import type { DeniedKeyKind, LinkKey, LinkStrength, LinkVerdict } from './links.ts'
import type { ParticularField } from './particulars.ts'
import type { RiskSignal } from './risk.ts'

export const sellerTypeWords = {
  individual: { en: 'Individual', ko: '개인 (미등록)' },
  sole_trader: { en: 'Sole trader', ko: '개인사업자' },
  corporation: { en: 'Corporation', ko: '법인사업자' },
  overseas: { en: 'Overseas', ko: '해외 판매자' },
} satisfies Record<SellerType, Words>

export const identityStateWords = {
  unverified: { en: 'Not verified', ko: '미인증' },
  pending: { en: 'Being verified', ko: '인증 진행 중' },
  verified: { en: 'Verified', ko: '인증됨' },
  limited: { en: 'Verified with limits', ko: '제한 인증' },
  suspended: { en: 'Stopped until verified', ko: '미인증 판매 중지' },
  blocked: { en: 'Blocked', ko: '차단됨' },
} satisfies Record<IdentityState, Words>

export const causeWords = {
  new_seller: { en: 'New seller', ko: '신규 입점' },
  resubmission: { en: 'Resubmission', ko: '재제출' },
  bank_change: { en: 'Bank change', ko: '계좌 변경' },
  representative_change: { en: 'New representative', ko: '대표자 변경' },
  number_change: { en: 'New business number', ko: '사업자번호 변경' },
  particulars_change: { en: 'Changed particulars', ko: '정보 변경' },
  yearly: { en: 'Yearly renewal', ko: '정기 재인증' },
  registry_change: { en: 'Registry change', ko: '사업자 상태 변경' },
  limit_reached: { en: 'Sales cap reached', ko: '거래액 한도 도달' },
  circumvention: { en: 'Suspected circumvention', ko: '우회 입점 의심' },
} satisfies Record<VerificationCause, Words>

export const particularWords = {
  sellerType: { en: 'Type of seller', ko: '판매자 유형' },
  legalName: { en: 'Legal name', ko: '상호(법인명)' },
  businessNumber: { en: 'Business number', ko: '사업자등록번호' },
  corporateNumber: { en: 'Corporate number', ko: '법인등록번호' },
  mailOrderNumber: { en: 'Mail-order report', ko: '통신판매업 신고번호' },
  mailOrderExemption: { en: 'Exempt because', ko: '신고 면제 사유' },
  transactionsLastYear: { en: 'Transactions last year', ko: '전년도 거래 건수' },
  representative: { en: 'Representative', ko: '대표자' },
  representativeBirth: { en: 'Birth date', ko: '대표자 생년월일' },
  openedOn: { en: 'Opened on', ko: '개업일' },
  phone: { en: 'Phone', ko: '전화번호' },
  bankCode: { en: 'Bank', ko: '은행' },
  bankAccount: { en: 'Account', ko: '계좌번호' },
  bankHolder: { en: 'Account holder', ko: '예금주' },
} satisfies Record<ParticularField, Words>

export const exemptionWords = {
  simplified_vat: { en: 'simplified VAT payer', ko: '간이과세자' },
  few_transactions: { en: 'few transactions', ko: '거래 건수 기준 미달' },
} satisfies Record<MailOrderExemption, Words>

export const checkKindWords = {
  registry_validate: { en: 'Registry: particulars', ko: '국세청 진위 확인' },
  registry_status: { en: 'Registry: status', ko: '국세청 사업자 상태' },
  bank_holder: { en: 'Bank: holder and real name', ko: '예금주·실명 조회' },
} satisfies Record<CheckKind, Words>

export const checkVerdictWords = {
  passed: { en: 'Matches', ko: '일치' },
  mismatch: { en: 'Differs', ko: '불일치' },
  failed: { en: 'Failed', ko: '부적합' },
  unavailable: { en: 'Cannot be asked', ko: '조회 불가' },
} satisfies Record<CheckVerdict, Words>

export const checkFindingWords = {
  confirmed: { en: 'name and opening date as registered', ko: '대표자·개업일 일치' },
  not_confirmed: { en: 'name or opening date is not as registered', ko: '대표자 또는 개업일이 등록 정보와 다름' },
  active: { en: 'business active', ko: '계속사업자' },
  business_suspended: { en: 'business suspended', ko: '휴업자' },
  business_closed: { en: 'business closed', ko: '폐업자' },
  not_registered: { en: 'number not registered', ko: '국세청에 등록되지 않은 번호' },
  holder_matches: { en: 'holder as given', ko: '예금주 일치' },
  holder_differs: { en: 'holder is somebody else', ko: '예금주 불일치' },
  id_matches: { en: 'real name confirmed', ko: '실명번호 일치' },
  id_differs: { en: 'account belongs to another number or birth date', ko: '실명번호 불일치' },
  no_account: { en: 'no such account', ko: '존재하지 않는 계좌' },
  account_dormant: { en: 'account dormant', ko: '거래 중지 계좌' },
  bank_unsupported: { en: 'this bank cannot be asked', ko: '조회를 지원하지 않는 은행' },
} satisfies Record<CheckFinding, Words>

export const taxTypeWords = {
  '01': { en: 'general VAT payer', ko: '일반과세자' },
  '02': { en: 'simplified VAT payer', ko: '간이과세자' },
  '03': { en: 'special taxation', ko: '과세특례자' },
  '04': { en: 'tax-exempt', ko: '면세사업자' },
  '05': { en: 'non-profit or state', ko: '비영리·국가기관' },
  '06': { en: 'body with an id number', ko: '고유번호 단체' },
  '07': { en: 'simplified VAT payer, issues invoices', ko: '간이과세자(세금계산서 발급)' },
} satisfies Record<TaxType, Words>

export const documentKindWords = {
  business_registration: { en: 'Business registration', ko: '사업자등록증' },
  corporate_register: { en: 'Corporate register', ko: '법인등기부등본' },
  mail_order_report: { en: 'Mail-order report', ko: '통신판매업 신고증' },
  bankbook_copy: { en: 'Copy of the bankbook', ko: '통장 사본' },
  identity_card: { en: 'Identity card', ko: '신분증' },
  foreign_registration: { en: 'Registration abroad', ko: '해외 사업자 등록증' },
  bank_statement: { en: 'Bank statement', ko: '은행 거래 증명' },
  co_representative_deed: { en: 'Co-representatives’ deed', ko: '공동대표 확약서' },
} satisfies Record<DocumentKind, Words>

export const documentFaultWords = {
  illegible: { en: 'cannot be read', ko: '식별 불가' },
  altered: { en: 'altered', ko: '위·변조 의심' },
  expired: { en: 'expired', ko: '유효 기간 만료' },
  name_differs: { en: 'another name', ko: '명의 불일치' },
  number_differs: { en: 'another number', ko: '번호 불일치' },
  incomplete: { en: 'pages missing', ko: '일부 누락' },
} satisfies Record<DocumentFault, Words>

export const channelKindWords = {
  brand_owner: { en: 'Own brand', ko: '자체 브랜드' },
  authorised_distributor: { en: 'Authorised distributor', ko: '공식 유통사' },
  wholesale: { en: 'Wholesale', ko: '도매 매입' },
  parallel_import: { en: 'Imported in parallel', ko: '병행 수입' },
  unknown: { en: 'Not shown', ko: '확인 안 됨' },
} satisfies Record<(typeof channelKinds)[number], Words>

export const channelVerdictWords = {
  proven: { en: 'Proven', ko: '입증됨' },
  unproven: { en: 'Not proven', ko: '미입증' },
  not_needed: { en: 'No proof needed', ko: '입증 불필요' },
} satisfies Record<(typeof channelVerdicts)[number], Words>

export const linkKeyWords = {
  business_number: { en: 'business number', ko: '사업자등록번호' },
  bank_account: { en: 'bank account', ko: '계좌번호' },
  representative: { en: 'representative and birth date', ko: '대표자·생년월일' },
  phone: { en: 'phone', ko: '전화번호' },
  representative_name: { en: 'representative’s name', ko: '대표자 이름' },
} satisfies Record<LinkKey | DeniedKeyKind, Words>

export const linkStrengthWords = {
  strong: { en: 'strong', ko: '강함' },
  medium: { en: 'medium', ko: '중간' },
  weak: { en: 'weak', ko: '약함' },
} satisfies Record<LinkStrength, Words>

export const linkVerdictWords = {
  same: { en: 'Same people', ko: '동일인' },
  different: { en: 'Different people', ko: '동일인 아님' },
} satisfies Record<LinkVerdict, Words>

export const riskSignalWords = {
  denied_key: { en: 'known from a blocked seller', ko: '차단 이력이 있는 정보' },
  strong_link: { en: 'strong link to an enforced seller', ko: '제재 판매자와 강한 연관' },
  medium_link: { en: 'link to an enforced seller', ko: '제재 판매자와 연관' },
  registry_mismatch: { en: 'not as registered', ko: '국세청 등록 정보 불일치' },
  business_suspended: { en: 'business suspended', ko: '휴업 상태' },
  business_closed: { en: 'business closed or unknown', ko: '폐업 또는 미등록' },
  bank_mismatch: { en: 'account not theirs', ko: '예금주 불일치' },
  bank_unsupported: { en: 'bank cannot be asked', ko: '계좌 조회 불가' },
  young_registration: { en: 'opened lately', ko: '최근 개업' },
  overseas: { en: 'seller abroad', ko: '해외 판매자' },
  no_mail_order_report: { en: 'no mail-order report', ko: '통신판매업 미신고' },
  holder_not_owner: { en: 'holder is neither seller nor representative', ko: '예금주가 상호·대표자와 다름' },
  bank_changed: { en: 'account changed', ko: '계좌 변경' },
  owner_changed: { en: 'representative or number changed', ko: '대표자·사업자번호 변경' },
  rejected_before: { en: 'rejected before', ko: '이전 인증 반려' },
  strikes: { en: 'strike points in force', ko: '벌점 보유' },
  high_risk_category: { en: 'category of high risk', ko: '고위험 카테고리' },
} satisfies Record<RiskSignal, Words>
