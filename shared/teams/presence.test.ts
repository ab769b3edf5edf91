import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayMs, dayNumberOfText, midnightOf, weekdayOf } from '../calendar/seoul.ts'
import { coverOn, usualInflow } from './cover.ts'
import { type PresenceHistory, presenceOn } from './presence.ts'
import { availabilities, type ShiftWeek } from './schema.ts'

const day = dayNumberOfText('2026-11-24')
const midnight = midnightOf(day)
const minute = 60_000
const hour = 60 * minute
const always = { from: 0, to: Infinity }
const nights: ShiftWeek = {
  1: [['22:00', '24:00']],
  2: [
    ['00:00', '06:00'],
    ['22:00', '24:00'],
  ],
  3: [['00:00', '06:00']],
}

const history = (more: Partial<PresenceHistory>): PresenceHistory => ({
  availability: [{ ...always, availability: 'available' }],
  shifts: [{ shift: { 2: [['09:00', '18:00']] }, until: Infinity }],
  absences: [],
  teams: [{ ...always, teamId: 'a' }],
  ...more,
})
const on = (one: PresenceHistory, which = day, until = Infinity) =>
  Object.fromEntries(
    [...presenceOn(one, which, until)].map(([team, { available, scheduled, adhered }]) => [
      team,
      [available, scheduled, adhered].map((ms) => ms / hour),
    ]),
  )

describe('the presence of a day', () => {
  it('of a shift over midnight lies on both days of Seoul, each with its own hours', () => {
    const one = history({ shifts: [{ shift: nights, until: Infinity }] })
    expect([on(one, day - 1), on(one, day), on(one, day + 1)]).toEqual([
      { a: [2, 2, 2] },
      { a: [8, 8, 8] },
      { a: [6, 6, 6] },
    ])
  })

  it('is the old team’s before a change at noon and the new one’s after it; without one it is nobody’s', () => {
    const noon = midnight + 12 * hour
    const changed = [
      { teamId: 'a', from: 0, to: noon },
      { teamId: 'b', from: noon, to: Infinity },
    ]
    expect(on(history({ teams: changed }))).toEqual({ a: [3, 3, 3], b: [6, 6, 6] })
    expect(on(history({ teams: changed.slice(0, 1) }))).toEqual({ a: [3, 3, 3], '': [6, 6, 6] })
  })

  it('of somebody in two teams counts once, for the one they came to first', () => {
    const both = [
      { teamId: 'late', from: midnight - dayMs, to: Infinity },
      { teamId: 'first', from: midnight - 2 * dayMs, to: Infinity },
    ]
    expect(on(history({ teams: both }))).toEqual({ first: [9, 9, 9] })
  })

  it('leaves absent time out of the schedule, and counts busy as there but not for new work', () => {
    const [ten, noon] = [midnight + 10 * hour, midnight + 12 * hour]
    const busy = [
      { from: 0, to: ten, availability: 'busy' as const },
      { from: ten, to: Infinity, availability: 'away' as const },
    ]
    expect(on(history({ availability: busy, absences: [{ from: noon, to: Infinity }] }))).toEqual({ a: [0, 3, 1] })
  })

  it('has not happened yet behind the present', () => {
    expect(on(history({}), day, midnight + 10 * hour)).toEqual({ a: [1, 1, 1] })
    expect(on(history({}), day, midnight)).toEqual({})
  })

  it('equals a recount minute by minute', () => {
    const at = fc.integer({ min: -600, max: 2_000 }).map((minutes) => midnight + minutes * minute)
    const span = fc.tuple(at, at).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }))
    // One after the other, as they are kept.
    const chain = <T>(values: fc.Arbitrary<T>) =>
      fc.array(fc.tuple(at, values), { minLength: 1, maxLength: 5 }).map((cuts) => {
        const inOrder = cuts.toSorted(([a], [b]) => a - b)
        return inOrder.map(([from, value], n) => ({ from, to: inOrder[n + 1]?.[0] ?? Infinity, value }))
      })
    const weekday = String(weekdayOf(day))
    const shift = fc.constantFrom<ShiftWeek>({}, { [weekday]: [['09:00', '18:00']] }, nights, {
      [weekday]: [
        ['00:00', '06:30'],
        ['22:00', '24:00'],
      ],
    })
    fc.assert(
      fc.property(
        chain(fc.constantFrom(...availabilities)),
        chain(shift),
        fc.array(span, { maxLength: 2 }),
        fc.array(fc.record({ span, teamId: fc.constantFrom('a', 'b') }), { maxLength: 3 }),
        at,
        (said, shifts, absences, teams, until) => {
          const one: PresenceHistory = {
            availability: said.map(({ value, ...rest }) => ({ ...rest, availability: value })),
            shifts: shifts.map(({ value, to }) => ({ shift: value, until: to })),
            absences,
            teams: teams.map(({ span: there, teamId }) => ({ ...there, teamId })),
          }
          expect(Object.fromEntries(presenceOn(one, day, until))).toEqual(recount(one, until))
        },
      ),
      { numRuns: 20 },
    )
  })

  function recount({ availability, shifts, absences, teams }: PresenceHistory, until: number) {
    const sums: Record<string, { available: number; scheduled: number; adhered: number }> = {}
    for (let now = midnight; now < Math.min(until, midnight + dayMs); now += minute) {
      if (absences.some(({ from, to }) => from <= now && now < to)) continue
      const said = availability.filter(({ from, to }) => from <= now && now < to)[0]?.availability
      const week = shifts.filter((one) => one.until > now)[0]?.shift ?? {}
      const clock = new Date(now + 9 * hour).toISOString().slice(11, 16)
      const isScheduled = (week[String(weekdayOf(day))] ?? []).some(([from, to]) => from <= clock && clock < to)
      const isAvailable = said === 'available' && (isScheduled || JSON.stringify(week) === '{}')
      if (!isScheduled && !isAvailable) continue
      const there = teams.filter(({ from, to }) => from <= now && now < to)
      const teamId = there.toSorted((a, b) => a.from - b.from || (a.teamId < b.teamId ? -1 : 1))[0]?.teamId ?? ''
      sums[teamId] ??= { available: 0, scheduled: 0, adhered: 0 }
      if (isAvailable) sums[teamId].available += minute
      if (isScheduled) sums[teamId].scheduled += minute
      if (isScheduled && (said === 'available' || said === 'busy')) sums[teamId].adhered += minute
    }
    return sums
  }
})

describe('the cover of a roster', () => {
  it('counts who is there in each hour, parts as parts, and nobody who is absent', () => {
    const morning = { 2: [['09:00', '12:30']] } satisfies ShiftWeek
    const absent = { from: midnight + 11 * hour, to: midnight + 2 * dayMs }
    const people = coverOn(day, [
      { shift: morning, absences: [] },
      { shift: morning, absences: [absent] },
      { shift: {}, absences: [] },
    ])
    expect(people.slice(8, 14)).toEqual([0, 2, 2, 1, 0.5, 0])
  })

  it('stands against the mean of the same weekday and hour, days without a case among them', () => {
    const counted = [
      { day: '2026-11-03', hour: 9, cases: 4 },
      { day: '2026-11-17', hour: 9, cases: 2 },
    ]
    const usual = usualInflow(counted, '2026-11-22')
    expect(usual.get(2)?.slice(8, 11)).toEqual([0, 2, 0])
    expect(usual.get(1)?.every((mean) => mean === 0)).toBe(true)
    expect(usualInflow([], '2026-11-22').size).toBe(0)
  })
})
