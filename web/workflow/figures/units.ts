import type { KpiUnit } from '#shared/kpis/kpi.ts'
import { figureWords } from './words.ts'

const hourMs = 3_600_000

/** What people type of a figure, and what one of it is in the figure's own unit. */
const typed = {
  number: { size: 1, words: figureWords.number },
  share: { size: 0.01, words: figureWords.percent },
  business: { size: hourMs, words: figureWords.hours },
  time: { size: hourMs, words: figureWords.hours },
  days: { size: 1, words: figureWords.days },
  won: { size: 1, words: figureWords.won },
  mark: { size: 1, words: figureWords.mark },
  rate: { size: 1, words: figureWords.rate },
} as const satisfies Record<KpiUnit, { size: number; words: object }>

export const unitOf = (unit: KpiUnit) => typed[unit].words

const round = (value: number): number => Math.round(value * 1e6) / 1e6

/** 0.95 → 95, 7 200 000 → 2. */
export const asTyped = (unit: KpiUnit, value: number): number => round(value / typed[unit].size)

/** 95 → 0.95, 2 → 7 200 000. */
export const asKept = (unit: KpiUnit, value: number): number => round(value * typed[unit].size)
