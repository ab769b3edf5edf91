import type { Words } from '../text.ts'
import type { Component } from './components.ts'

/** What a seller asks about their settlement (an enumeration of ours over the questions marketplaces list). */
export const ticketTypes = [
  'missing_payout',
  'late_payout',
  'wrong_commission',
  'refund_deduction_dispute',
  'coupon_burden_dispute',
  'return_compensation',
  'hold_release',
  'bank_account_change',
  'tax_invoice_error',
  'vat_report_data',
  'negative_balance',
  'fast_settlement',
  'final_amount_30pct',
  'double_deduction',
] as const

export type TicketType = (typeof ticketTypes)[number]

type Trait = {
  label: Words
  /** Components that such a question is usually about: shown first. */
  focus: readonly Component[]
  severity: 'low' | 'medium' | 'high'
  /** Whether it can end in a correction of money at all. */
  isAboutMoney: boolean
}

export const traits = {
  missing_payout: {
    label: { en: 'Missing payout', ko: '정산금 미지급' },
    focus: ['payout', 'sale', 'hold'],
    severity: 'high',
    isAboutMoney: true,
  },
  late_payout: {
    label: { en: 'Late payout', ko: '정산금 지급 지연' },
    focus: ['payout', 'hold'],
    severity: 'medium',
    isAboutMoney: true,
  },
  wrong_commission: {
    label: { en: 'Wrong commission', ko: '판매수수료 오류' },
    focus: ['commission', 'commission_vat', 'shipping_commission'],
    severity: 'medium',
    isAboutMoney: true,
  },
  refund_deduction_dispute: {
    label: { en: 'Refund deduction', ko: '환불 차감 이의' },
    focus: ['cancellation', 'cancelled_shipping', 'deduction'],
    severity: 'medium',
    isAboutMoney: true,
  },
  coupon_burden_dispute: {
    label: { en: 'Who bears a coupon', ko: '쿠폰 부담 이의' },
    focus: ['seller_coupon', 'platform_coupon'],
    severity: 'medium',
    isAboutMoney: true,
  },
  return_compensation: {
    label: { en: 'Compensation for a return', ko: '반품 보상 청구' },
    focus: ['deduction', 'cancellation'],
    severity: 'medium',
    isAboutMoney: true,
  },
  hold_release: {
    label: { en: 'Release of a hold', ko: '지급 보류 해제' },
    focus: ['hold'],
    severity: 'high',
    isAboutMoney: true,
  },
  bank_account_change: {
    label: { en: 'Change of bank account', ko: '정산 계좌 변경' },
    focus: ['payout'],
    severity: 'medium',
    isAboutMoney: false,
  },
  tax_invoice_error: {
    label: { en: 'Error in a tax invoice', ko: '세금계산서 오류' },
    focus: ['commission', 'commission_vat'],
    severity: 'low',
    isAboutMoney: false,
  },
  vat_report_data: {
    label: { en: 'Figures for the VAT return', ko: '부가세 신고 자료' },
    focus: ['sale', 'commission_vat'],
    severity: 'low',
    isAboutMoney: false,
  },
  negative_balance: {
    label: { en: 'Negative balance', ko: '마이너스 정산금' },
    focus: ['debt', 'deduction'],
    severity: 'high',
    isAboutMoney: true,
  },
  fast_settlement: {
    label: { en: 'Fast settlement', ko: '빠른정산' },
    focus: ['payout', 'deferred'],
    severity: 'low',
    isAboutMoney: false,
  },
  final_amount_30pct: {
    label: { en: 'The final 30 %', ko: '최종액(30%) 정산' },
    focus: ['deferred_release', 'deferred'],
    severity: 'medium',
    isAboutMoney: true,
  },
  double_deduction: {
    label: { en: 'Deducted twice', ko: '이중 차감' },
    focus: ['deduction', 'debt'],
    severity: 'high',
    isAboutMoney: true,
  },
} satisfies Record<TicketType, Trait>
