import type { Words } from '../text.ts'
import type { Tone } from '../workflow/workflow.ts'
import type { BackTestChange, FakeSource, FindingState, RejectReason, VerdictSource, WatchSource } from './kinds.ts'

export const findingStateWords = {
  proposed: { en: 'To decide', ko: '판단 대기' },
  accepted: { en: 'Right', ko: '적중' },
  rejected: { en: 'Wrong', ko: '오탐' },
  opened: { en: 'Report opened', ko: '신고 접수됨' },
} satisfies Record<FindingState, Words>

export const findingTones = {
  proposed: 'busy',
  accepted: 'bad',
  rejected: 'neutral',
  opened: 'bad',
} satisfies Record<FindingState, Tone>

export const rejectReasonWords = {
  authorised: { en: 'The seller is authorised', ko: '정식 유통 판매자' },
  harmless_words: { en: 'The words mean something else', ko: '문구가 다른 뜻' },
  fair_price: { en: 'The price has a reason', ko: '정상적인 할인 가격' },
  other_goods: { en: 'Not the goods it was compared with', ko: '비교 대상이 다른 상품' },
  other: { en: 'Something else', ko: '기타' },
} satisfies Record<RejectReason, Words>

export const verdictSourceWords = {
  counterfeits: { en: 'Counterfeit report', ko: '위조·침해 신고' },
  gating: { en: 'Product gating', ko: '상품 승인 심사' },
  findings: { en: 'Monitoring', ko: '모니터링' },
} satisfies Record<VerdictSource, Words>

export const watchSourceWords = {
  person: { en: 'Added by hand', ko: '직접 등록' },
  repeat_infringer: { en: 'Repeat infringer', ko: '반복 침해' },
} satisfies Record<WatchSource, Words>

export const watchChangeWords = {
  added: { en: 'Added', ko: '등록' },
  extended: { en: 'Extended', ko: '연장' },
  ended: { en: 'Taken off', ko: '해제' },
  expired: { en: 'Time was over', ko: '기간 만료' },
} satisfies Record<string, Words>

export const fakeSourceWords = {
  upheld: { en: 'Upheld report', ko: '인정된 신고' },
  person: { en: 'Added by hand', ko: '직접 등록' },
} satisfies Record<FakeSource, Words>

export const changeWords = {
  newly_caught: { en: 'Newly caught', ko: '새로 잡음' },
  newly_false: { en: 'Newly false', ko: '새 오탐' },
  no_longer_caught: { en: 'No longer caught', ko: '더는 못 잡음' },
  no_longer_false: { en: 'No longer false', ko: '해소된 오탐' },
} satisfies Record<BackTestChange, Words>

/** What each difference is worth: a violation more or less, an innocent more or less. */
export const changeTones = {
  newly_caught: 'good',
  newly_false: 'bad',
  no_longer_caught: 'bad',
  no_longer_false: 'good',
} satisfies Record<BackTestChange, Tone>

export const watchedWord: Words = { en: 'Watched', ko: '주시 중' }

/** Verbs of the audit log. */
export const monitoringActionWords = {
  find: { label: { en: 'Found by the rules', ko: '규칙 탐지' } },
  accept: { label: { en: 'Finding is right', ko: '적중 판단' } },
  reject: { label: { en: 'Finding is wrong', ko: '오탐 판단' } },
  open: { label: { en: 'Open a report', ko: '신고 접수' } },
  watch: { label: { en: 'Watch a seller', ko: '판매자 주시 등록' } },
  'extend-watch': { label: { en: 'Watch on', ko: '주시 연장' } },
  'end-watch': { label: { en: 'Watch no longer', ko: '주시 해제' } },
  'add-fake': { label: { en: 'Add the picture of a fake', ko: '위조품 이미지 등록' } },
  'drop-fake': { label: { en: 'Take off the picture of a fake', ko: '위조품 이미지 제외' } },
  'back-test': { label: { en: 'Run rules on past decisions', ko: '과거 판정 대조' } },
} satisfies Record<string, { label: Words }>
