import { describe, expect, it } from 'vitest'
import { figuresOf, rankAmong } from './figures.ts'
import type { MetricReading, PeerBand } from './schema.ts'

const reading = (more: Partial<MetricReading>): MetricReading => ({
  id: '01a2045e-2ac8-75ac-a882-59d1e24a797b',
  metric: 'late_delivery_rate',
  value: 0.05,
  numerator: null,
  denominator: 100,
  windowDays: 30,
  asOf: '2026-11-01',
  revision: 1,
  source: 'file.csv',
  sourceLine: 2,
  isLatest: false,
  ...more,
})
const limit = {
  metric: 'late_delivery_rate' as const,
  comparison: 'gt' as const,
  threshold: 0.04,
  minimumCount: 10,
  policyVersionId: '01a2045e-2ac8-75ac-a882-59d1e24a797b',
  policyName: { en: 'Late delivery', ko: '배송 지연' },
  policyVersion: 1,
}
const band = (metric: PeerBand['metric']): PeerBand => ({
  metric,
  sellers: 9,
  p25: 0.02,
  median: 0.05,
  p75: 0.1,
  p90: 0.2,
})

describe('the figures of a seller', () => {
  it('are one a metric, with the readings over the window of the latest, oldest first', () => {
    const [figure, ...others] = figuresOf({
      readings: [
        reading({ asOf: '2026-11-01', isLatest: true }),
        reading({ asOf: '2026-10-01', value: 0.03 }),
        reading({ asOf: '2026-10-15', windowDays: 7, value: 0.9 }),
      ],
      limits: [limit],
      peers: [],
    })
    expect(others).toEqual([])
    expect(figure?.history.map((one) => one.asOf)).toEqual(['2026-10-01', '2026-11-01'])
    expect(figure).toMatchObject({ verdict: 'breach', rank: null, latest: { asOf: '2026-11-01' } })
  })

  it('are judged by every limit in force, and by none where there is none', () => {
    const verdict = (value: number, denominator: number | null, minimums: number[]) =>
      figuresOf({
        readings: [reading({ value, denominator, isLatest: true })],
        limits: minimums.map((minimumCount) => ({ ...limit, minimumCount })),
        peers: [],
      })[0]?.verdict
    expect(verdict(0.05, 12, [10, 20])).toBe('breach')
    expect(verdict(0.03, 12, [10, 20])).toBe('inside')
    expect(verdict(0.05, null, [10])).toBe('too_few')
    expect(verdict(0.05, 12, [])).toBeNull()
  })

  it('stand among peers by the side that is good for the metric', () => {
    expect(rankAmong(band('late_delivery_rate'), 0.01)).toBe('best')
    expect(rankAmong(band('late_delivery_rate'), 0.11)).toBe('worst')
    expect(rankAmong(band('valid_tracking_rate'), 0.01)).toBe('worst')
    expect(rankAmong(band('valid_tracking_rate'), 0.11)).toBe('best')
    expect(rankAmong(band('late_delivery_rate'), 0.02)).toBe('middle')
  })
})
