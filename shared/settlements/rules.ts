import type { SettlementsBody } from '../settings/settlements.ts'
import {
  type Component,
  components,
  isTrade,
  type RuleName,
  type SettlementType,
  tradeComponents,
} from './components.ts'

/** Rates in hundredths of a percent. */
export type Rates = { standard: number; byCategory: ReadonlyMap<string, number>; shipping: number; vat: number }

export const ratesOf = ({ commission }: Pick<SettlementsBody, 'commission'>): Rates => ({
  standard: commission.standard,
  byCategory: new Map(commission.categories.map(({ category, rate }) => [category, rate])),
  shipping: commission.shipping,
  vat: commission.vat,
})

/** `base` × hundredths of a percent to the nearest won, a half upwards. Whole numbers all the way. */
export const shareRounded = (base: number, rate: number): number =>
  Number((BigInt(base) * BigInt(rate) + 5000n) / 10_000n)

/** The same, cut below the won: how VAT is reckoned. */
export const shareCut = (base: number, rate: number): number => Number((BigInt(base) * BigInt(rate)) / 10_000n)

export const rateOf = (rates: Rates, category: string | null): number =>
  rates.byCategory.get(category ?? '') ?? rates.standard

/** What a line says of itself. `baseKrw`: the amount of the order that it is about, never negative. */
export type JudgedLine = {
  component: Component
  amountKrw: number
  baseKrw: number | null
  category: string | null
}

export type Judgement = { expectedKrw: number; rule: RuleName }

/**
 * What a line should amount to. Lines of a settlement as a whole stand as stated here; `compareSettlement` judges them.
 * @param isRepeated a deduction for the same cause stands in the ledger already.
 */
export function judgeLine(line: JudgedLine, rates: Rates, isRepeated: boolean): Judgement {
  const { component, amountKrw, baseKrw } = line
  if (component === 'platform_coupon') return { expectedKrw: 0, rule: 'platform-bears' }
  if (component === 'deduction' && isRepeated) return { expectedKrw: 0, rule: 'deducted-before' }
  if (baseKrw === null || !isTrade(component)) return { expectedKrw: amountKrw, rule: 'as-stated' }
  const commission = () => shareRounded(baseKrw, rateOf(rates, line.category))
  const onShipping = shareRounded(baseKrw, rates.shipping)
  const judged = {
    sale: { expectedKrw: baseKrw, rule: 'as-ordered' },
    shipping: { expectedKrw: baseKrw, rule: 'as-ordered' },
    cancellation: { expectedKrw: -baseKrw, rule: 'as-ordered' },
    cancelled_shipping: { expectedKrw: -baseKrw, rule: 'as-ordered' },
    seller_coupon: { expectedKrw: -baseKrw, rule: 'seller-bears' },
    commission: { expectedKrw: -commission(), rule: 'category-rate' },
    commission_vat: { expectedKrw: -shareCut(commission(), rates.vat), rule: 'vat-on-commission' },
    shipping_commission: { expectedKrw: -(onShipping + shareCut(onShipping, rates.vat)), rule: 'shipping-rate' },
    deduction: { expectedKrw: -baseKrw, rule: 'once-per-cause' },
  } as const satisfies Record<Exclude<typeof component, 'platform_coupon'>, Judgement>
  const { expectedKrw, rule } = judged[component]
  // Adding zero turns -0 into 0.
  return { expectedKrw: expectedKrw + 0, rule }
}

/** Sums of a settlement's lines in one component. */
export type ComponentTotal = { actualKrw: number; expectedKrw: number; lines: number; wrongLines: number }

/** What stands around a settlement and decides what its own lines should be. */
export type Around = {
  type: SettlementType
  /** Hundredths of a percent that a weekly settlement pays. */
  weeklyShare: number
  /** Kept back by the weekly settlements whose final amount this one pays, positive. */
  deferredOfMonthKrw: number
  /** What the settlement before left, paid or owed; a minus is carried. */
  leftBeforeKrw: number
  isHoldInForce: boolean
  /** The pay day is over, and the ledger tells of transfers at all. */
  isPayoutDue: boolean
  /** Our corrections so far, by what they correct. */
  corrected: Partial<Record<Component, number>>
}

export type ComparedComponent = {
  component: Component
  expectedKrw: number
  actualKrw: number
  correctedKrw: number
  /** In the seller's favour: what they are owed still. */
  differenceKrw: number
  rule: RuleName
  lines: number
  wrongLines: number
}

const ruleOf: Record<Component, RuleName> = {
  sale: 'as-ordered',
  shipping: 'as-ordered',
  cancellation: 'as-ordered',
  cancelled_shipping: 'as-ordered',
  seller_coupon: 'seller-bears',
  platform_coupon: 'platform-bears',
  commission: 'category-rate',
  commission_vat: 'vat-on-commission',
  shipping_commission: 'shipping-rate',
  deduction: 'once-per-cause',
  deferred: 'weekly-share',
  deferred_release: 'deferred-of-month',
  hold: 'hold-in-force',
  debt: 'carried-debt',
  adjustment: 'own-decision',
  payout: 'pays-the-rest',
}

/**
 * Expected against actual, a component at a time. Each is judged given the others as they stand, so that a mistake in
 * one is named in that one alone and the differences add up to what is disputed, to the won.
 */
export function compareSettlement(
  totals: Partial<Record<Component, ComponentTotal>>,
  around: Around,
): ComparedComponent[] {
  const actual = (component: Component) => totals[component]?.actualKrw ?? 0
  const sum = (of: readonly Component[]) => of.reduce((krw, component) => krw + actual(component), 0)
  const trade = sum(tradeComponents)
  const owed = sum(components.filter((component) => component !== 'payout'))
  const keptBack = around.type === 'WEEKLY' && trade > 0 ? trade - shareCut(trade, around.weeklyShare) : 0
  const held = actual('hold')
  const expectedOf = (component: Component): Judgement => {
    const rule = ruleOf[component]
    if (isTrade(component)) return { expectedKrw: totals[component]?.expectedKrw ?? 0, rule }
    switch (component) {
      case 'deferred':
        return { expectedKrw: 0 - keptBack, rule }
      case 'deferred_release':
        return { expectedKrw: around.type === 'RESERVE' ? around.deferredOfMonthKrw : 0, rule }
      case 'hold':
        // What goes back to the seller is no hold; whether it may be kept is the question.
        return held >= 0 || around.isHoldInForce ? { expectedKrw: held, rule } : { expectedKrw: 0, rule: 'no-hold' }
      case 'debt':
        return { expectedKrw: Math.min(0, around.leftBeforeKrw), rule }
      case 'payout':
        return around.isPayoutDue
          ? { expectedKrw: Math.min(0, -owed) + 0, rule }
          : { expectedKrw: actual('payout'), rule: 'not-yet-due' }
      default:
        return { expectedKrw: actual(component), rule }
    }
  }
  return components.flatMap((component) => {
    const total = totals[component]
    const { expectedKrw, rule } = expectedOf(component)
    const correctedKrw = around.corrected[component] ?? 0
    if (!total && expectedKrw === 0 && correctedKrw === 0) return []
    const actualKrw = actual(component)
    // A transfer is negative in the ledger: paid too little is owed still.
    const owedKrw = component === 'payout' ? actualKrw - expectedKrw : expectedKrw - actualKrw
    return [
      {
        component,
        expectedKrw,
        actualKrw,
        correctedKrw,
        differenceKrw: owedKrw - correctedKrw,
        rule,
        lines: total?.lines ?? 0,
        wrongLines: total?.wrongLines ?? 0,
      },
    ]
  })
}

export const sumOfDifferences = (compared: readonly Pick<ComparedComponent, 'differenceKrw'>[]): number =>
  compared.reduce((krw, { differenceKrw }) => krw + differenceKrw, 0)

/** What a settlement leaves: owed to the seller, or a minus that the next one carries. Transfers are not counted. */
export const leftBy = (totals: Partial<Record<Component, Pick<ComponentTotal, 'actualKrw'>>>): number =>
  components.reduce((krw, one) => krw + (one === 'payout' ? 0 : (totals[one]?.actualKrw ?? 0)), 0)

/** Several settlements of a month as one comparison. */
export function addUp(compared: readonly ComparedComponent[]): ComparedComponent[] {
  const sums = new Map<Component, ComparedComponent>()
  for (const one of compared) {
    const before = sums.get(one.component)
    sums.set(
      one.component,
      before
        ? {
            ...before,
            expectedKrw: before.expectedKrw + one.expectedKrw,
            actualKrw: before.actualKrw + one.actualKrw,
            correctedKrw: before.correctedKrw + one.correctedKrw,
            differenceKrw: before.differenceKrw + one.differenceKrw,
            lines: before.lines + one.lines,
            wrongLines: before.wrongLines + one.wrongLines,
            rule: before.differenceKrw !== 0 ? before.rule : one.rule,
          }
        : one,
    )
  }
  return components.flatMap((component) => sums.get(component) ?? [])
}
