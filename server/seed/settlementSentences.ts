import type { TicketType } from '#shared/settlements/types.ts'
import type { Words } from '#shared/text.ts'

/** What sellers write, by what they ask. */
export const claims: Record<TicketType, Words> = {
  missing_payout: {
    en: 'Part of last month’s sales was never paid out. Please check the settlement.',
    ko: '지난달 판매분 일부가 입금되지 않았습니다. 정산 내역 확인 부탁드립니다.',
  },
  late_payout: {
    en: 'The weekly payout came later than announced.',
    ko: '주정산이 안내된 날짜보다 늦게 입금되었습니다.',
  },
  wrong_commission: {
    en: 'The commission is higher than our category’s rate.',
    ko: '저희 카테고리 요율보다 수수료가 높게 차감되었습니다.',
  },
  refund_deduction_dispute: {
    en: 'More was taken back for a cancelled order than it cost.',
    ko: '취소 주문 금액보다 더 많이 차감되었습니다.',
  },
  coupon_burden_dispute: {
    en: 'A coupon of the platform was charged to us.',
    ko: '플랫폼 발행 쿠폰이 저희 부담으로 차감되었습니다.',
  },
  return_compensation: {
    en: 'The goods came back damaged. We ask for compensation.',
    ko: '반품된 상품이 파손되어 돌아왔습니다. 보상을 요청합니다.',
  },
  hold_release: {
    en: 'Our payout is on hold. We have answered everything; please release it.',
    ko: '정산금 지급이 보류되어 있습니다. 소명을 마쳤으니 해제를 요청합니다.',
  },
  bank_account_change: { en: 'We changed our bank account.', ko: '정산 계좌를 변경했습니다.' },
  tax_invoice_error: {
    en: 'The tax invoice for commission shows our former address.',
    ko: '수수료 세금계산서에 이전 사업장 주소가 기재되어 있습니다.',
  },
  vat_report_data: {
    en: 'We need the sales figures for our VAT return.',
    ko: '부가세 신고에 필요한 매출 자료를 요청합니다.',
  },
  negative_balance: {
    en: 'A minus was carried over that we cannot follow.',
    ko: '이월된 마이너스 금액의 근거를 알 수 없습니다.',
  },
  fast_settlement: { en: 'How do we apply for fast settlement?', ko: '빠른정산 신청 방법을 알고 싶습니다.' },
  final_amount_30pct: {
    en: 'The final 30 % is less than what was kept back.',
    ko: '최종액(30%)이 유보된 금액보다 적게 지급되었습니다.',
  },
  double_deduction: {
    en: 'The same return was deducted twice.',
    ko: '같은 반품 건이 두 번 공제되었습니다.',
  },
}

const corrected = {
  en: 'We compared the settlement line by line and correct the difference.',
  ko: '정산 내역을 주문별로 대조하여 차이를 확인했으며, 해당 금액을 조정합니다.',
}

/** What sellers are told. */
export const explanations: Record<TicketType, Words> = {
  missing_payout: corrected,
  late_payout: corrected,
  refund_deduction_dispute: corrected,
  return_compensation: corrected,
  hold_release: corrected,
  negative_balance: corrected,
  bank_account_change: corrected,
  wrong_commission: {
    en: 'The rate of another category was used. We correct the commission and issue the tax invoice anew.',
    ko: '다른 카테고리의 요율이 적용되었습니다. 수수료를 조정하고 세금계산서를 수정 발행합니다.',
  },
  coupon_burden_dispute: {
    en: 'This coupon is borne by the platform. What was charged to you is given back.',
    ko: '플랫폼이 부담하는 쿠폰입니다. 차감된 금액을 돌려드립니다.',
  },
  tax_invoice_error: {
    en: 'We have issued the tax invoice anew with your present address.',
    ko: '변경된 사업장 주소로 세금계산서를 수정 발행했습니다.',
  },
  vat_report_data: {
    en: 'The figures are under Settlement › VAT report in your seller portal.',
    ko: '판매자 포털의 ‘정산 › 부가세 신고 자료’에서 확인하실 수 있습니다.',
  },
  fast_settlement: {
    en: 'You apply under Settlement › Fast settlement; after approval 90 % are usable the next day.',
    ko: '판매자 포털의 ‘정산 › 빠른정산’에서 신청할 수 있으며, 승인 후 다음 날부터 90%를 사용할 수 있습니다.',
  },
  final_amount_30pct: {
    en: 'The final amount was less than what was kept back. We pay the rest.',
    ko: '최종액이 유보 금액보다 적게 지급되어 부족분을 지급합니다.',
  },
  double_deduction: {
    en: 'The same return was deducted twice. We give the second deduction back.',
    ko: '같은 반품 건이 두 번 공제되어 두 번째 공제액을 돌려드립니다.',
  },
}

export const questions = {
  seller: {
    en: 'Please send a video that shows the waybill and the condition of the goods.',
    ko: '운송장과 상품 상태가 함께 보이는 영상을 보내 주세요.',
  },
  answered: { en: 'The video is attached.', ko: '영상을 첨부합니다.' },
  finance: {
    en: 'Was this transfer returned by the bank?',
    ko: '해당 이체가 은행에서 반송되었는지 확인 부탁드립니다.',
  },
  equal: {
    en: 'Every line was settled as the terms say; the difference comes from the 30 % that is kept back.',
    ko: '모든 내역이 약관에 따라 정산되었습니다. 말씀하신 차이는 최종액으로 유보된 30%입니다.',
  },
  dispute: {
    en: 'We do not agree; please look at this order too.',
    ko: '결과에 동의하지 않습니다. 이 주문도 함께 확인해 주세요.',
  },
} satisfies Record<string, Words>
