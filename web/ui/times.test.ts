import { describe, expect, it } from 'vitest'
import { exactTime, hoursOf, isSameDay, nearTime, relativeTime, spanOf } from './times.ts'

const now = new Date('2026-11-22T05:00:00Z')
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000)

describe('telling time', () => {
  it('says how long ago in the largest whole unit', () => {
    expect(relativeTime(ago(0.5), now, 'en')).toBe('just now')
    expect(relativeTime(ago(59), now, 'en')).toMatch(/^59 min/)
    expect(relativeTime(ago(119), now, 'en')).toMatch(/^1 hr/)
    expect(relativeTime(ago(60 * 47), now, 'ko')).toBe('1일 전')
  })

  it('names the day once it is a month away', () => {
    expect(relativeTime(ago(60 * 24 * 40), now, 'en')).toBe('13 Oct 2026')
  })

  it('gives the exact time in Seoul', () => {
    expect(exactTime(now, 'en')).toContain('14:00')
  })

  it('says business time in hours, whose day has no twenty-four of them', () => {
    expect(hoursOf(45 * 3_600_000 + 10 * 60_000, 'en')).toBe('45h 10m')
    expect(hoursOf(-9 * 3_600_000, 'ko')).toBe('9시간')
    expect(hoursOf(59_000, 'ko')).toBe('0분')
  })

  it('names a moment of this week by its weekday in Seoul, and a farther one by its day', () => {
    expect(nearTime(new Date('2026-11-23T00:30:00Z'), now, 'en')).toBe('Mon 09:30')
    expect(nearTime(new Date('2026-11-23T00:30:00Z'), now, 'ko')).toBe('월 09:30')
    expect(nearTime(new Date('2026-12-23T00:30:00Z'), now, 'en')).toBe('23 Dec 2026')
    expect(isSameDay(new Date('2026-11-21T15:00:00Z'), now)).toBe(true)
    expect(isSameDay(new Date('2026-11-21T14:59:59Z'), now)).toBe(false)
  })

  it('says a span in two units at most', () => {
    expect(spanOf(130 * 60_000, 'en')).toBe('2h 10m')
    expect(spanOf(130 * 60_000, 'ko')).toBe('2시간 10분')
    expect(spanOf((3 * 24 + 4) * 3_600_000, 'en')).toBe('3d 4h')
    expect(spanOf(20_000, 'en')).toBe('0m')
  })
})
