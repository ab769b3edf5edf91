import { dayNumberOfText, dayTextOf } from '#shared/calendar/seoul.ts'
import type { FactWord } from '#shared/facts/words.ts'
import { type Drill, factsOf, stockOn } from '#shared/kpis/counted.ts'
import type { Part, Reckoning } from '#shared/kpis/kpi.ts'
import { type KpiName, kpiOf } from '#shared/kpis/kpis.ts'
import type { Scope } from '#shared/kpis/scope.ts'
import type { Db } from '../db/database.ts'
import { inGroups } from '../facts/inGroups.ts'
import { type Dim, type Sum, sinceEver, sumsBy } from '../facts/sums.ts'
import { spreadOf, spreadsBy } from './spread.ts'

/**
 * One figure. `value` is null where nothing was counted: no figure is better than a wrong one. `number` things stand
 * behind it, and `drill` lists exactly them; `part` of them are what a share or a rate is about, and `partDrill` lists those.
 */
export type Figure = {
  value: number | null
  number: number
  drill: Drill
  part?: { number: number; drill: Drill }
  /** The same by the calendar, where the value is business time. */
  calendarMs?: number | null
}

type Line = Sum<'what' | 'aspect' | 'kind'>
const lineDims = ['what', 'aspect', 'kind'] as const satisfies Dim[]
const paceDays = 7

/** What belongs to one of the parts that lines were summed by: a team, a person. */
export type Grouped = 'teamId' | 'kind' | 'vendorId' | 'personId'

/** The same figure for each of them, each with its own scope; from as many reads as one of them takes. */
export async function measureEach(
  db: Db,
  name: KpiName,
  scope: Scope,
  dim: Grouped,
  scopeOf: (id: string) => Scope,
): Promise<Map<string, Figure>> {
  const { reckoned } = kpiOf(name)
  const dims = [...new Set([...lineDims, dim])]
  const lines = (await sumsBy(db, wordsOf([name]), scope, dims)) as Line[]
  const stock = isStock(reckoned) ? await stockLines(db, scope, dims) : null
  const idOf = (line: Line): string => (line as Line & Record<Grouped, string>)[dim]
  const own = inGroups(lines, idOf)
  const all = inGroups(stock?.all ?? [], idOf)
  const pace = inGroups(stock?.pace ?? [], idOf)
  const figures = new Map<string, Figure>()
  for (const id of new Set([...own.keys(), ...all.keys()])) {
    const ofIt = stock && { ...stock, all: all.get(id) ?? [], pace: pace.get(id) ?? [] }
    const figure = figureOf(reckoned, own.get(id) ?? [], scopeOf(id), ofIt)
    figures.set(id, figure)
  }
  if (reckoned.by !== 'spread') return figures
  const numbers = new Map([...figures].map(([id, { number }]) => [id, number]))
  const values = await spreadsBy(db, reckoned, scope, dim, numbers, scopeOf)
  return new Map([...figures].map(([id, figure]) => [id, { ...figure, value: values.get(id) ?? null }]))
}

/** Figures of one scope, from one read of the roll-up; percentiles are sought in the index of values. */
export async function measure<N extends KpiName>(
  db: Db,
  names: readonly N[],
  scope: Scope,
): Promise<Record<N, Figure>> {
  const lines = await sumsBy(db, wordsOf(names), scope, lineDims)
  const stock = names.some((name) => isStock(kpiOf(name).reckoned)) ? await stockLines(db, scope) : null
  const found: [N, Figure][] = []
  for (const name of names) {
    const { reckoned } = kpiOf(name)
    const plain = figureOf(reckoned, lines, scope, stock)
    found.push([
      name,
      reckoned.by === 'spread' ? { ...plain, ...(await spreadOf(db, reckoned, scope, plain.number)) } : plain,
    ])
  }
  return Object.fromEntries(found) as Record<N, Figure>
}

/** Words that these figures are made of. */
export function wordsOf(names: readonly KpiName[]): FactWord[] {
  const words = names.flatMap((name) => partsOf(kpiOf(name).reckoned)).flatMap(({ what }) => what)
  return [...new Set(words)]
}

const isStock = ({ by }: Reckoning): boolean => by === 'stock' || by === 'days'

export function partsOf(reckoned: Reckoning): Part[] {
  if (reckoned.by === 'stock') return [reckoned.into, reckoned.outOf]
  if (reckoned.by === 'days') return [reckoned.into, reckoned.outOf, reckoned.pace]
  return 'among' in reckoned ? [reckoned.of, reckoned.among] : [reckoned.of]
}

/** What the stock is reckoned from: everything that ever came and went, and the pace of the last days. */
type Stock = { all: Line[]; pace: Line[]; days: number }

async function stockLines(db: Db, scope: Scope, dims: readonly Dim[] = lineDims): Promise<Stock> {
  const words = wordsOf(['days-to-clear'])
  const from = dayTextOf(dayNumberOfText(scope.to) - paceDays + 1)
  return {
    all: (await sumsBy(db, words, { ...scope, from: sinceEver }, dims)) as Line[],
    pace: (await sumsBy(db, words, { ...scope, from }, dims)) as Line[],
    days: paceDays,
  }
}

/** A figure from summed lines; of a spread only the number of things. */
export function figureOf(reckoned: Reckoning, lines: readonly Line[], scope: Scope, stock: Stock | null): Figure {
  const facts = (part: Part): Drill => ({ facts: factsOf(part, scope) })
  if (reckoned.by === 'stock' || reckoned.by === 'days') {
    // What waits belongs to nobody: of a person there is no stock.
    if (scope.personIds) return { value: null, number: 0, drill: { stock: stockOn(scope.to, scope) } }
    const all = stock?.all ?? []
    const open = sumOf(all, reckoned.into).number - sumOf(all, reckoned.outOf).number
    const drill = { stock: stockOn(scope.to, scope) }
    if (reckoned.by === 'stock') return { value: open, number: open, drill }
    const aDay = sumOf(stock?.pace ?? [], reckoned.pace).number / (stock?.days ?? 1)
    return { value: aDay > 0 ? open / aDay : null, number: open, drill }
  }
  const of = sumOf(lines, reckoned.of)
  if (reckoned.by === 'count') return { value: of.number, number: of.number, drill: facts(reckoned.of) }
  if (reckoned.by === 'sum') return { value: of.value, number: of.number, drill: facts(reckoned.of) }
  if (reckoned.by === 'mean') {
    const value = of.number > 0 ? of.value / of.number : null
    return { value, number: of.number, drill: facts(reckoned.of) }
  }
  if (reckoned.by === 'spread') return { value: null, number: of.number, drill: facts(reckoned.of) }
  const among = sumOf(lines, reckoned.among)
  const part = { number: of.number, drill: facts(reckoned.of) }
  const whole = { number: among.number, drill: facts(reckoned.among), part }
  if (reckoned.by === 'portion') return { ...whole, value: among.value > 0 ? of.value / among.value : null }
  const per = reckoned.by === 'rate' ? reckoned.per : 1
  return { ...whole, value: among.number > 0 ? (of.number / among.number) * per : null }
}

/** Sum of the lines that a part speaks of. */
export function sumOf(lines: readonly Line[], { what, aspects, kinds }: Part): { number: number; value: number } {
  const words: readonly FactWord[] = [what].flat()
  let [number, value] = [0, 0]
  for (const line of lines) {
    if (!words.includes(line.what)) continue
    if (aspects && !aspects.includes(line.aspect)) continue
    if (kinds && !kinds.includes(line.kind)) continue
    number += line.number
    value += line.value
  }
  return { number, value }
}
