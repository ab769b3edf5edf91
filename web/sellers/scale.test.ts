import { describe, expect, it } from 'vitest'
import type { Figure } from '#shared/sellers/figures.ts'
import type { MetricName } from '#shared/sellers/metrics.ts'
import { scaleOf } from './scale.ts'

const figure = (metric: MetricName, values: number[], threshold?: number): Figure => {
  const history = values.map((value, n) => ({
    id: String(n),
    metric,
    value,
    numerator: null,
    denominator: 100,
    windowDays: 30,
    asOf: `2026-11-0${n + 1}`,
    revision: 1,
    source: 'file.csv',
    sourceLine: n,
    isLatest: n === values.length - 1,
  }))
  const limits =
    threshold === undefined
      ? []
      : [
          {
            metric,
            comparison: 'gt' as const,
            threshold,
            minimumCount: 0,
            policyVersionId: 'v',
            policyName: { en: 'p', ko: 'p' },
            policyVersion: 1,
          },
        ]
  const latest = history.at(-1)
  if (!latest) throw new Error('a figure has a reading')
  return { metric, latest, history, limits, verdict: null, peers: undefined, rank: null }
}

describe('the scale of a figure', () => {
  it('begins at zero where less is better, and ends on a round step beyond everything drawn', () => {
    expect(scaleOf(figure('late_delivery_rate', [0.0641], 0.04))).toEqual({
      from: 0,
      to: 0.08,
      ticks: [0, 0.02, 0.04, 0.06, 0.08],
    })
  })

  it('begins near the values where more is better', () => {
    const { from, to } = scaleOf(figure('valid_tracking_rate', [0.83, 0.99], 0.95))
    expect([from, to]).toEqual([0.8, 1])
  })

  it('never passes what a ratio can be', () => {
    expect(scaleOf(figure('return_rate', [1])).to).toBe(1)
  })

  it('has room even where everything is zero', () => {
    const { from, to, ticks } = scaleOf(figure('late_delivery_rate', [0]))
    expect(from).toBe(0)
    expect(to).toBeGreaterThan(0)
    expect(ticks.length).toBeGreaterThan(1)
  })
})
