import type { Words } from '../text.ts'
import type { Measure } from './ladder.ts'

/** What each rung does, in one sentence. */
export const measureExplains = {
  notice: {
    en: 'A letter; nothing is taken. Noted for 30 days.',
    ko: '안내문만 발송하며 제한은 없습니다. 30일간 기록됩니다.',
  },
  warning: {
    en: 'A letter and a strike point. Noted for 90 days.',
    ko: '경고문과 벌점이 부과됩니다. 90일간 기록됩니다.',
  },
  listing_removal: {
    en: 'The listings you choose are hidden until lifted.',
    ko: '선택한 상품의 노출을 해제 시까지 중지합니다.',
  },
  feature_restriction: {
    en: 'The features you choose are switched off until lifted.',
    ko: '선택한 기능을 해제 시까지 제한합니다.',
  },
  temporary_suspension: {
    en: 'Every listing hidden and no new ones, for a number of days.',
    ko: '정해진 기간 동안 모든 상품 노출을 중지하고 신규 등록을 막습니다.',
  },
  indefinite_suspension: {
    en: 'Every listing hidden and no new ones, until lifted.',
    ko: '해제할 때까지 모든 상품 노출을 중지하고 신규 등록을 막습니다.',
  },
  permanent_closure: {
    en: 'The account closes for good. It cannot be undone here.',
    ko: '계정을 영구 폐쇄합니다. 되돌릴 수 없습니다.',
  },
} satisfies Record<Measure, Words>

/** Forms of the case: proposal, approval, lift and the shorter ones. */
export const formWords = {
  measure: { en: 'Measure', ko: '조치 단계' },
  ladderSkipped: { en: 'skips {count} steps: critical cases only', ko: '{count}단계를 건너뜀: 심각 등급만 가능' },
  recommended: { en: 'policy suggests', ko: '정책 권고' },
  standsHere: { en: 'reached in 180 days', ko: '최근 180일 내 적용' },
  days: { en: 'Days', ko: '기간 (일)' },
  daysHint: { en: '1 to {most} days', ko: '1~{most}일' },
  daysNeeded: { en: 'Say how many days, 1 to {most}.', ko: '1~{most}일 사이로 입력하세요.' },
  features: { en: 'Features to switch off', ko: '제한할 기능' },
  featuresNeeded: { en: 'Choose at least one feature.', ko: '기능을 하나 이상 선택하세요.' },
  listings: { en: 'Listings to hide', ko: '노출을 중지할 상품' },
  listingsNeeded: { en: 'Choose at least one listing.', ko: '상품을 하나 이상 선택하세요.' },
  searchListings: { en: 'Search title', ko: '상품명 검색' },
  chosen: { en: '{count} chosen', ko: '{count}개 선택' },
  chooseShown: { en: 'Choose all shown', ko: '표시된 상품 모두 선택' },
  clearChosen: { en: 'Clear', ko: '선택 해제' },
  shownOf: { en: '{shown} of {total} shown; search to narrow', ko: '{total}개 중 {shown}개 표시, 검색으로 좁히세요' },
  noListings: { en: 'No listing found.', ko: '상품이 없습니다.' },
  alreadyHidden: { en: 'hidden already', ko: '이미 노출 중지' },
  payoutHold: { en: 'Hold payouts too', ko: '정산금 지급도 보류' },
  payoutDays: { en: 'Days payouts are held', ko: '지급 보류 기간 (일)' },
  grounds: { en: 'Grounds, as the seller reads them', ko: '판매자에게 통지할 사유' },
  groundsHint: {
    en: 'In the seller’s language: {language}. Findings are added by the letter.',
    ko: '판매자 언어: {language}. 확인된 사실은 통지문에 자동으로 포함됩니다.',
  },
  english: { en: 'English', ko: '영어' },
  korean: { en: 'Korean', ko: '한국어' },
  clause: { en: 'Clause', ko: '근거 조항' },
  reason: { en: 'Why this measure, for colleagues', ko: '이 조치를 제안하는 이유 (내부용)' },
  reasonHint: { en: 'Never leaves the house.', ko: '판매자에게 공개되지 않습니다.' },
  happens: { en: 'What will happen', ko: '시행되면' },
  sumNotice: {
    en: 'The seller gets a letter; nothing is hidden or held.',
    ko: '판매자에게 통지문을 보내며, 상품과 지급에는 영향이 없습니다.',
  },
  sumListings: { en: '{count} listings hidden until lifted', ko: '상품 {count}개 노출 중지 (해제 시까지)' },
  sumFeatures: { en: 'Switched off until lifted: {features}', ko: '기능 제한 (해제 시까지): {features}' },
  sumAllUntil: {
    en: 'All {count} listings hidden, no new ones, until {day}',
    ko: '상품 {count}개 전체 노출 중지 및 신규 등록 불가, {day}까지',
  },
  sumAll: {
    en: 'All {count} listings hidden, no new ones, until lifted',
    ko: '상품 {count}개 전체 노출 중지 및 신규 등록 불가, 해제 시까지',
  },
  sumClosed: {
    en: 'The account closes for good; all {count} listings hidden',
    ko: '계정 영구 폐쇄, 상품 {count}개 전체 노출 중지',
  },
  sumPayout: { en: 'Payouts held until {day}', ko: '정산금 지급 보류, {day}까지' },
  sumStrike: { en: 'Strike points: {count} added, {total} in all', ko: '벌점 {count}점 부과, 합계 {total}점' },
  sumApproval: { en: 'Needs approval: {who}', ko: '승인 필요: {who}' },
  sumNoApproval: {
    en: 'Needs nobody’s approval; a specialist puts it in force',
    ko: '승인 불필요, 전문 조사관이 시행',
  },
  inTurn: { en: '{first}, then {second}', ko: '{first} → {second}' },
  dismissReason: { en: 'Why nothing is done', ko: '기각 사유' },
  excludedHint: { en: 'Say which orders, and what proves it.', ko: '제외할 주문과 증빙을 적어 주세요.' },
  question: { en: 'Question to the seller', ko: '판매자에게 물을 내용' },
  questionHint: {
    en: 'Goes into the letter word for word, in the language of the seller: {language}.',
    ko: '통지문에 그대로 들어갑니다. 판매자 언어: {language}',
  },
  explanation: { en: 'What the seller answered', ko: '판매자 소명 내용' },
  liftCause: { en: 'Why it can be lifted', ko: '해제 근거' },
  figureNow: { en: 'Newest figure: {value} ({limit}), as of {day}', ko: '최신 지표: {value} ({limit}), {day} 기준' },
  isInside: { en: 'Back inside the limit.', ko: '기준 안으로 돌아왔습니다.' },
  isOutside: {
    en: 'Still outside the limit: this case cannot be lifted yet.',
    ko: '아직 기준을 벗어나 해제할 수 없습니다.',
  },
  voidsStrike: { en: 'Our mistake also voids the strike.', ko: '당사 오류로 해제하면 벌점도 취소됩니다.' },
  escalateCause: { en: 'Why the account should close', ko: '영구 폐점 사유' },
  tooFewStrikes: { en: 'Too few strike points for that.', ko: '벌점이 부족합니다.' },
  strikesNow: { en: '{points} of {needed} strike points', ko: '벌점 {points} / {needed}점' },
} satisfies Record<string, Words>

/** Opening a case by hand. */
export const createWords = {
  title: { en: 'Open a case', ko: '케이스 직접 등록' },
  lead: {
    en: 'For what no figure shows: a report, a forged document, a safety issue. The policy sets the clause and the suggested measure.',
    ko: '제보, 위조 서류, 안전 문제처럼 지표로 드러나지 않는 사안을 등록합니다. 근거 조항과 권고 조치는 정책을 따릅니다.',
  },
  seller: { en: 'Seller', ko: '판매자' },
  sellerHint: { en: 'Search by name or marketplace id.', ko: '상호 또는 판매자 ID로 검색하세요.' },
  policy: { en: 'Policy', ko: '정책' },
  noPolicy: {
    en: 'No policy is in force yet; a manager publishes one first.',
    ko: '시행 중인 정책이 없습니다. 먼저 정책을 게시해야 합니다.',
  },
  finding: { en: 'What was seen', ko: '확인된 사실' },
  findingHint: {
    en: 'Facts: what, when, where it can be looked up. It becomes the first finding.',
    ko: '무엇을, 언제, 어디서 확인했는지 사실만 적어 주세요. 첫 번째 확인 사실로 등록됩니다.',
  },
  severity: { en: 'Severity', ko: '심각도' },
  byPolicy: { en: 'As the policy says', ko: '정책 기준' },
  submit: { en: 'Open the case', ko: '케이스 등록' },
  cancel: { en: 'Cancel', ko: '취소' },
  opened: { en: 'Case {number} is open.', ko: '{number} 케이스를 등록했습니다.' },
  already: {
    en: 'A case of this seller under this policy is already open.',
    ko: '이 판매자와 정책으로 진행 중인 케이스가 있습니다.',
  },
  goThere: { en: 'Go to {number}', ko: '{number} 열기' },
} satisfies Record<string, Words>
