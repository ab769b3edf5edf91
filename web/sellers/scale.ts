import type { Figure } from '#shared/sellers/figures.ts'
import { metrics } from '#shared/sellers/metrics.ts'

export type Scale = { from: number; to: number; ticks: number[] }

const steps = [1, 2, 2.5, 5, 10]
const wantedTicks = 4

/** A scale in round steps on which this seller, the limits and most peers have a place; never past what can be. */
export function scaleOf({ metric, history, limits, peers }: Figure): Scale {
  const { unit, better } = metrics[metric]
  const placed = [
    ...history.map((reading) => reading.value),
    ...limits.map((limit) => limit.threshold),
    ...(peers ? [peers.p25, peers.p75] : []),
  ]
  const low = better === 'low' ? 0 : Math.min(...placed)
  const high = Math.max(...placed)
  const step = roundStep((high - low || high || 1) / wantedTicks)
  const highest = unit === 'ratio' ? 1 : Number.POSITIVE_INFINITY
  const from = Math.max(0, Math.floor(low / step) * step)
  const to = Math.max(from + step, Math.min(highest, Math.ceil(high / step) * step))
  const count = Math.round((to - from) / step)
  return { from, to, ticks: Array.from({ length: count + 1 }, (_, n) => Number((from + n * step).toFixed(10))) }
}

/** The next of 1, 2, 2.5, 5, 10 times a power of ten. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least))
  return (steps.find((step) => step * power >= least * 0.999) ?? 10) * power
}
