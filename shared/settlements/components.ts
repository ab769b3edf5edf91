import type { Words } from '../text.ts'

/**
 * What a settlement is made of. A line's amount is signed as the seller sees it: what is added to their payout is
 * positive, what is taken from it negative. `payout` is the transfer to the bank, negative: it settles what was owed.
 */
export const components = [
  'sale',
  'shipping',
  'cancellation',
  'cancelled_shipping',
  'seller_coupon',
  'platform_coupon',
  'commission',
  'commission_vat',
  'shipping_commission',
  'deduction',
  'deferred',
  'deferred_release',
  'hold',
  'debt',
  'adjustment',
  'payout',
] as const

export type Component = (typeof components)[number]

/** Judged line by line; what a weekly settlement pays 70 % of. */
export const tradeComponents = [
  'sale',
  'shipping',
  'cancellation',
  'cancelled_shipping',
  'seller_coupon',
  'platform_coupon',
  'commission',
  'commission_vat',
  'shipping_commission',
  'deduction',
] as const satisfies Component[]

export type TradeComponent = (typeof tradeComponents)[number]

export const isTrade = (component: Component): component is TradeComponent =>
  (tradeComponents as readonly Component[]).includes(component)

/** Kinds of settlement, as the marketplace's settlement history calls them. */
export const settlementTypes = ['WEEKLY', 'MONTHLY', 'DAILY', 'RESERVE', 'ADDITIONAL'] as const
export type SettlementType = (typeof settlementTypes)[number]

/** How the expected figure came about. */
export const ruleNames = [
  'as-ordered',
  'as-stated',
  'seller-bears',
  'platform-bears',
  'category-rate',
  'vat-on-commission',
  'shipping-rate',
  'once-per-cause',
  'deducted-before',
  'weekly-share',
  'deferred-of-month',
  'hold-in-force',
  'no-hold',
  'carried-debt',
  'own-decision',
  'pays-the-rest',
  'not-yet-due',
] as const
export type RuleName = (typeof ruleNames)[number]

export const componentWords = {
  sale: { en: 'Sales', ko: '판매액' },
  shipping: { en: 'Shipping fees', ko: '배송비' },
  cancellation: { en: 'Cancellations', ko: '취소·환불' },
  cancelled_shipping: { en: 'Cancelled shipping', ko: '배송비 취소' },
  seller_coupon: { en: 'Coupons, seller', ko: '쿠폰(판매자 부담)' },
  platform_coupon: { en: 'Coupons, platform', ko: '쿠폰(플랫폼 부담)' },
  commission: { en: 'Commission', ko: '판매수수료' },
  commission_vat: { en: 'VAT on commission', ko: '수수료 부가세' },
  shipping_commission: { en: 'Commission on shipping', ko: '배송비 수수료' },
  deduction: { en: 'Deductions', ko: '공제' },
  deferred: { en: 'Kept back (30 %)', ko: '최종액 유보(30%)' },
  deferred_release: { en: 'Final amount (30 %)', ko: '최종액 지급(30%)' },
  hold: { en: 'Held', ko: '지급 보류' },
  debt: { en: 'Carried debt', ko: '이월 차감' },
  adjustment: { en: 'Corrections', ko: '정산 조정' },
  payout: { en: 'Paid to the bank', ko: '계좌 지급' },
} satisfies Record<Component, Words>

export const ruleWords = {
  'as-ordered': { en: 'The order’s amount', ko: '주문 금액 그대로' },
  'as-stated': { en: 'Nothing to hold it against: stands as stated', ko: '비교할 원금액이 없어 기재액을 따름' },
  'seller-bears': { en: 'The seller bears this coupon in full', ko: '판매자가 전액 부담하는 쿠폰' },
  'platform-bears': { en: 'The platform bears this coupon: 0', ko: '플랫폼 부담 쿠폰: 판매자 부담 0원' },
  'category-rate': {
    en: 'Base × rate of the category, to the nearest won',
    ko: '기준액 × 카테고리 요율 (원 단위 반올림)',
  },
  'vat-on-commission': { en: '10 % of the commission, cut to the won', ko: '수수료의 10% (원 미만 절사)' },
  'shipping-rate': { en: '3 % of shipping, VAT on top (3.3 %)', ko: '배송비의 3%, 부가세 별도(3.3%)' },
  'once-per-cause': { en: 'Taken once for its cause', ko: '같은 사유로 한 번만 공제' },
  'deducted-before': { en: 'Taken before for the same cause: 0', ko: '같은 사유로 이미 공제됨: 0원' },
  'weekly-share': { en: '30 % of a weekly settlement is kept back', ko: '주정산은 30%를 최종액으로 유보' },
  'deferred-of-month': {
    en: 'What the month’s weekly settlements kept back',
    ko: '해당 월 주정산에서 유보한 금액의 합계',
  },
  'hold-in-force': { en: 'A hold was in force', ko: '지급 보류 시행 중' },
  'no-hold': { en: 'No hold was in force: nothing may be kept', ko: '시행 중인 지급 보류가 없음: 0원' },
  'carried-debt': { en: 'The minus of the settlement before', ko: '직전 정산의 마이너스 금액' },
  'own-decision': { en: 'A correction that we decided', ko: '당사가 결정한 조정' },
  'pays-the-rest': { en: 'What is left is paid out', ko: '남은 금액 전액 지급' },
  'not-yet-due': { en: 'Its pay day has not come', ko: '지급일이 아직 도래하지 않음' },
} satisfies Record<RuleName, Words>
