import Holidays from 'date-holidays'
import { describe, expect, it } from 'vitest'
import { holidays } from './holidays.ts'

const dayMs = 86_400_000
const years = Object.keys(holidays).map(Number)

const dayInSeoul = (at: Date) => new Date(at.getTime() + 9 * 3_600_000).toISOString().slice(0, 10)

/** Every public holiday the library computes for a year, spans unrolled to days. */
function daysByLibrary(year: number): string[] {
  const spans = new Holidays('KR').getHolidays(year).filter((holiday) => holiday.type === 'public')
  return spans.flatMap(({ start, end }) => {
    const length = Math.round((end.getTime() - start.getTime()) / dayMs)
    return Array.from({ length }, (_, day) => dayInSeoul(new Date(start.getTime() + day * dayMs)))
  })
}

/** Days the library cannot compute, does not know yet, or has in the wrong place. */
const onlyInTable = {
  'the eve of Seollal (the library begins the three days one day late)': [
    '2024-02-09',
    '2025-01-28',
    '2026-02-16',
    '2027-02-06',
  ],
  elections: ['2024-04-10', '2025-06-03', '2026-06-03'],
  'temporary holidays by cabinet resolution': ['2024-10-01', '2025-01-27'],
  'Labour Day, a public holiday since 2026, and its substitute': ['2026-05-01', '2027-05-01', '2027-05-03'],
}
const onlyInLibrary = {
  'the day after Seollal ended (the same shift; in 2024 and 2027 it falls on the substitute day)': [
    '2025-01-31',
    '2026-02-19',
  ],
}

describe('the holiday table', () => {
  const table = years.flatMap((year) => (holidays[year] ?? []).map((holiday) => holiday.day))
  const library = [...new Set(years.flatMap(daysByLibrary))]

  it('has every day once, in order, in its own year', () => {
    expect(table).toEqual([...new Set(table)].sort())
    for (const year of years) expect(holidays[year]?.every(({ day }) => day.startsWith(`${year}-`))).toBe(true)
  })

  it('differs from date-holidays only where we can say why', () => {
    const missing = table.filter((day) => !library.includes(day))
    const extra = library.filter((day) => !table.includes(day))
    expect(missing.sort()).toEqual(Object.values(onlyInTable).flat().sort())
    expect(extra.sort()).toEqual(Object.values(onlyInLibrary).flat().sort())
  })

  it('names every day in both languages and says where it comes from', () => {
    for (const { name, source } of Object.values(holidays).flat()) {
      expect(name.en).toMatch(/[a-z]/)
      expect(name.ko).toMatch(/[가-힣]/)
      expect(source.en).toMatch(/[a-z]/)
      expect(source.ko).toMatch(/[가-힣]/)
    }
  })
})
