import { describe, expect, it } from 'vitest'
import { basePerformance } from '../settings/performance.ts'
import { quantile, weightedMean, weightedMedian } from './figures.ts'
import { type DatedLimit, limitsOn, verdictThen } from './limits.ts'
import { moveOf, type WeekReading } from './movers.ts'
import { outlookOf, project } from './projection.ts'
import { readRange } from './range.ts'
import { replay } from './replay.ts'
import { monthsBetween, plusDays, plusMonths, plusWeeks, weekOf } from './weeks.ts'

const monday = '2026-09-07'
const weekly = (values: readonly number[], orders = 100, windowDays = 7): WeekReading[] =>
  values.map((value, nth) => ({
    week: plusWeeks(monday, nth),
    asOf: plusDays(plusWeeks(monday, nth), 6),
    windowDays,
    value,
    orders,
  }))

const limit = (more: Partial<DatedLimit> = {}): DatedLimit => ({
  metric: 'late_delivery_rate',
  comparison: 'gt',
  threshold: 0.04,
  minimumCount: 10,
  policyVersionId: 'v1',
  policyId: 'p',
  number: 1,
  effectiveDay: '2026-01-01',
  publishedDay: '2026-01-01',
  ...more,
})

const { movers } = basePerformance

describe('weeks and months', () => {
  it('begin on Monday, and December ends in January', () => {
    expect(weekOf('2026-11-23')).toBe('2026-11-23')
    expect(weekOf('2026-11-29')).toBe('2026-11-23')
    expect(weekOf('2027-01-01')).toBe('2026-12-28')
    expect(plusMonths('2026-11', 3)).toBe('2027-02')
    expect(monthsBetween('2026-11', '2027-02')).toBe(3)
  })
})

describe('figures of many sellers', () => {
  it('are weighed by orders, and told by the seller at the share', () => {
    expect(
      weightedMean([
        { value: 0.1, orders: 10 },
        { value: 0, orders: 90 },
      ]),
    ).toBeCloseTo(0.01)
    expect(weightedMean([{ value: 0.1, orders: null }])).toBeNull()
    expect([0.1, 0.5, 0.9].map((share) => quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], share))).toEqual([1, 5, 9])
    expect(quantile([], 0.5)).toBeNull()
    expect(
      weightedMedian([
        { at: 1, weight: 1 },
        { at: 2, weight: 1 },
        { at: 9, weight: 5 },
      ]),
    ).toBe(9)
  })
})

describe('a limit of then', () => {
  const versions = [limit(), limit({ policyVersionId: 'v2', number: 2, threshold: 0.02, effectiveDay: '2026-10-01' })]
  const verdictOn = (asOf: string) => verdictThen(versions, { asOf, value: 0.03, orders: 50 })

  it('is that of the version in force at the end of the day', () => {
    expect([verdictOn('2026-09-30'), verdictOn('2026-10-01'), verdictOn('2025-12-31')]).toEqual([
      'inside',
      'breach',
      'no_limit',
    ])
    expect(verdictThen(versions, { asOf: '2026-10-01', value: 0.9, orders: 9 })).toBe('too_few')
  })

  it('is not known of before it was published', () => {
    const late = limit({ number: 2, threshold: 0.02, effectiveDay: '2026-10-05', publishedDay: '2026-10-03' })
    expect(limitsOn([limit(), late], '2026-10-05', '2026-10-02').map(({ number }) => number)).toEqual([1])
    expect(limitsOn([limit(), late], '2026-10-05').map(({ number }) => number)).toEqual([2])
  })
})

describe('a move', () => {
  it('is never made of three orders', () => {
    expect(moveOf('late_delivery_rate', weekly([0, 0, 0, 1], 3), movers)).toBeNull()
  })

  it('is named in both directions once chance does not explain it', () => {
    const up = moveOf('late_delivery_rate', weekly([0.02, 0.02, 0.02, 0.12], 200), movers)
    const down = moveOf('late_delivery_rate', weekly([0.12, 0.12, 0.12, 0.02], 200), movers)
    expect(up).toMatchObject({ isMove: true, ordersBefore: 600 })
    expect(down).toMatchObject({ isMove: true })
    expect(Math.sign(up?.deviations ?? 0)).toBe(-Math.sign(down?.deviations ?? 0))
    expect(moveOf('late_delivery_rate', weekly([0.02, 0.03, 0.02, 0.03], 60), movers)?.isMove).toBe(false)
  })

  it('leaves out windows that reach into the newest, and counts an order of many windows once', () => {
    const move = moveOf('late_delivery_rate', weekly([0.1, 0.1, 0.02, 0.02, 0.02, 0.02, 0.02], 300, 30), movers)
    // Of seven windows of thirty days only the first two end before the last begins.
    expect(move?.before).toBeCloseTo(0.1)
    expect(move?.ordersBefore).toBeCloseTo(2 * 300 * (7 / 30))
  })

  it('of none late to none late is no move, however many orders', () => {
    expect(moveOf('late_delivery_rate', weekly([0, 0, 0, 0], 5000), movers)).toMatchObject({ change: 0, isMove: false })
  })
})

describe('a projection', () => {
  const setting = basePerformance
  const line = (values: readonly number[], orders = 400) =>
    project('late_delivery_rate', weekly(values, orders), setting.projection, 1.2)

  it('goes on as the weeks went, and one odd week does not bend it', () => {
    expect(line([0.01, 0.012, 0.014, 0.016, 0.018, 0.02])?.projected).toBeCloseTo(0.024)
    expect(line([0.01, 0.012, 0.2, 0.016, 0.018, 0.02])?.projected).toBeCloseTo(0.024, 2)
  })

  it('has an interval that chance alone would fill, and none of too few weeks or orders', () => {
    const even = line([0.02, 0.02, 0.02, 0.02, 0.02])
    expect((even?.high ?? 0) - (even?.low ?? 0)).toBeGreaterThan(0.01)
    expect(line([0.01, 0.02, 0.03, 0.04])).toBeNull()
    expect(line([0.01, 0.02, 0.03, 0.04, 0.05], 19)).toBeNull()
  })

  it('names the week in which the limit is crossed, and nobody who is beyond it already', () => {
    const rising = weekly([0.025, 0.028, 0.031, 0.034, 0.037, 0.0395], 400)
    expect(outlookOf('late_delivery_rate', rising, [limit()], setting)).toMatchObject({ crossesIn: 1 })
    const slower = weekly([0.028, 0.03, 0.032, 0.034, 0.036, 0.0375], 400)
    expect(outlookOf('late_delivery_rate', slower, [limit()], setting)).toMatchObject({ crossesIn: 2 })
    expect(outlookOf('late_delivery_rate', weekly([0.03, 0.034, 0.038, 0.042, 0.046]), [limit()], setting)).toBeNull()
    expect(outlookOf('late_delivery_rate', weekly([0.03, 0.03, 0.03, 0.03, 0.03]), [limit()], setting)).toMatchObject({
      crossesIn: null,
    })
  })

  it('of a figure that should be high crosses downwards', () => {
    const tracking = limit({ metric: 'valid_tracking_rate', comparison: 'lt', threshold: 0.95 })
    const falling = weekly([0.99, 0.982, 0.974, 0.966, 0.958], 400)
    expect(outlookOf('valid_tracking_rate', falling, [tracking], setting)).toMatchObject({ crossesIn: 2 })
  })
})

describe('a replay', () => {
  it('sees nothing of what came later, and counts hits, misses and false alarms', () => {
    const judged = (values: readonly number[]) =>
      weekly(values, 400).map((one) => ({ ...one, verdict: verdictThen([limit()], one) }))
    const outcomes = (values: readonly number[]) =>
      Object.fromEntries(
        replay('late_delivery_rate', judged(values), [limit()], basePerformance).map((one) => [one.week, one.outcome]),
      )
    const fifth = plusWeeks(monday, 4)
    expect(outcomes([0.02, 0.025, 0.03, 0.034, 0.038, 0.042, 0.046])).toEqual({ [fifth]: 'hit' })
    expect(outcomes([0.02, 0.025, 0.03, 0.034, 0.038, 0.03, 0.02])).toEqual({ [fifth]: 'false_alarm' })
    expect(outcomes([0.02, 0.02, 0.02, 0.02, 0.02, 0.02, 0.06])).toEqual({ [fifth]: 'miss' })
    expect(outcomes([0.02, 0.02, 0.02, 0.02, 0.02, 0.02, 0.02])).toEqual({ [fifth]: 'quiet' })
  })
})

describe('a range of weeks', () => {
  const today = '2026-11-23'
  it('is the last half year that is told of, unless it is asked otherwise', () => {
    expect(readRange({}, '2026-11-16', today)).toEqual({ from: '2026-05-25', to: '2026-11-16' })
    expect(readRange({ from: '2026-11-04', to: '2026-11-10' }, null, today)).toEqual({
      from: '2026-11-02',
      to: '2026-11-09',
    })
  })

  it.each([
    [{ from: '2026-11-24' }, 'from'],
    [{ from: '2026-11-10', to: '2026-11-09' }, 'to'],
    [{ from: '2016-01-01', to: '2026-01-01' }, 'from'],
    [{ from: '2026-02-30' }, 'from'],
  ])('is refused where nobody can mean it: %j', (asked, field) => {
    expect(readRange(asked, '2026-11-16', today)).toHaveProperty(`errors.${field}`)
  })
})
