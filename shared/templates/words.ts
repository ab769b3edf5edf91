import type { Words } from '../text.ts'
import { queueLetterWords, queueSlotWords } from './queueLetters.ts'
import type { Placeholder, TemplateName } from './schema.ts'

/** `sent`: when the seller gets this letter. */
export const templateWords = {
  explanation_request: {
    label: { en: 'Request for explanation', ko: '소명 요청' },
    sent: { en: 'When an agent asks the seller to explain.', ko: '담당자가 판매자에게 소명을 요청할 때 발송됩니다.' },
  },
  explanation_reminder: {
    label: { en: 'Reminder to explain', ko: '소명 기한 안내' },
    sent: {
      en: 'At half and at four fifths of the time to answer.',
      ko: '소명 기간의 50 %와 80 %가 지났을 때 발송됩니다.',
    },
  },
  notice: {
    label: { en: 'Notice', ko: '주의 통지' },
    sent: { en: 'When a notice is given.', ko: '주의 조치를 시행할 때 발송됩니다.' },
  },
  warning: {
    label: { en: 'Warning', ko: '경고' },
    sent: { en: 'When a warning is given.', ko: '경고 조치를 시행할 때 발송됩니다.' },
  },
  listing_removal: {
    label: { en: 'Listing removal', ko: '상품 노출 중지' },
    sent: { en: 'When listings are taken down.', ko: '상품 노출을 중지할 때 발송됩니다.' },
  },
  feature_restriction: {
    label: { en: 'Feature restriction', ko: '기능 제한' },
    sent: { en: 'When features are restricted.', ko: '판매자 기능을 제한할 때 발송됩니다.' },
  },
  temporary_suspension: {
    label: { en: 'Temporary suspension', ko: '기간 판매 정지' },
    sent: {
      en: 'When a suspension with an end date takes effect.',
      ko: '기간을 정한 판매 정지를 시행할 때 발송됩니다.',
    },
  },
  indefinite_suspension: {
    label: { en: 'Indefinite suspension', ko: '무기한 판매 정지' },
    sent: { en: 'When a suspension without an end date takes effect.', ko: '무기한 판매 정지를 시행할 때 발송됩니다.' },
  },
  permanent_closure: {
    label: { en: 'Permanent closure', ko: '영구 폐점' },
    sent: {
      en: 'When the last signature closes the account.',
      ko: '마지막 서명으로 영구 폐점이 확정될 때 발송됩니다.',
    },
  },
  measure_lifted: {
    label: { en: 'Measure lifted', ko: '조치 해제' },
    sent: { en: 'When a measure is lifted.', ko: '조치가 해제될 때 발송됩니다.' },
  },
  measure_ended: {
    label: { en: 'Term ended', ko: '조치 기간 종료' },
    sent: { en: 'When a fixed term is over.', ko: '정해진 조치 기간이 끝났을 때 발송됩니다.' },
  },
  ...queueLetterWords,
} satisfies Record<TemplateName, { label: Words; sent: Words }>

export const placeholderWords = {
  seller_name: { en: 'Seller’s name', ko: '판매자명' },
  case_number: { en: 'Case number', ko: '케이스 번호' },
  policy_name: { en: 'Policy', ko: '정책명' },
  grounds: { en: 'Grounds of the decision', ko: '조치 사유' },
  clause: { en: 'Clause', ko: '적용 조항' },
  findings: { en: 'Findings, in numbers', ko: '확인 사실' },
  measure: { en: 'Measure', ko: '조치' },
  effective_date: { en: 'Effective date', ko: '시행일' },
  until_date: { en: 'Last day of the term', ko: '종료일' },
  features: { en: 'Restricted features', ko: '제한 기능' },
  listing_count: { en: 'Number of listings', ko: '대상 상품 수' },
  payout_hold: { en: 'Sentence on payouts', ko: '정산 보류 문장' },
  question: { en: 'Our question', ko: '질문' },
  answer_by: { en: 'Answer by', ko: '답변 기한' },
  ...queueSlotWords,
} satisfies Record<Placeholder, Words>
