import type { Words } from '../text.ts'

/** How far a new seller came, in the order in which it usually comes. */
export const stages = ['registered', 'verified', 'permitted', 'listed', 'ordered', 'ten_orders'] as const
export type Stage = (typeof stages)[number]

export const stageWords = {
  registered: { en: 'Registered', ko: '가입' },
  verified: { en: 'Verified', ko: '인증 완료' },
  permitted: { en: 'Permission to sell', ko: '판매 승인' },
  listed: { en: 'First listing', ko: '첫 상품 등록' },
  ordered: { en: 'First order', ko: '첫 주문' },
  ten_orders: { en: '10 orders', ko: '주문 10건' },
} satisfies Record<Stage, Words>

/** What stands behind each stage: what is counted, and what is not known. */
export const stageNotes = {
  registered: { en: 'The day the seller joined.', ko: '판매자가 가입한 날입니다.' },
  verified: { en: 'The seller’s identity was found in order.', ko: '판매자 인증이 완료된 시점입니다.' },
  permitted: {
    en: 'The first permission after a gating review. Goods that need none are sold without it.',
    ko: '승인 심사를 거친 첫 판매 승인입니다. 심사 대상이 아닌 상품은 이 단계 없이 판매합니다.',
  },
  listed: { en: 'The oldest listing.', ko: '가장 먼저 등록된 상품 기준입니다.' },
  ordered: {
    en: 'Orders themselves are not stored: the first figure with an order behind it.',
    ko: '주문 자체는 저장하지 않으므로, 주문이 있는 첫 지표의 기준일입니다.',
  },
  ten_orders: {
    en: 'The first figure with ten orders behind it, in one window.',
    ko: '한 집계 기간에 주문이 10건 이상인 첫 지표의 기준일입니다.',
  },
} satisfies Record<Stage, Words>

/** A longer window says that there were orders, but not in which month. */
export const longestMonthlyWindow = 31

/** The widest table: months after joining. */
export const mostMonths = 24
