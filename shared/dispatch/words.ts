import type { Availability } from '../teams/schema.ts'
import type { Words } from '../text.ts'
import type { OfferRefusal } from './eligibility.ts'
import type { TermName } from './priority.ts'
import type { SkipReason } from './schema.ts'

export const termWords = {
  promise: { en: 'Promise', ko: '처리 기한' },
  severity: { en: 'Severity', ko: '심각도' },
  buyer_harm: { en: 'Harm to buyers', ko: '구매자 피해' },
  gmv: { en: 'GMV', ko: '거래액' },
  reports: { en: 'Reports', ko: '신고·확인 건수' },
} satisfies Record<TermName, Words>

export const buyerHarmWords: readonly Words[] = [
  { en: 'none', ko: '없음' },
  { en: 'slight', ko: '경미' },
  { en: 'serious', ko: '심각' },
  { en: 'danger', ko: '위험' },
]

export const skipReasonWords = {
  not_my_field: { en: 'Not my field', ko: '담당 분야가 아님' },
  language: { en: 'I do not write the seller’s language', ko: '판매자 언어로 응대하기 어려움' },
  too_close: { en: 'I know the seller, or had a part in it', ko: '이해관계가 있거나 이전에 관여함' },
  missing_facts: { en: 'Facts are missing that I cannot get', ko: '확인할 수 없는 자료가 필요함' },
  leaving: { en: 'My day ends before I could finish', ko: '근무 종료 전에 끝내기 어려움' },
  other: { en: 'Another reason', ko: '기타' },
} satisfies Record<SkipReason, Words>

/** `{count}` cases that are kept from me, and why. */
export const offerRefusalWords = {
  rank: { en: 'another role has the next step', ko: '다른 역할이 처리할 단계' },
  four_eyes: { en: 'you took part in the step before', ko: '앞 단계에 참여함' },
  in_hand: { en: 'a colleague works on it now', ko: '동료가 처리 중' },
  held: { en: 'held by its owner', ko: '담당자가 보류함' },
  owned: { en: 'assigned to a colleague', ko: '동료에게 배정됨' },
  skipped: { en: 'you passed it over within a day', ko: '24시간 안에 건너뜀' },
  absent: { en: 'you are entered as absent', ko: '부재로 등록되어 있음' },
  away: { en: 'you are not set to available', ko: '내 상태가 업무 가능이 아님' },
  full: { en: 'your hands are full', ko: '내 처리 한도가 찼음' },
  team: { en: 'belongs to another team', ko: '다른 팀 담당' },
  skill: { en: 'needs a skill that you do not have', ko: '필요한 자격이 없음' },
  certificate: { en: 'your certificate has run out', ko: '자격이 만료됨' },
  language: { en: 'the seller writes another language', ko: '판매자 언어가 다름' },
} satisfies Record<OfferRefusal, Words>

export const availabilityWords = {
  available: {
    label: { en: 'Available', ko: '업무 가능' },
    does: { en: 'New cases come to you', ko: '새 케이스를 받습니다' },
  },
  busy: {
    label: { en: 'Busy', ko: '처리 중' },
    does: { en: 'You finish what you have; nothing new', ko: '담당 중인 케이스만 처리합니다' },
  },
  away: {
    label: { en: 'Away', ko: '자리 비움' },
    does: { en: 'Back today; what you have stays yours', ko: '오늘 복귀하며 담당 케이스는 유지됩니다' },
  },
  off: {
    label: { en: 'Off', ko: '근무 종료' },
    does: { en: 'What you do not hold goes back to the queue', ko: '보류하지 않은 케이스는 대기열로 돌아갑니다' },
  },
} satisfies Record<Availability, { label: Words; does: Words }>
