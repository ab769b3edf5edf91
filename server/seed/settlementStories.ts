import type { Component } from '#shared/settlements/components.ts'
import type { TicketType } from '#shared/settlements/types.ts'
import type { SettlementAction } from '#shared/settlements/workflow.ts'
import { agents, leads } from './cast.ts'
import type { DemoEmail } from './people.ts'

/** One ticket: what is wrong in the ledger (null: nothing), when it was opened, and how far it came. */
export type Ticket = {
  type: TicketType
  component: Component | null
  /** Won of the mistake; left out, some. */
  krw?: number
  hoursAgo: number
  steps: readonly { afterHours: number; action: SettlementAction; by: readonly DemoEmail[] }[]
}

const money = ['finance@demo'] as const satisfies DemoEmail[]
const ops = ['ops@demo'] as const satisfies DemoEmail[]
const step = (action: SettlementAction, afterHours: number, by: readonly DemoEmail[] = agents) => ({
  action,
  afterHours,
  by,
})

const classified = [step('classify', 2)]
const worked = [...classified, step('calculate', 3)]
const proposed = [...worked, step('propose', 4)]
const approved = (by: readonly DemoEmail[] = leads) => [...proposed, step('approve', 5, by)]
const scheduled = [...approved(), step('schedule', 3, money)]
const rejected = [...worked, step('reject', 5)]

const ticket = (
  type: TicketType,
  component: Component | null,
  hoursAgo: number,
  steps: Ticket['steps'] = [],
  krw?: number,
): Ticket => ({ type, component, hoursAgo, steps, ...(krw !== undefined && { krw }) })

export const tickets: readonly Ticket[] = [
  ticket('missing_payout', 'payout', 3),
  ticket('wrong_commission', 'commission', 5),
  ticket('coupon_burden_dispute', 'platform_coupon', 9),
  ticket('vat_report_data', null, 12),
  ticket('late_payout', null, 20, classified),
  ticket('double_deduction', 'deduction', 26, classified),
  ticket('negative_balance', 'debt', 22, classified, 48_000),
  ticket('wrong_commission', 'commission', 28, worked),
  ticket('refund_deduction_dispute', 'cancellation', 30, worked),
  ticket('final_amount_30pct', 'deferred_release', 33, worked, 36_500),
  ticket('tax_invoice_error', null, 27, worked),
  ticket('return_compensation', 'cancellation', 50, [...worked, step('ask', 3)]),
  ticket('return_compensation', null, 70, [...worked, step('ask', 3), step('answer', 30)]),
  ticket('missing_payout', 'sale', 48, [...worked, step('askFinance', 2)]),
  ticket('wrong_commission', 'commission', 40, proposed, 84_300),
  ticket('coupon_burden_dispute', 'platform_coupon', 36, proposed, 27_000),
  ticket('wrong_commission', 'commission', 44, proposed, 1_240_000),
  ticket('missing_payout', 'sale', 52, proposed, 12_600_000),
  ticket('double_deduction', 'deduction', 60, [...proposed, step('sendBack', 4, leads)], 18_900),
  ticket('refund_deduction_dispute', 'cancellation', 58, approved(), 61_200),
  ticket('wrong_commission', 'commission_vat', 64, approved(), 9_400),
  ticket('wrong_commission', 'commission', 66, approved(ops), 2_150_000),
  ticket('final_amount_30pct', 'deferred_release', 72, scheduled, 52_800),
  ticket('wrong_commission', 'shipping_commission', 76, scheduled, 7_600),
  ticket('coupon_burden_dispute', 'platform_coupon', 24 * 14, scheduled, 31_500),
  ticket('missing_payout', 'sale', 24 * 15, scheduled, 89_900),
  ticket('wrong_commission', 'commission', 24 * 30, scheduled, 44_100),
  ticket('double_deduction', 'deduction', 24 * 33, scheduled, 23_800),
  ticket('late_payout', null, 24 * 3, rejected),
  ticket('wrong_commission', null, 24 * 5, rejected),
  ticket('refund_deduction_dispute', null, 24 * 24, rejected),
  ticket('vat_report_data', null, 24 * 4, [...worked, step('resolve', 4)]),
  ticket('tax_invoice_error', null, 24 * 20, [...worked, step('resolve', 4)]),
  ticket('fast_settlement', null, 24 * 6, [...worked, step('resolve', 4)]),
  ticket('wrong_commission', null, 24 * 4, [...rejected, step('dispute', 40)]),
  ticket('late_payout', null, 30, [step('dismiss', 4)]),
]
