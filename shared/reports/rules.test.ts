import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isBusinessDay } from '../calendar/businessDays.ts'
import { changeText, kpiText } from '../kpis/valueText.ts'
import { writeReport } from './letter.ts'
import { daysOf, latestDue, mayGoTo, nextDue, wrongReport } from './rules.ts'
import type { NewReport } from './schema.ts'

const seoul = (text: string) => new Date(`${text}:00+09:00`)
const daily = { rhythm: 'daily' as const, weekday: null, monthDay: null, minute: 9 * 60, isOnBusinessDays: false }
const weekly = { ...daily, rhythm: 'weekly' as const, weekday: 1 }
const monthly = { ...daily, rhythm: 'monthly' as const, monthDay: 1 }

describe('a report comes', () => {
  it('at its hour of Seoul, on its day of the week or the month', () => {
    expect(nextDue(daily, seoul('2026-11-02T08:59'))).toEqual(seoul('2026-11-02T09:00'))
    expect(nextDue(daily, seoul('2026-11-02T09:00'))).toEqual(seoul('2026-11-03T09:00'))
    expect(nextDue(weekly, seoul('2026-11-02T09:00'))).toEqual(seoul('2026-11-09T09:00'))
    expect(nextDue(monthly, seoul('2026-11-02T09:00'))).toEqual(seoul('2026-12-01T09:00'))
  })

  it('on days of work alone: a daily one not at all on others, a weekly or monthly one on the next', () => {
    const atWork = { isOnBusinessDays: true }
    // Friday, then Monday.
    expect(nextDue({ ...daily, ...atWork }, seoul('2026-11-06T10:00'))).toEqual(seoul('2026-11-09T09:00'))
    // The first of March is a holiday, in 2026 on a Sunday, with Monday in its place.
    expect(nextDue({ ...monthly, ...atWork }, seoul('2026-02-20T10:00'))).toEqual(seoul('2026-03-03T09:00'))
    expect(nextDue({ ...weekly, ...atWork }, seoul('2026-02-24T10:00'))).toEqual(seoul('2026-03-03T09:00'))
  })

  it('again and again, each time later, and once after a sleep', () => {
    const timing = fc.constantFrom(daily, weekly, monthly, { ...daily, isOnBusinessDays: true })
    const from = fc.date({ min: new Date('2025-01-01'), max: new Date('2026-12-01'), noInvalidDate: true })
    fc.assert(
      fc.property(timing, from, fc.integer({ min: 0, max: 40 }), (one, start, slept) => {
        const first = nextDue(one, start)
        expect(first.getTime()).toBeGreaterThan(start.getTime())
        if (one.isOnBusinessDays) expect(isBusinessDay(first)).toBe(true)
        const now = new Date(first.getTime() + slept * 86_400_000)
        const due = latestDue(one, first, now)
        expect(due.getTime()).toBeLessThanOrEqual(now.getTime())
        expect(nextDue(one, due).getTime()).toBeGreaterThan(now.getTime())
      }),
      { numRuns: 25 },
    )
  })

  it('about whole days of Seoul that are over', () => {
    const at = seoul('2026-03-03T00:30')
    expect(daysOf('day', at).days).toEqual({ from: '2026-03-02', to: '2026-03-02' })
    expect(daysOf('week', at)).toEqual({
      days: { from: '2026-02-23', to: '2026-03-01' },
      before: { from: '2026-02-16', to: '2026-02-22' },
    })
    expect(daysOf('month', at)).toEqual({
      days: { from: '2026-02-01', to: '2026-02-28' },
      before: { from: '2026-01-01', to: '2026-01-31' },
    })
  })
})

describe('a report', () => {
  const asked: NewReport = {
    ...{ name: 'Week', metrics: ['inflow'], kind: null, teamId: null, vendorId: null, period: 'week' },
    ...{ ...weekly, personIds: [], roles: ['lead'], outside: [] },
  }
  const closed = { outsideAddresses: false, outsideDomains: [] }

  it.each([
    [{ weekday: null }, 'weekday'],
    [{ monthDay: 3 }, 'monthDay'],
    [{ roles: [] }, 'personIds'],
    [{ outside: [{ email: 'a@b.example', locale: 'en' as const }] }, 'outside'],
  ])('%j is refused at %s', (more, field) => {
    expect(Object.keys(wrongReport({ ...asked, ...more }, closed))).toEqual([field])
  })

  it('goes outside only where the house says so, and only to the domains it names', () => {
    expect(mayGoTo('a@b.example', closed)).toBe(false)
    const open = { outsideAddresses: true, outsideDomains: ['b.example'] }
    expect([mayGoTo('a@B.example', open), mayGoTo('a@c.example', open)]).toEqual([true, false])
    const hostile = { ...asked, outside: [{ email: 'a@b.example\r\nBcc: x@evil.example', locale: 'en' as const }] }
    expect(wrongReport(hostile, { outsideAddresses: true, outsideDomains: [] })).toHaveProperty('outside')
  })

  it('says in words what changed, and whether that is good', () => {
    const share = { unit: 'share', better: 'up' } as const
    expect(changeText(share, 0.92, 0.9, 'en')).toBe('up 2 points, better')
    expect(changeText({ unit: 'number', better: 'down' }, 12, 10, 'ko')).toBe('20% 증가, 악화')
    expect(changeText({ unit: 'number', better: null }, 12, 0, 'en')).toBe('up from nothing')
    expect(changeText(share, 0.9, 0.9, 'en')).toBe('unchanged')
    expect(changeText(share, null, 0.9, 'en')).toBeNull()
    expect(kpiText('business', 5 * 3_600_000 + 120_000, 'ko')).toBe('5시간 2분')
  })

  it('is a page without pictures, scripts or somebody’s markup', () => {
    const rows = [
      {
        metric: 'csat' as const,
        value: 0.5,
        number: 8,
        before: null,
        target: { goal: 0.8, band: 0.1, better: 'up' as const },
      },
      { metric: 'inflow' as const, value: null, number: 0, before: 3, target: null },
    ]
    const days = { from: '2026-11-01', to: '2026-11-07' }
    const content = {
      name: '<img src=x> Week',
      scope: { en: 'A & B', ko: '가' },
      days,
      before: days,
      rows,
      consoleUrl: 'https://maru.example',
    }
    for (const locale of ['en', 'ko'] as const) {
      const { html, text } = writeReport(content, locale)
      expect(html).not.toMatch(/<img|<script|<style|url\(|class=/)
      expect(html).toContain('&lt;img src=x&gt;')
      expect(html).toContain(`lang="${locale}"`)
      expect(text).toContain(locale === 'en' ? 'missed' : '미달')
      expect(text).toContain(locale === 'en' ? 'no data' : '데이터 없음')
    }
  })
})
