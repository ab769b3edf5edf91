import type { FactWord } from '../facts/words.ts'
import type { Words } from '../text.ts'

/** Things that are counted: facts of these words, of these aspects and queues where some are named. */
export type Part = {
  what: FactWord | readonly FactWord[]
  aspects?: readonly string[]
  kinds?: readonly string[]
}

/**
 * How a figure is made of what is counted. `share`: how many of `among` were `of`, per cent, or for every `per`.
 * `rate`: `of` for each of `among`, which need not be the same cases. `mean`, `sum`: of the values. `portion`: the values
 * of one beside those of the other. `spread`: a percentile of the values, exact. `stock`: what came in less what went out,
 * since the beginning. `days`: how long the stock lasts at the pace of the last seven days.
 */
export type Reckoning =
  | { by: 'count'; of: Part }
  | { by: 'share'; of: Part; among: Part }
  | { by: 'rate'; of: Part; among: Part; per: number }
  | { by: 'mean'; of: Part }
  | { by: 'sum'; of: Part }
  | { by: 'portion'; of: Part; among: Part }
  | { by: 'spread'; of: Part; at: number }
  | { by: 'stock'; into: Part; outOf: Part }
  | { by: 'days'; into: Part; outOf: Part; pace: Part }

export const kpiGroups = [
  'flow',
  'promises',
  'answers',
  'work',
  'enforcement',
  'gating',
  'verifications',
  'counterfeits',
  'settlements',
  'quality',
] as const
export type KpiGroup = (typeof kpiGroups)[number]

/** What a value is: a number of things, a fraction, business or calendar milliseconds, days, won, a mark, a rate. */
export type KpiUnit = 'number' | 'share' | 'business' | 'time' | 'days' | 'won' | 'mark' | 'rate'

export type Kpi = {
  group: KpiGroup
  unit: KpiUnit
  /** Which way is good; null where neither is. */
  better: 'up' | 'down' | null
  reckoned: Reckoning
  label: Words
  /** The formula as it stands beside the figure. */
  formula: Words
}

/** Returns its argument: a misspelt fact does not compile. */
export const defineKpis = <const K extends Record<string, Kpi>>(kpis: K) => kpis
