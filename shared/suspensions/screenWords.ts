import type { MeasureKind, SellerStanding } from '../sellers/schema.ts'
import type { Words } from '../text.ts'

/** The queue: views, columns, filters, what an empty list teaches. */
export const queueWords = {
  open: { en: 'Open a case', ko: '케이스 직접 등록' },
  ground: { en: 'Ground', ko: '사유' },
  measure: { en: 'Measure', ko: '조치' },
  policy: { en: 'Policy', ko: '정책' },
  recommended: { en: 'Policy suggests', ko: '정책 권고' },
  strikes: { en: 'Strike points', ko: '벌점' },
  openCases: { en: 'Open cases', ko: '진행 중 케이스' },
  standing: { en: 'Standing', ko: '판매자 상태' },
  firstTitle: { en: 'No case yet', ko: '아직 케이스가 없습니다' },
  firstText: {
    en: 'Cases come from a performance file: load one, and every seller outside a limit of the policies in force stands here with the figures.',
    ko: '판매자 실적 파일을 불러오면, 시행 중인 정책의 기준을 벗어난 판매자가 수치와 함께 이곳에 등록됩니다.',
  },
  firstWait: {
    en: 'An operations manager loads the file; you can also open a case by hand.',
    ko: '파일은 운영 매니저가 불러옵니다. 케이스를 직접 등록할 수도 있습니다.',
  },
  loadFile: { en: 'Load a performance file', ko: '실적 파일 불러오기' },
} satisfies Record<string, Words>

/** The case workspace. */
export const caseWords = {
  theSeller: { en: 'Seller', ko: '판매자' },
  findings: { en: 'Findings', ko: '확인된 사실' },
  foundBy: { en: 'Recorded by {name}', ko: '{name} 님 기록' },
  underPolicy: { en: '{policy} v{version}', ko: '{policy} v{version}' },
  window: { en: '{days}-day window', ko: '최근 {days}일' },
  asOf: { en: 'as of {day}', ko: '{day} 기준' },
  minimum: { en: 'judged from {count} orders', ko: '주문 {count}건 이상부터 판정' },
  limit: { en: 'Limit', ko: '기준' },
  value: { en: 'Value', ko: '수치' },
  overTime: { en: '{metric} over time', ko: '{metric} 추이' },
  amongPeers: { en: '{metric} among peers', ko: '{metric} 동종 판매자 비교' },
  thisSeller: { en: 'This seller', ko: '이 판매자' },
  peers: { en: 'Middle half of {count} sellers', ko: '판매자 {count}명의 중간 50%' },
  median: { en: 'Median', ko: '중앙값' },
  noReadings: { en: 'No stored reading of this figure.', ko: '저장된 수치가 없습니다.' },
  asTable: { en: 'Figures as a table', ko: '수치 표로 보기' },
  day: { en: 'As of', ko: '기준일' },
  proposal: { en: 'Proposal', ko: '제안된 조치' },
  inForce: { en: 'Measure', ko: '조치' },
  proposedBy: { en: 'Proposed by {name}', ko: '{name} 님 제안' },
  days: { en: '{days} days', ko: '{days}일' },
  until: { en: 'until {day}', ko: '{day}까지' },
  ended: { en: 'ended {day}', ko: '{day} 종료' },
  from: { en: 'since {day}', ko: '{day}부터' },
  listings: { en: '{count} listings', ko: '상품 {count}개' },
  payoutHold: { en: 'Payouts held', ko: '지급 보류' },
  grounds: { en: 'Told to the seller', ko: '판매자 통지 사유' },
  clause: { en: 'Clause', ko: '근거 조항' },
  reason: { en: 'Why, for colleagues', ko: '제안 이유 (내부용)' },
  approvals: { en: 'Approvals', ko: '승인' },
  approvedBy: { en: '{name} approved', ko: '{name} 님 승인' },
  appliedBy: { en: '{name} put it in force', ko: '{name} 님 시행' },
  awaits: { en: 'Waiting for {who}', ko: '{who} 승인 대기' },
  awaitsApply: { en: 'Waiting to be put in force', ko: '시행 대기' },
  answer: { en: 'Seller’s answer', ko: '판매자 소명' },
  asked: { en: 'Asked by {name}', ko: '{name} 님 요청' },
  answered: { en: 'Answer', ko: '소명 내용' },
  notAnswered: { en: 'No answer came in time.', ko: '기한 내 소명이 없었습니다.' },
  stillWaiting: { en: 'The seller has not answered yet.', ko: '아직 소명이 접수되지 않았습니다.' },
  answerDue: { en: 'Due {day}', ko: '기한 {day}' },
  sellerPage: { en: 'Seller page', ko: '판매자 화면' },
  standing: { en: 'Standing', ko: '현재 상태' },
  joined: { en: 'Seller since', ko: '입점일' },
  category: { en: 'Category', ko: '카테고리' },
  place: { en: 'Place', ko: '지역' },
  gmv: { en: 'Sales', ko: '거래액' },
  listingsCount: { en: 'Listings', ko: '상품' },
  hiddenOf: { en: '{hidden} of {count} hidden', ko: '{count}개 중 {hidden}개 노출 중지' },
  payouts: { en: 'Payouts', ko: '정산 지급' },
  payoutsHeld: { en: 'held', ko: '보류 중' },
  payoutsFree: { en: 'paid as usual', ko: '정상' },
  figures: { en: 'Figures against limits', ko: '지표와 기준' },
  noFigures: { en: 'No figures loaded.', ko: '불러온 지표가 없습니다.' },
  noLimit: { en: 'no limit', ko: '기준 없음' },
  outside: { en: 'outside', ko: '기준 벗어남' },
  measures: { en: 'Measures in force', ko: '시행 중인 조치' },
  noMeasures: { en: 'None in force.', ko: '시행 중인 조치가 없습니다.' },
  strikes: { en: 'Strikes', ko: '벌점' },
  noStrikes: { en: 'None.', ko: '없음' },
  points: { en: '{count} pt', ko: '{count}점' },
  expires: { en: 'expires {day}', ko: '{day} 소멸' },
  voided: { en: 'voided', ko: '취소됨' },
  lostStrikes: {
    en: 'Appeal {appeal} was granted: strike points that this case counted are void. Weigh the measure again.',
    ko: '이의 제기 {appeal} 인용으로, 이 케이스에서 합산한 벌점이 취소되었습니다. 조치 수준을 다시 검토해 주세요.',
  },
  lostLadder: {
    en: 'Appeal {appeal} was granted: the measure before this one no longer counts. Weigh the step again.',
    ko: '이의 제기 {appeal} 인용으로, 직전 조치가 제재 단계에서 제외되었습니다. 조치 단계를 다시 검토해 주세요.',
  },
  similar: { en: 'How the like was judged', ko: '같은 정책의 최근 결정' },
} satisfies Record<string, Words>

/** A breach in numbers: "Late delivery 9.1 % of 156 orders · limit 4 %". */
export const groundWords = {
  of: { en: 'of {count} orders', ko: '(주문 {count}건)' },
  ceiling: { en: 'limit {limit}', ko: '기준 {limit} 이하' },
  byHand: { en: 'opened by hand', ko: '직접 등록' },
  floor: { en: 'min {limit}', ko: '기준 {limit} 이상' },
} satisfies Record<string, Words>

export const standingWords = {
  good: { en: 'In good standing', ko: '정상' },
  warned: { en: 'Warned', ko: '경고' },
  restricted: { en: 'Restricted', ko: '일부 제한' },
  suspended: { en: 'Suspended', ko: '판매 정지' },
  closed: { en: 'Closed', ko: '폐점' },
} satisfies Record<SellerStanding, Words>

export const measureKindWords = {
  note: { en: 'Told', ko: '통지' },
  hide_listings: { en: 'Listings hidden', ko: '상품 노출 중지' },
  restrict_feature: { en: 'Feature off', ko: '기능 제한' },
  suspend: { en: 'Sales stopped', ko: '판매 정지' },
  close_account: { en: 'Account closed', ko: '계정 폐쇄' },
  hold_payout: { en: 'Payouts held', ko: '지급 보류' },
  gate_listings: { en: 'Waiting for permission', ko: '판매 승인 대기' },
} satisfies Record<MeasureKind, Words>

export const effectWords = {
  'send-notice': { en: 'Tell the seller', ko: '판매자 통지' },
  'put-in-force': { en: 'Put the measure in force', ko: '조치 시행' },
  'hold-payout': { en: 'Hold payouts', ko: '지급 보류' },
  'give-strike': { en: 'Add strike points', ko: '벌점 부과' },
  'end-measures': { en: 'End what this case took', ko: '이 케이스의 조치 종료' },
  'void-strikes': { en: 'Void the strike', ko: '벌점 취소' },
} satisfies Record<string, Words>
