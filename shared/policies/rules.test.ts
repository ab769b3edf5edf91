import { describe, expect, it } from 'vitest'
import { earliestEffect, flagsTheGoodSide, judge, type Limit, phaseOf, wrongTerms } from './rules.ts'

const limit: Limit = { metric: 'late_delivery_rate', comparison: 'gt', threshold: 0.04, minimumCount: 10 }

describe('judging a reading', () => {
  it('is a breach beyond the limit, not on it', () => {
    expect(judge({ value: 0.0401, denominator: 10 }, limit)).toBe('breach')
    expect(judge({ value: 0.04, denominator: 10 }, limit)).toBe('inside')
    expect(judge({ value: 0.04, denominator: 10 }, { ...limit, comparison: 'gte' })).toBe('breach')
  })

  it('says nothing about too few orders', () => {
    expect(judge({ value: 1, denominator: 9 }, limit)).toBe('too_few')
  })

  it('takes an unknown count for too few, unless none is asked for', () => {
    expect(judge({ value: 1, denominator: null }, limit)).toBe('too_few')
    expect(judge({ value: 1, denominator: null }, { ...limit, minimumCount: 0 })).toBe('breach')
  })

  it('reads both directions', () => {
    const tracking: Limit = { metric: 'valid_tracking_rate', comparison: 'lt', threshold: 0.95, minimumCount: 0 }
    expect(judge({ value: 0.94, denominator: 50 }, tracking)).toBe('breach')
    expect(judge({ value: 0.95, denominator: 50 }, tracking)).toBe('inside')
    expect(judge({ value: 0.95, denominator: 50 }, { ...tracking, comparison: 'lte' })).toBe('breach')
  })
})

describe('the terms of a policy', () => {
  it('refuse a ratio typed in percent', () => {
    expect(wrongTerms({ metric: 'late_delivery_rate', threshold: 4 })).toHaveProperty('threshold')
    expect(wrongTerms({ metric: 'review_score', threshold: 4 })).toEqual({})
  })

  it('refuse a limit that no letter could name exactly', () => {
    expect(wrongTerms({ metric: 'late_delivery_rate', threshold: 0.00125 })).toHaveProperty('threshold')
    expect(wrongTerms({ metric: 'late_delivery_rate', threshold: 0.0333 })).toEqual({})
    expect(wrongTerms({ metric: 'review_score', threshold: 3.755 })).toHaveProperty('threshold')
  })

  it('are noticed when they flag the good sellers', () => {
    expect(flagsTheGoodSide({ metric: 'late_delivery_rate', comparison: 'lt' })).toBe(true)
    expect(flagsTheGoodSide({ metric: 'late_delivery_rate', comparison: 'gte' })).toBe(false)
    expect(flagsTheGoodSide({ metric: 'review_score', comparison: 'gt' })).toBe(true)
    expect(flagsTheGoodSide({ metric: 'review_score', comparison: 'lt' })).toBe(false)
  })

  it('come into force today at the earliest, as days go in Seoul', () => {
    expect(earliestEffect(new Date('2026-11-22T14:59:59Z')).toISOString()).toBe('2026-11-21T15:00:00.000Z')
    expect(earliestEffect(new Date('2026-11-22T15:00:00Z')).toISOString()).toBe('2026-11-22T15:00:00.000Z')
  })
})

describe('the phase of a version', () => {
  const now = new Date('2026-11-22T00:00:00Z')
  const version = (number: number, effectiveFrom: string, state: 'draft' | 'published' = 'published') => ({
    number,
    effectiveFrom: `${effectiveFrom}T00:00:00.000Z`,
    state,
  })
  const phases = (...versions: ReturnType<typeof version>[]) => versions.map((one) => phaseOf(one, versions, now))

  it('is in force for the highest number whose day has come', () => {
    expect(phases(version(1, '2026-01-01'), version(2, '2026-06-01'))).toEqual(['superseded', 'in_force'])
  })

  it('is scheduled until its day', () => {
    expect(phases(version(1, '2026-01-01'), version(2, '2027-01-01'))).toEqual(['in_force', 'scheduled'])
  })

  it('is superseded for a version that a later one overtook before its day', () => {
    expect(phases(version(1, '2026-01-01'), version(2, '2027-06-01'), version(3, '2027-01-01'))).toEqual([
      'in_force',
      'superseded',
      'scheduled',
    ])
  })

  it('is draft for a draft, which overtakes nobody', () => {
    expect(phases(version(1, '2026-01-01'), version(2, '2026-02-01', 'draft'))).toEqual(['in_force', 'draft'])
  })
})
