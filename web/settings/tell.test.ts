import { describe, expect, it } from 'vitest'
import { baseCalendars } from '#shared/settings/calendar.ts'
import { basePriority } from '#shared/settings/priority.ts'
import { baseSla } from '#shared/settings/sla.ts'
import type { Words } from '#shared/text.ts'
import { tidied } from './CalendarWeek.tsx'
import { differencesOf, linesOf } from './tell.ts'
import { problemWordsOf } from './words.ts'

const say = (words: Words, fill: Record<string, string | number> = {}) =>
  words.en.replace(/\{(\w+)\}/g, (_, name: string) => String(fill[name]))
const compared = (name: 'calendar' | 'sla' | 'routing' | 'priority', before: unknown, now: unknown) =>
  differencesOf(linesOf(name, before, say, 'en'), linesOf(name, now, say, 'en')).map(
    ({ place, before: was, now: is }) => [place, was, is],
  )

describe('what differs between two versions of a setting', () => {
  it('is told day by day for business hours', () => {
    const changed = structuredClone(baseCalendars)
    const [standard] = changed.calendars
    if (!standard) throw new Error('no calendar')
    standard.week[5] = [
      ['09:00', '12:00'],
      ['13:00', '16:00'],
    ]
    standard.closures.push({ from: '2026-12-31', to: '2026-12-31', note: 'Stocktaking' })
    expect(compared('calendar', baseCalendars, changed)).toEqual([
      ['Mon–Fri 09:00–18:00 · Fri', '09:00–18:00', '09:00–12:00, 13:00–16:00'],
      ['Mon–Fri 09:00–18:00 · Closures of our own', null, '2026-12-31 – 2026-12-31 · Stocktaking'],
    ])
  })

  it('is told row by row for targets, and nothing when nothing differs', () => {
    const changed = structuredClone(baseSla)
    changed.targets.splice(1)
    changed.dueSoonMinutes = 90
    const told = compared('sla', baseSla, changed)
    expect(told.map(([place]) => place)).toEqual(['Due soon from', 'Target 2', 'Target 3', 'Target 4'])
    expect(told[0]).toEqual(['Due soon from', '1h', '1h 30m'])
    expect(compared('sla', baseSla, structuredClone(baseSla))).toEqual([])
  })

  it('is told rule by rule for routing, by what each asks and where it leads', () => {
    const rule = (team: string) => ({
      rules: [
        // biome-ignore lint/suspicious/noThenProperty: the wording of a rule, never awaited
        { id: 'grave', name: 'Grave ones', when: { kinds: ['suspensions'], severities: ['critical'] }, then: { team } },
      ],
    })
    expect(compared('routing', rule('trust'), rule('korea'))).toEqual([
      ['1', 'Grave ones: Suspensions · Critical → trust', 'Grave ones: Suspensions · Critical → korea'],
    ])
  })

  it('is told weight by weight for the priority', () => {
    const weighed = structuredClone(basePriority)
    weighed.weights.severity.critical = 80
    expect(compared('priority', basePriority, weighed)).toEqual([['Severity: Critical', '60', '80']])
  })
})

describe('a time of day', () => {
  it('is taken as people type it, and left alone when it is none', () => {
    expect(['9', '930', '9:30', ' 18:00 ', '24', 'noon', ''].map(tidied)).toEqual([
      '09:00',
      '09:30',
      '09:30',
      '18:00',
      '24:00',
      'noon',
      '',
    ])
  })
})

describe('a problem of a setting', () => {
  it('is said in both languages, with what it names', () => {
    expect(problemWordsOf('team-without-calendar:night:always').ko).toContain('night 팀이 아직 ‘always’')
    expect(problemWordsOf('must match pattern "^[a-z]"').ko).toBe('형식이 올바르지 않습니다')
  })
})
