import { dayNumberOfText, dayTextOf, weekdayOf } from '#shared/calendar/seoul.ts'
import type { SettlementsBody } from '#shared/settings/settlements.ts'
import type { Component, SettlementType } from '#shared/settlements/components.ts'
import { judgeLine, type Rates, shareCut } from '#shared/settlements/rules.ts'
import { payDays } from '#shared/settlements/schedule.ts'
import type { Random } from './random.ts'

/** A line as a file of a marketplace has it. */
export type MadeLine = {
  externalId: string
  settlementId: string
  type: SettlementType
  period: string
  lineRef: string
  orderRef: string | null
  component: Component | 'total'
  category: string | null
  baseKrw: number | null
  causeRef: string | null
  amountKrw: number
  recognisedOn: string
}

/** A mistake that the ledger makes, and what the seller is owed for it. */
export type Mistake = { component: Component; krw: number }
export type Planned = { settlementId: string; period: string; component: Component; differenceKrw: number }

type Shop = { externalId: string; category: string; ordersAWeek: number }
type World = { rates: Rates; schedule: SettlementsBody['schedule']; today: string }

/**
 * A seller's settlements of some months, line by line: weekly ones with 30 % kept back, and the final amount of each
 * month. `mistakeIn` says which settlement goes wrong and how; `told` hears what that makes the seller be owed.
 */
export function* makeLedger(
  random: Random,
  shop: Shop,
  months: readonly string[],
  world: World,
  mistakeIn: (settlementId: string, period: string) => Mistake | null = () => null,
  told: (planned: Planned) => void = () => undefined,
): Generator<MadeLine> {
  let carried = 0
  const { externalId } = shop
  for (const period of months) {
    let kept = 0
    for (const [n, { days, last }] of weeksOf(period).entries()) {
      if (last > world.today) continue
      const settlementId = `W-${period}-${n + 1}`
      const mistake = mistakeIn(settlementId, period)
      const book = openBook({ externalId, settlementId, type: 'WEEKLY', period }, last)
      const spoiled = mistake && { ...mistake, isDone: false }
      for (let order = 0; order < shop.ordersAWeek; order++)
        yield* orderLines(random, shop, world.rates, book, random.pick(days), order, spoiled)
      if (spoiled && !spoiled.isDone) yield* extraLine(book, spoiled, world.rates)
      const trade = book.sum
      const keptNow = trade > 0 ? trade - shareCut(trade, world.schedule.weeklyShare) : 0
      const deferred = keptNow + (mistake?.component === 'deferred' ? mistake.krw : 0)
      if (deferred !== 0) yield book.line('deferred', -deferred)
      kept += deferred
      const debt = carried + (mistake?.component === 'debt' ? -mistake.krw : 0)
      if (debt !== 0) yield book.line('debt', debt)
      if (mistake?.component === 'hold') yield book.line('hold', -mistake.krw)
      yield* endBook(book, world, mistake)
      carried = Math.min(0, book.left)
      if (mistake) told({ settlementId, period, component: mistake.component, differenceKrw: mistake.krw })
    }
    const lastDay = weeksOf(period).at(-1)?.last ?? `${period}-28`
    const { payOn } = payDays('RESERVE', lastDay, world.schedule)
    if (payOn > world.today || kept === 0) continue
    const settlementId = `R-${period}`
    const mistake = mistakeIn(settlementId, period)
    const book = openBook({ externalId, settlementId, type: 'RESERVE', period }, lastDay)
    const isShort = mistake?.component === 'deferred_release'
    yield book.line('deferred_release', kept - (isShort ? mistake.krw : 0))
    yield* endBook(book, world, isShort ? mistake : null)
    if (mistake && isShort) told({ settlementId, period, component: mistake.component, differenceKrw: mistake.krw })
  }
}

type Head = Pick<MadeLine, 'externalId' | 'settlementId' | 'type' | 'period'>
type Book = ReturnType<typeof openBook>

function openBook(head: Head, day: string) {
  let count = 0
  const book = {
    /** What its lines add up to so far, transfers left out. */
    sum: 0,
    left: 0,
    line: (component: MadeLine['component'], amountKrw: number, more: Partial<MadeLine> = {}): MadeLine => {
      count += 1
      if (component !== 'total') book.sum += amountKrw
      return {
        ...head,
        lineRef: `${head.externalId}:${head.settlementId}:${count}`,
        orderRef: null,
        category: null,
        baseKrw: null,
        causeRef: null,
        recognisedOn: day,
        ...more,
        component,
        amountKrw,
      }
    },
    head,
    day,
  }
  return book
}

function* endBook(book: Book, world: World, mistake: Mistake | null): Generator<MadeLine> {
  book.left = book.sum
  const { payOn } = payDays(book.head.type, book.day, world.schedule)
  const short = mistake?.component === 'payout' ? mistake.krw : 0
  if (payOn < world.today && book.left - short > 0) yield book.line('payout', -(book.left - short))
  yield book.line('total', book.sum)
}

type Spoiled = Mistake & { isDone: boolean }

function* orderLines(
  random: Random,
  { externalId, category }: Shop,
  rates: Rates,
  book: Book,
  recognisedOn: string,
  n: number,
  spoiled: Spoiled | null,
): Generator<MadeLine> {
  const price = random.whole(9, 90) * 1000 - 100
  const orderRef = `${externalId}-${book.head.settlementId}-${n + 1}`
  const of = (component: Component, baseKrw: number, more: Partial<MadeLine> = {}): MadeLine => {
    const right = judgeLine({ component, amountKrw: 0, baseKrw, category }, rates, false).expectedKrw
    const isSpoiled = spoiled !== null && !spoiled.isDone && spoiled.component === component
    if (isSpoiled) spoiled.isDone = true
    const amountKrw = right - (isSpoiled ? spoiled.krw : 0)
    return book.line(component, amountKrw, { orderRef, category, baseKrw, recognisedOn, ...more })
  }
  yield of('sale', price)
  yield of('commission', price)
  yield of('commission_vat', price)
  if (random.chance(0.6)) {
    yield of('shipping', 3000)
    yield of('shipping_commission', 3000)
  }
  if (random.chance(0.15)) yield of('seller_coupon', random.whole(1, 5) * 500)
  if (random.chance(0.15)) yield of('platform_coupon', random.whole(1, 5) * 1000)
  if (random.chance(0.06)) {
    yield of('cancellation', price)
    if (random.chance(0.5)) yield of('cancelled_shipping', 3000)
  }
  if (random.chance(0.05)) yield of('deduction', random.whole(1, 9) * 700, { causeRef: `return-${orderRef}` })
}

/** Where no order had the component, a line of its own makes the mistake: a deduction taken twice, a coupon, a fee. */
function* extraLine(book: Book, spoiled: Spoiled, rates: Rates): Generator<MadeLine> {
  const { component, krw } = spoiled
  if (['deferred', 'debt', 'hold', 'payout', 'deferred_release'].includes(component)) return
  spoiled.isDone = true
  const base = 30_000
  const more = { orderRef: `${book.head.externalId}-${book.head.settlementId}-X`, causeRef: null, baseKrw: base }
  const right = judgeLine({ component, amountKrw: 0, baseKrw: base, category: null }, rates, false).expectedKrw
  yield book.line(component, right - krw, more)
}

/** The weeks of a month, Monday to Sunday, cut at its ends: a settlement belongs to one month. */
export function weeksOf(period: string): { days: string[]; last: string }[] {
  const first = dayNumberOfText(`${period}-01`)
  const weeks: { days: string[]; last: string }[] = []
  let days: string[] = []
  for (let day = first; dayTextOf(day).startsWith(period); day++) {
    days.push(dayTextOf(day))
    const isEnd = weekdayOf(day) === 7 || !dayTextOf(day + 1).startsWith(period)
    if (!isEnd) continue
    weeks.push({ days, last: dayTextOf(day) })
    days = []
  }
  return weeks
}

const header =
  'seller_id,settlement_id,settlement_type,period,line_ref,order_ref,component,category,base_krw,cause_ref,amount_krw,recognised_on'

/** Lines as a CSV text, a line at a time. */
export function* asCsv(lines: Iterable<MadeLine>): Generator<string> {
  yield `${header}\n`
  for (const line of lines) {
    const { externalId, settlementId, type, period, lineRef, orderRef, component, category } = line
    const cells = [externalId, settlementId, type, period, lineRef, orderRef, component, category]
    yield `${[...cells, line.baseKrw, line.causeRef, line.amountKrw, line.recognisedOn].map((cell) => cell ?? '').join(',')}\n`
  }
}
