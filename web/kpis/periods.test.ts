import { describe, expect, it } from 'vitest'
import { faultOf, periodOf } from './periods.ts'

describe('a period by its word', () => {
  it('ends today and counts today in', () => {
    expect(periodOf('today', '2026-11-23')).toEqual({ from: '2026-11-23', to: '2026-11-23' })
    expect(periodOf('7d', '2026-03-03')).toEqual({ from: '2026-02-25', to: '2026-03-03' })
    expect(periodOf('28d', '2024-03-01')).toEqual({ from: '2024-02-03', to: '2024-03-01' })
  })

  it('begins with the quarter or the year of the calendar', () => {
    expect(periodOf('quarter', '2026-11-23').from).toBe('2026-10-01')
    expect(periodOf('quarter', '2026-01-01').from).toBe('2026-01-01')
    expect(periodOf('year', '2026-11-23').from).toBe('2026-01-01')
  })
})

describe('two days that are no period', () => {
  it.each([
    ['2026-02-31', '2026-03-01', 'no-day'],
    ['soon', '2026-03-01', 'no-day'],
    ['2026-03-02', '2026-03-01', 'backwards'],
    ['2026-12-01', '2026-12-02', 'future'],
    ['2016-01-01', '2026-11-23', 'too-long'],
    ['2026-11-01', '2026-11-23', null],
  ])('%s to %s: %s', (from, to, fault) => {
    expect(faultOf({ from, to }, '2026-11-23', 1_100)).toBe(fault)
  })
})
