import { describe, expect, it } from 'vitest'
import { baseSettlements } from '../settings/settlements.ts'
import { nextCycleDay, payDays } from './schedule.ts'

const { schedule } = baseSettlements

describe('pay days on Korean business days', () => {
  it('pay 70 % of what was confirmed from 9 to 15 December 2024 on 7 January, the rest on 3 February', () => {
    for (const day of ['2024-12-09', '2024-12-12', '2024-12-15'])
      expect(payDays('WEEKLY', day, schedule)).toEqual({ payOn: '2025-01-07', finalOn: '2025-02-03' })
    expect(payDays('RESERVE', '2024-12-31', schedule)).toEqual({ payOn: '2025-02-03', finalOn: null })
  })

  it('pay a month in whole 15 business days after it', () => {
    // January 2025: New Year, and from 27 to 30 the temporary holiday and Seollal.
    expect(payDays('MONTHLY', '2024-12-20', schedule).payOn).toBe('2025-01-22')
    expect(payDays('MONTHLY', '2026-09-30', schedule).payOn).toBe('2026-10-23')
  })

  it('pay corrections with the next cycle that leaves time, off holidays', () => {
    // Friday 20 November 2026: two business days later is Tuesday the 24th, the cycle's day.
    expect(nextCycleDay(new Date('2026-11-20T03:00:00Z'), schedule)).toBe('2026-11-24')
    expect(nextCycleDay(new Date('2026-11-23T03:00:00Z'), schedule)).toBe('2026-12-01')
    // Tuesday 17 February 2026 is Seollal, the 18th its holiday.
    expect(nextCycleDay(new Date('2026-02-11T03:00:00Z'), schedule)).toBe('2026-02-19')
  })
})
