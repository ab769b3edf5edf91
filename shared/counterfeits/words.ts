import type { Words } from '../text.ts'
import type { DismissReason, InfringingGround, notInfringingGrounds, orders, Proof } from './bodies.ts'
import type { CheckItem, CheckRule, CheckState } from './checks.ts'
import type { CustodyStep, custodyFaults } from './custody.ts'
import type { CounterPart } from './rules.ts'
import type { variantSigns } from './schema.ts'
import type { testBuyVerdicts } from './testBuySchema.ts'

/** `name`: the line of the checklist. `ask`: what the reporter is asked to send. */
export const checkItemWords = {
  right_live: {
    name: { en: 'Right is live', ko: '권리 존속' },
    ask: {
      en: 'Certificate or extract of the register, with its expiry',
      ko: '권리 등록증 또는 등록 원부(존속기간 표시)',
    },
  },
  covers_goods: {
    name: { en: 'Covers the goods', ko: '상품이 권리 범위에 속함' },
    ask: { en: 'What shows that the right covers these goods', ko: '해당 상품이 권리 범위에 속함을 보여 주는 자료' },
  },
  identity: {
    name: { en: 'Identity', ko: '신원 확인' },
    ask: {
      en: 'Copy of an ID (number masked) or business registration',
      ko: '신분증 사본(뒷자리 가림) 또는 사업자등록증',
    },
  },
  authority: {
    name: { en: 'Power of attorney', ko: '위임장' },
    ask: { en: 'Power of attorney of the owner', ko: '권리자의 위임장' },
  },
  declaration: {
    name: { en: 'Declaration', ko: '사실 확인 서약' },
    ask: { en: 'Declaration that the report is true', ko: '신고 내용이 사실이라는 서약' },
  },
  location: {
    name: { en: 'Listing named', ko: '상품 특정' },
    ask: { en: 'Which listing is meant', ko: '신고 대상 상품' },
  },
  judgment: {
    name: { en: 'Judgment or decision', ko: '판결·심결' },
    ask: { en: 'Judgment of a court or decision of an agency', ko: '법원 판결문 또는 기관의 결정문' },
  },
} satisfies Record<CheckItem, { name: Words; ask: Words }>

export const checkStateWords = {
  ok: { en: 'OK', ko: '충족' },
  missing: { en: 'Missing', ko: '미비' },
  failed: { en: 'Fails', ko: '불충족' },
} satisfies Record<CheckState, Words>

export const checkRuleWords = {
  in_register: { en: 'In the register and live', ko: '권리 대장에서 유효함' },
  right_unknown: { en: 'No right is named', ko: '권리가 특정되지 않음' },
  application_only: { en: 'Only an application; a registration is needed', ko: '출원 단계로, 등록이 필요함' },
  expired: { en: 'Expired: gives no block', ko: '존속기간 만료: 차단 불가' },
  not_yet_in_force: { en: 'Not in force yet', ko: '아직 발생하지 않은 권리' },
  not_looked_up: { en: 'Claimed; look it up in the register', ko: '신고자 주장: 등록 원부 확인 필요' },
  class_fits: { en: 'Class fits the category', ko: '상품류가 카테고리와 일치' },
  class_differs: { en: 'Class does not cover this category', ko: '상품류가 카테고리를 포함하지 않음' },
  class_unknown: { en: 'Class unknown: compare by eye', ko: '상품류 미상: 직접 비교 필요' },
  class_not_compared: { en: 'Compare the goods with the right', ko: '권리 내용과 직접 비교 필요' },
  named: { en: 'Named in the report', ko: '신고에서 특정됨' },
  given: { en: 'Sent in: look at it', ko: '제출됨: 확인 필요' },
  not_given: { en: 'Not sent in', ko: '제출되지 않음' },
  not_asked: { en: 'Not asked for here', ko: '해당 없음' },
} satisfies Record<CheckRule, Words>

export const dismissReasonWords = {
  right_expired: { en: 'Right has expired', ko: '권리 존속기간 만료' },
  wrong_class: { en: 'Right does not cover the goods', ko: '권리 범위에 속하지 않음' },
  not_the_right: { en: 'Right named is not the one', ko: '신고된 권리와 무관' },
  no_authority: { en: 'Identity or authority not shown', ko: '신원·위임 미확인' },
  no_judgment: { en: 'No judgment', ko: '판결 미제출' },
  not_corroborated: { en: 'Not corroborated', ko: '보강 증거 없음' },
  genuine: { en: 'Goods are genuine', ko: '정품으로 확인' },
  duplicate: { en: 'Handled elsewhere', ko: '중복 신고' },
} satisfies Record<DismissReason, Words>

/** As the reporter reads it. */
export const dismissSentences = {
  right_expired: { en: 'the right named has expired.', ko: '신고하신 권리의 존속기간이 만료되었습니다.' },
  wrong_class: {
    en: 'the right named does not cover goods of this kind.',
    ko: '신고하신 권리의 범위에 해당 상품이 포함되지 않습니다.',
  },
  not_the_right: {
    en: 'the right named is not concerned by the listing.',
    ko: '신고하신 권리와 해당 상품의 관련성이 확인되지 않습니다.',
  },
  no_authority: {
    en: 'identity or power of attorney was not shown.',
    ko: '신고자의 신원 또는 위임 관계가 확인되지 않았습니다.',
  },
  no_judgment: {
    en: 'rights of this kind need a judgment, and none was sent.',
    ko: '해당 유형의 권리는 판결이 필요하나 제출되지 않았습니다.',
  },
  not_corroborated: { en: 'nothing else bore the report out.', ko: '신고 내용을 뒷받침할 자료가 확인되지 않았습니다.' },
  genuine: { en: 'the goods were found to be genuine.', ko: '해당 상품이 정품으로 확인되었습니다.' },
  duplicate: { en: 'the matter is handled under another report.', ko: '동일한 건이 다른 신고로 처리되고 있습니다.' },
} satisfies Record<DismissReason, Words>

export const proofWords = {
  owner_word: { en: 'The owner’s word', ko: '권리자 확인' },
  internal_evidence: { en: 'Evidence of ours', ko: '자체 확보 증거' },
} satisfies Record<Proof, Words>

export const corroborationWords = {
  ...proofWords,
  independent_report: { en: 'Second independent report', ko: '독립된 추가 신고' },
  test_buy: { en: 'Test buy found counterfeit', ko: '시험 구매 위조 판정' },
} satisfies Record<string, Words>

export const infringingGroundWords = {
  no_answer: { en: 'No counter-notice came', ko: '이의 통지 없음' },
  answer_rejected: { en: 'Counter-notice does not convince', ko: '이의 통지 불인정' },
  test_buy: { en: 'Test buy: counterfeit', ko: '시험 구매 위조 판정' },
  owner_evidence: { en: 'New evidence of the owner', ko: '권리자의 추가 증거' },
  court_order: { en: 'Order of a court', ko: '법원 결정' },
} satisfies Record<InfringingGround, Words>

export const notInfringingWords = {
  genuine: { en: 'Goods are genuine', ko: '정품 확인' },
  licensed: { en: 'Seller is licensed', ko: '사용권 보유' },
  exhausted: { en: 'Right exhausted: resale, parallel imports', ko: '권리 소진(재판매·병행수입)' },
  no_right: { en: 'No right is infringed', ko: '침해되는 권리 없음' },
  our_error: { en: 'Our mistake', ko: '당사 오류' },
} satisfies Record<(typeof notInfringingGrounds)[number], Words>

export const orderWords = {
  infringing: { en: 'Infringement found', ko: '침해 인정' },
  not_infringing: { en: 'No infringement', ko: '침해 불인정' },
  ended_without: { en: 'Suit ended without a finding', ko: '본안 판단 없이 종료' },
} satisfies Record<(typeof orders)[number], Words>

export const counterPartWords = {
  removedMaterial: { en: 'Removed material', ko: '차단된 상품' },
  location: { en: 'Where it stood', ko: '차단 전 게시 위치' },
  goodFaith: { en: 'Good faith, under penalty of perjury', ko: '선의의 진술 (허위 진술 책임 인지)' },
  contactName: { en: 'Name', ko: '성명' },
  contactEmail: { en: 'E-mail', ko: '이메일' },
  consentsToJurisdiction: { en: 'Consent to jurisdiction', ko: '재판 관할 동의' },
  signature: { en: 'Signature', ko: '서명' },
} satisfies Record<CounterPart, Words>

export const signWords = {
  reported: { en: 'Reported', ko: '신고됨' },
  barcode: { en: 'Same barcode', ko: '바코드 일치' },
  image: { en: 'Same picture', ko: '이미지 유사' },
  title: { en: 'Like title', ko: '상품명 유사' },
} satisfies Record<(typeof variantSigns)[number], Words>

export const custodyStepWords = {
  ordered: { en: 'Ordered', ko: '주문' },
  received: { en: 'Received', ko: '수령' },
  sealed: { en: 'Sealed', ko: '봉인' },
  handed_over: { en: 'Handed over', ko: '인계' },
  opened: { en: 'Opened', ko: '개봉' },
  examined: { en: 'Examined', ko: '감정' },
} satisfies Record<CustodyStep, Words>

export const custodyFaultWords = {
  nothing_received: { en: 'Receipt is not recorded', ko: '수령 기록 없음' },
  holder_differs: { en: 'Handed over by somebody who did not hold it', ko: '보관자와 인계자가 다름' },
  goes_back_in_time: { en: 'Before the step that precedes it', ko: '앞 단계보다 이른 시각' },
  photo_missing: { en: 'No picture', ko: '사진 없음' },
  sealed_missing: { en: 'Handed over unsealed', ko: '봉인 없이 인계' },
  not_examined: { en: 'Not examined yet', ko: '감정 기록 없음' },
} satisfies Record<(typeof custodyFaults)[number], Words>

export const testBuyVerdictWords = {
  counterfeit: { en: 'Counterfeit', ko: '위조품' },
  genuine: { en: 'Genuine', ko: '정품' },
  undecided: { en: 'Cannot be told', ko: '판별 불가' },
} satisfies Record<(typeof testBuyVerdicts)[number], Words>
