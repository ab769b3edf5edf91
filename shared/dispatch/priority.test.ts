import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { basePriority } from '../settings/priority.ts'
import { severities } from '../suspensions/ladder.ts'
import { promiseHorizonHours, rankOf, scoreOf, termsOf, type Urgency, wholePoints } from './priority.ts'

const hourMs = 3_600_000
const now = new Date('2026-11-02T00:00:00Z')
const instants = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2028, 0, 1) }).map((at) => new Date(at))

const anyUrgency: fc.Arbitrary<Urgency> = fc.record({
  dueAt: fc.option(instants),
  openedAt: instants,
  severity: fc.constantFrom(...severities),
  buyerHarm: fc.integer({ min: 0, max: 3 }),
  gmvKrw: fc.integer({ min: 0, max: 1e13 }),
  reports: fc.integer({ min: 1, max: 300 }),
})

const points = fc.double({ min: 0, max: 1000, noNaN: true })
const anyWeights = fc.record({
  promisePerHour: points,
  severity: fc.record({ low: points, medium: points, high: points, critical: points }),
  buyerHarm: points,
  gmvPerTenfold: points,
  perReport: points,
  mostReports: fc.integer({ min: 1, max: 100 }),
})

const plain: Urgency = { dueAt: now, openedAt: now, severity: 'low', buyerHarm: 0, gmvKrw: 0, reports: 1 }
const score = (change: Partial<Urgency>) => scoreOf(termsOf(basePriority.weights, { ...plain, ...change }, now))

describe('the priority of a case', () => {
  it('is in the order of the stored rank at any moment', () => {
    fc.assert(
      fc.property(anyWeights, anyUrgency, anyUrgency, instants, (weights, one, other, at) => {
        const byRank = rankOf(weights, one) - rankOf(weights, other)
        const byScore = scoreOf(termsOf(weights, one, at)) - scoreOf(termsOf(weights, other, at))
        // Of numbers this large the last digits are lost; what differs by less is a tie.
        expect(Math.abs(byRank - byScore)).toBeLessThan(1e-4)
      }),
      { numRuns: 2_000 },
    )
  })

  it('is the sum of its terms, and shown in whole points it still adds up', () => {
    fc.assert(
      fc.property(anyWeights, anyUrgency, instants, (weights, urgency, at) => {
        const terms = termsOf(weights, urgency, at)
        let total = 0
        for (const term of terms) total += term.points
        expect(scoreOf(terms)).toBe(total)
        const shown = wholePoints(terms)
        expect(shown.reduce((sum, each) => sum + each, 0) - Math.round(total)).toBe(0)
        for (const [position, term] of terms.entries())
          expect(Math.abs((shown[position] ?? Number.NaN) - term.points)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('grows by a point with each hour that the promise has less', () => {
    const dueIn = (hours: number) => score({ dueAt: new Date(now.getTime() + hours * hourMs) })
    expect(dueIn(promiseHorizonHours)).toBe(0)
    expect(dueIn(5) - dueIn(6)).toBe(1)
    expect(dueIn(-10)).toBe(promiseHorizonHours + 10)
  })

  it('adds for severity, for harm to buyers and for each tenfold of GMV above a million won', () => {
    expect(score({ severity: 'critical' }) - score({})).toBe(60)
    expect(score({ buyerHarm: 2 }) - score({})).toBe(20)
    expect(score({ gmvKrw: 100_000_000 }) - score({})).toBe(8)
    expect(score({ gmvKrw: 900_000 })).toBe(score({}))
  })

  it('adds for each further report, up to as many as the settings count', () => {
    expect(score({ reports: 3 }) - score({})).toBe(6)
    expect(score({ reports: 10 })).toBe(score({ reports: 4_000 }))
  })

  it('does not forget a case without a promise: it rises as if promised ten days after it was opened', () => {
    const opened = (hoursAgo: number) => ({ dueAt: null, openedAt: new Date(now.getTime() - hoursAgo * hourMs) })
    expect(score(opened(240))).toBe(score({ dueAt: now }))
    expect(score(opened(300))).toBeGreaterThan(score(opened(0)))
  })
})
