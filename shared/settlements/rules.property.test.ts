import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { baseSettlements } from '../settings/settlements.ts'
import { type Component, isTrade, tradeComponents } from './components.ts'
import {
  type Around,
  type ComponentTotal,
  compareSettlement,
  judgeLine,
  leftBy,
  ratesOf,
  shareCut,
  shareRounded,
  sumOfDifferences,
} from './rules.ts'

const rates = ratesOf(baseSettlements)
const categories = ['식품', '뷰티', '디지털', null] as const

const line = fc.record({
  component: fc.constantFrom(...tradeComponents),
  baseKrw: fc.integer({ min: 1, max: 50_000_000 }),
  category: fc.constantFrom(...categories),
})

const atWhole: readonly Component[] = ['deferred', 'deferred_release', 'hold', 'debt', 'payout']

/** A settlement that is right in every component, then one that is wrong by `krw` in one. */
const spoiled = fc.record({
  lines: fc.array(line, { minLength: 1, maxLength: 60 }),
  where: fc.constantFrom<Component>(...tradeComponents, ...atWhole),
  krw: fc.integer({ min: 1, max: 9_000_000 }),
  sign: fc.constantFrom(1, -1),
  leftBeforeKrw: fc.integer({ min: -3_000_000, max: 3_000_000 }),
  deferredOfMonthKrw: fc.integer({ min: 1, max: 9_000_000 }),
  isReserve: fc.boolean(),
})

type Totals = Partial<Record<Component, ComponentTotal>>

function add(totals: Totals, component: Component, amountKrw: number, expectedKrw: number): void {
  const before = totals[component] ?? { actualKrw: 0, expectedKrw: 0, lines: 0, wrongLines: 0 }
  totals[component] = {
    actualKrw: before.actualKrw + amountKrw,
    expectedKrw: before.expectedKrw + expectedKrw,
    lines: before.lines + 1,
    wrongLines: before.wrongLines + (amountKrw === expectedKrw ? 0 : 1),
  }
}

describe('the differences of a settlement', () => {
  it('name the component that is wrong, no other, and add up to the won', () => {
    fc.assert(
      fc.property(spoiled, ({ lines, where, krw, sign, leftBeforeKrw, deferredOfMonthKrw, isReserve }) => {
        // A hold that is none can only take; what is released too much or too little can be both.
        const owed = where === 'hold' ? krw : sign * krw
        const totals: Totals = {}
        for (const one of lines) {
          const { expectedKrw } = judgeLine({ ...one, amountKrw: 0 }, rates, false)
          add(totals, one.component, expectedKrw, expectedKrw)
        }
        if (isTrade(where)) {
          const { expectedKrw } = judgeLine(
            { component: where, baseKrw: 100_000, category: null, amountKrw: 0 },
            rates,
            false,
          )
          add(totals, where, expectedKrw - owed, expectedKrw)
        }
        const wrongBy = (component: Component) => (component === where ? owed : 0)
        const trade = tradeComponents.reduce((sum, one) => sum + (totals[one]?.actualKrw ?? 0), 0)
        const kept = !isReserve && trade > 0 ? trade - shareCut(trade, 7000) : 0
        const state = (component: Component, right: number) => {
          const amount = right - wrongBy(component)
          if (amount !== 0) add(totals, component, amount, amount)
        }
        state('deferred', -kept)
        state('deferred_release', isReserve ? deferredOfMonthKrw : 0)
        state('debt', Math.min(0, leftBeforeKrw))
        state('hold', 0)
        const left = leftBy(totals)
        const transfer = Math.min(0, -left) + wrongBy('payout')
        if (transfer !== 0) add(totals, 'payout', transfer, transfer)
        const around: Around = {
          type: isReserve ? 'RESERVE' : 'WEEKLY',
          weeklyShare: 7000,
          deferredOfMonthKrw,
          leftBeforeKrw,
          isHoldInForce: false,
          isPayoutDue: true,
          corrected: {},
        }
        const compared = compareSettlement(totals, around)
        expect(compared.filter((one) => one.differenceKrw !== 0).map((one) => one.component)).toEqual([where])
        expect(sumOfDifferences(compared)).toBe(owed)
        // Corrected by as much, nothing is owed any more.
        const after = compareSettlement(totals, { ...around, corrected: { [where]: owed } })
        expect(after.every((one) => one.differenceKrw === 0)).toBe(true)
      }),
      { numRuns: 400 },
    )
  })
})

describe('a line of a ledger', () => {
  it('is charged the rate of its category to the nearest won, and VAT on that, cut to the won', () => {
    const of = (component: 'commission' | 'commission_vat' | 'shipping_commission', baseKrw: number) =>
      judgeLine({ component, baseKrw, amountKrw: 0, category: '식품' }, rates, false).expectedKrw
    // 12,345 × 10.6 % = 1,308.57 → 1,309; its VAT 130.9 → 130. Shipping 3,050 × 3 % = 91.5 → 92, VAT 9.2 → 9.
    expect(of('commission', 12_345)).toBe(-1309)
    expect(of('commission_vat', 12_345)).toBe(-130)
    expect(of('shipping_commission', 3050)).toBe(-101)
    expect(shareRounded(3050, 300)).toBe(92)
  })

  it('of a platform coupon costs the seller nothing, of their own coupon everything', () => {
    const of = (component: 'seller_coupon' | 'platform_coupon') =>
      judgeLine({ component, baseKrw: 2000, amountKrw: -2000, category: null }, rates, false)
    expect(of('platform_coupon')).toEqual({ expectedKrw: 0, rule: 'platform-bears' })
    expect(of('seller_coupon')).toEqual({ expectedKrw: -2000, rule: 'seller-bears' })
  })

  it('is taken once for its cause', () => {
    const again = judgeLine({ component: 'deduction', baseKrw: 700, amountKrw: -700, category: null }, rates, true)
    expect(again).toEqual({ expectedKrw: 0, rule: 'deducted-before' })
  })
})
