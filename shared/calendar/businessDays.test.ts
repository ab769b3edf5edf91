import fc from 'fast-check'
import { DateTime } from 'luxon'
import { describe, expect, it } from 'vitest'
import { addBusinessDays, isBusinessDay } from './businessDays.ts'
import { yearsWithoutTable } from './seoul.ts'

const seoul = (at: string) => new Date(`${at}+09:00`)
const inSeoul = (date: Date) => DateTime.fromJSDate(date, { zone: 'Asia/Seoul' })

/** Leaves room for the longest span below before the table ends. */
const anyInstant = fc.date({ min: seoul('2024-01-01T00:00'), max: seoul('2027-10-01T00:00'), noInvalidDate: true })
const anySpan = fc.integer({ min: 0, max: 40 })

describe('adding business days', () => {
  it('skips weekends', () => {
    expect(addBusinessDays(seoul('2026-11-20T17:30'), 1)).toEqual(seoul('2026-11-23T17:30'))
    expect(addBusinessDays(seoul('2026-11-21T09:00'), 1)).toEqual(seoul('2026-11-23T09:00'))
  })

  it('gives ten business days over a Chuseok with a substitute day', () => {
    expect(addBusinessDays(seoul('2025-10-01T10:00'), 10)).toEqual(seoul('2025-10-22T10:00'))
  })

  it('counts the day of Seoul, not of UTC', () => {
    // Still Thursday in UTC, already Friday in Seoul.
    expect(addBusinessDays(new Date('2026-11-19T16:00:00Z'), 1)).toEqual(seoul('2026-11-23T01:00'))
  })

  it('goes on through a year without a table by weekday alone, and the year can be named', () => {
    const [from, end] = [seoul('2027-12-28T10:00'), seoul('2028-01-11T10:00')]
    expect(addBusinessDays(from, 10)).toEqual(end)
    expect(yearsWithoutTable(from, end)).toEqual([2028])
    expect(yearsWithoutTable(seoul('2023-12-31T23:00'), seoul('2024-02-01T00:00'))).toEqual([2023])
    expect(isBusinessDay(seoul('2023-12-29T10:00'))).toBe(true)
  })

  it('refuses what is not a number of days', () => {
    for (const wrong of [-1, 1.5, Number.NaN]) expect(() => addBusinessDays(seoul('2026-11-20T10:00'), wrong)).toThrow()
  })

  it('always ends on a business day at the same clock time', () => {
    fc.assert(
      fc.property(anyInstant, anySpan, (from, days) => {
        const end = addBusinessDays(from, days)
        expect(inSeoul(end).toFormat('HH:mm:ss.SSS')).toBe(inSeoul(from).toFormat('HH:mm:ss.SSS'))
        if (days > 0) expect(isBusinessDay(end)).toBe(true)
        else expect(end).toEqual(from)
      }),
    )
  })

  it('passes exactly as many business days as were added', () => {
    fc.assert(
      fc.property(anyInstant, anySpan, (from, days) => {
        const end = addBusinessDays(from, days)
        let passed = 0
        for (let at = inSeoul(from).plus({ days: 1 }); at.toMillis() <= end.getTime(); at = at.plus({ days: 1 })) {
          if (isBusinessDay(at.toJSDate())) passed++
        }
        expect(passed).toBe(days)
      }),
    )
  })

  it('comes to the same in one step or two', () => {
    fc.assert(
      fc.property(anyInstant, anySpan, anySpan, (from, first, second) => {
        fc.pre(from < seoul('2027-07-01T00:00'))
        expect(addBusinessDays(addBusinessDays(from, first), second)).toEqual(addBusinessDays(from, first + second))
      }),
    )
  })

  it('never puts a later start before an earlier one', () => {
    fc.assert(
      fc.property(anyInstant, anyInstant, anySpan, (one, other, days) => {
        const [earlier, later] = one <= other ? [one, other] : [other, one]
        expect(addBusinessDays(earlier, days).getTime()).toBeLessThanOrEqual(addBusinessDays(later, days).getTime())
      }),
    )
  })
})
