import type { Words } from '../text.ts'
import type { BusinessKind, NumberRule } from './numbers.ts'

type FaultRule =
  | NumberRule
  | 'missing'
  | 'not-asked'
  | 'no-such-day'
  | 'future'
  | 'mail-order-basis'
  | 'too-many-transactions'

/** What is wrong with a field, as a colleague would say it. */
export const faultWords = {
  length: { en: 'has {got} digits, not {wanted}', ko: '{wanted}자리여야 하는데 {got}자리입니다' },
  office: {
    en: 'begins with {got}; the first three digits are 101 to 999',
    ko: '앞 세 자리는 101~999여야 합니다 (입력: {got})',
  },
  type: {
    en: 'has {got} in the middle, which is no type of business',
    ko: '가운데 두 자리 {got}은(는) 없는 사업자 구분입니다',
  },
  serial: { en: 'has the serial {got}; serials begin at 0001', ko: '일련번호는 0001부터입니다 (입력: {got})' },
  'check-digit': {
    en: 'ends in {got}, but the digits before it call for {wanted}: one of them is mistyped',
    ko: '끝자리(검증번호)가 {got}인데 앞자리 기준으로는 {wanted}이어야 합니다. 오타가 있는지 확인하세요',
  },
  'wrong-type': {
    en: 'is well-formed, but {got} in the middle belongs to another type of seller',
    ko: '형식은 맞지만 가운데 {got}은(는) 선택한 판매자 유형의 번호가 아닙니다',
  },
  'mail-order-shape': { en: 'is written like 2025-인천남동구-1484', ko: '2025-인천남동구-1484 형식으로 입력하세요' },
  'bank-code': { en: '{got} is no bank that we know', ko: '{got}은(는) 등록되지 않은 은행 코드입니다' },
  'account-length': {
    en: 'has {got} digits; accounts have 8 to 14',
    ko: '계좌번호는 8~14자리입니다 (입력: {got}자리)',
  },
  'birth-date': { en: 'is six digits, YYMMDD, of a day that exists', ko: '생년월일 6자리(YYMMDD)를 확인하세요' },
  missing: { en: 'is needed for this type of seller', ko: '이 판매자 유형에는 필수입니다' },
  'not-asked': { en: 'does not belong to this type of seller', ko: '이 판매자 유형에는 해당하지 않습니다' },
  'no-such-day': { en: 'is no day of the calendar', ko: '달력에 없는 날짜입니다' },
  future: { en: '{got} has not come yet', ko: '{got}은(는) 아직 오지 않은 날짜입니다' },
  'mail-order-basis': {
    en: 'needs the report number, or why none is needed',
    ko: '통신판매업 신고번호 또는 신고 면제 사유가 필요합니다',
  },
  'too-many-transactions': {
    en: '{got} transactions a year: the exemption is for fewer than {limit}',
    ko: '연 {got}건은 면제 대상이 아닙니다 (연 {limit}건 미만)',
  },
} satisfies Record<FaultRule, Words>

export const businessKindWords = {
  individual_taxable: { en: 'individual, taxable', ko: '개인 과세사업자' },
  association: { en: 'association', ko: '단체·다단계 판매원' },
  company: { en: 'company, head office', ko: '영리법인 본점' },
  non_profit: { en: 'non-profit', ko: '비영리법인' },
  government: { en: 'state or municipality', ko: '국가·지방자치단체' },
  foreign_company: { en: 'foreign company', ko: '외국법인' },
  branch: { en: 'branch of a company', ko: '영리법인 지점' },
  religious: { en: 'religious body', ko: '종교단체' },
  individual_exempt: { en: 'individual, tax-exempt', ko: '개인 면세사업자' },
} satisfies Record<BusinessKind, Words>
