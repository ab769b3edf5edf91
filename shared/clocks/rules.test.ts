import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumberOf, isHoliday } from '../calendar/seoul.ts'
import { type BusinessCalendar, baseCalendars } from '../settings/calendar.ts'
import { baseSla } from '../settings/sla.ts'
import {
  calendarNamed,
  cancelPromise,
  deedsAtZero,
  instantsOf,
  type KeptPromise,
  leftMsAt,
  meetPromise,
  pausePromise,
  reaimPromise,
  reopenPromise,
  resumePromise,
  standingAt,
  standingOf,
  startPromise,
  targetMsOf,
  usedMsAt,
} from './rules.ts'

const minute = 60_000
const hour = 60 * minute
const seoul = (at: string) => new Date(`${at}+09:00`)
const nineToFive: BusinessCalendar = {
  name: 'nine-to-five',
  labelEn: 'Mon–Fri 09:00–17:00',
  labelKo: '평일 09:00–17:00',
  week: Object.fromEntries([...'12345'].map((day) => [day, [['09:00', '17:00']]])),
  holidays: 'kr',
  closures: [],
}
const always = calendarNamed(baseCalendars, 'always')

describe('a promise', () => {
  it('of sixty minutes made on Friday 16:30 runs out on Monday 09:30', () => {
    const promise = startPromise(hour, true, seoul('2026-11-20T16:30'))
    expect(instantsOf(promise, nineToFive, baseSla).dueAt).toEqual(seoul('2026-11-23T09:30'))
  })

  it('runs out on Tuesday 09:30 when that Monday is a public holiday', () => {
    const promise = startPromise(hour, true, seoul('2026-10-02T16:30'))
    expect(instantsOf(promise, nineToFive, baseSla).dueAt).toEqual(seoul('2026-10-06T09:30'))
  })

  it('keeps what is left through a pause, however long', () => {
    const started = startPromise(4 * hour, true, seoul('2026-11-18T10:00'))
    const paused = pausePromise(started, nineToFive, seoul('2026-11-18T11:15'))
    expect(leftMsAt(paused, nineToFive, seoul('2026-12-18T10:00'))).toBe(4 * hour - 75 * minute)
    const resumed = resumePromise(paused, seoul('2026-12-18T10:00'))
    expect(instantsOf(resumed, nineToFive, baseSla).dueAt).toEqual(seoul('2026-12-18T12:45'))
  })

  it('that was met is owed again with what it had used', () => {
    const met = meetPromise(
      startPromise(4 * hour, true, seoul('2026-11-18T10:00')),
      nineToFive,
      seoul('2026-11-18T13:00'),
    )
    expect(met).toMatchObject({ state: 'met', usedMs: 3 * hour, metAt: seoul('2026-11-18T13:00') })
    const reopened = reopenPromise(met, true, seoul('2026-11-19T09:00'))
    expect(instantsOf(reopened, nineToFive, baseSla).dueAt).toEqual(seoul('2026-11-19T10:00'))
  })

  it('settles what was used under the old hours when the hours change', () => {
    const started = startPromise(10 * hour, true, seoul('2026-11-18T16:00'))
    const reaimed = reaimPromise(started, nineToFive, 10 * hour, seoul('2026-11-18T20:00'))
    expect(reaimed.usedMs).toBe(hour)
    expect(leftMsAt(reaimed, always, seoul('2026-11-18T22:00'))).toBe(7 * hour)
  })

  it('stands on track, then at risk, then due soon, then breached; paused and met whatever the hour', () => {
    const from = seoul('2026-11-18T09:00')
    const promise = startPromise(8 * hour, true, from)
    const at = (time: string) => standingOf(promise, nineToFive, baseSla, seoul(`2026-11-18T${time}`))
    expect(['09:00', '14:59', '15:00', '15:59', '16:00', '16:59', '17:00'].map(at)).toEqual([
      'on_track',
      'on_track',
      'at_risk',
      'at_risk',
      'due_soon',
      'due_soon',
      'breached',
    ])
    const late = seoul('2027-01-01T00:00')
    expect(standingOf(pausePromise(promise, nineToFive, from), nineToFive, baseSla, late)).toBe('paused')
    expect(standingOf(meetPromise(promise, nineToFive, from), nineToFive, baseSla, late)).toBe('met')
    expect(standingOf(cancelPromise(promise, nineToFive, from), nineToFive, baseSla, late)).toBe('none')
    expect(standingAt({ dueAt: null, atRiskAt: null, dueSoonAt: null }, late)).toBe('none')
  })

  it('without an hour in its calendar never runs out', () => {
    const nothing = { ...nineToFive, week: {} }
    const promise = startPromise(hour, true, seoul('2026-11-18T09:00'))
    expect(instantsOf(promise, nothing, baseSla).dueAt).toBeNull()
    expect(standingOf(promise, nothing, baseSla, seoul('2030-01-01T00:00'))).toBe('on_track')
  })
})

type Happening = 'pause' | 'resume' | 'reopen' | 'meet' | 'cancel' | { target: number }

/** The same life told by somebody who looks at every minute and knows nothing of sums. */
function naively(happenings: readonly { at: Date; what: Happening }[], from: Date, to: Date): number {
  let state = 'running'
  let used = 0
  let at = from.getTime()
  const watch = (until: Date) => {
    while (at < until.getTime()) {
      const next = Math.min((Math.floor(at / minute) + 1) * minute, until.getTime())
      if (state === 'running' && isWorkingMinute(new Date(at))) used += next - at
      at = next
    }
  }
  for (const { at: when, what } of happenings) {
    watch(when)
    if (what === 'pause' && state === 'running') state = 'paused'
    else if (what === 'resume' && state === 'paused') state = 'running'
    else if (what === 'reopen' && state === 'done') state = 'running'
    else if ((what === 'meet' || what === 'cancel') && state !== 'done') state = 'done'
  }
  watch(to)
  return used
}

function isWorkingMinute(at: Date): boolean {
  const inSeoul = new Date(at.getTime() + 9 * hour)
  const weekday = inSeoul.getUTCDay()
  if (weekday === 0 || weekday === 6 || isHoliday(dayNumberOf(at.getTime()))) return false
  return inSeoul.getUTCHours() >= 9 && inSeoul.getUTCHours() < 17
}

function happen(promise: KeptPromise, what: Happening, at: Date): KeptPromise {
  if (what === 'pause') return pausePromise(promise, nineToFive, at)
  if (what === 'resume') return resumePromise(promise, at)
  if (what === 'reopen') return reopenPromise(promise, true, at)
  if (what === 'meet') return meetPromise(promise, nineToFive, at)
  if (what === 'cancel') return cancelPromise(promise, nineToFive, at)
  return reaimPromise(promise, nineToFive, what.target, at)
}

const from = seoul('2026-09-21T00:00')
const spanMs = 21 * 24 * hour
const anyHappening = fc.record({
  after: fc.integer({ min: 0, max: spanMs }),
  what: fc.oneof(
    fc.constantFrom<Happening>('pause', 'resume', 'reopen', 'meet', 'cancel'),
    fc.record({ target: fc.integer({ min: 1, max: 90 * hour }) }),
  ),
})

describe('any interleaving of pause, resume, re-prioritise, meet, cancel and reopen', () => {
  it('conserves business time to the millisecond', () => {
    fc.assert(
      fc.property(
        fc.array(anyHappening, { maxLength: 14 }),
        fc.integer({ min: 0, max: spanMs }),
        (drawn, lookAfter) => {
          const at = (ms: number) => new Date(from.getTime() + ms)
          const lived = drawn
            .filter(({ after }) => after <= lookAfter)
            .sort((a, b) => a.after - b.after)
            .map(({ after, what }) => ({ at: at(after), what }))
          const end = at(lookAfter)
          const promise = lived.reduce(
            (before, { at: when, what }) => happen(before, what, when),
            startPromise(20 * hour, true, from),
          )
          const used = naively(lived, from, end)
          expect(usedMsAt(promise, nineToFive, end)).toBe(used)
          expect(usedMsAt(promise, nineToFive, end) + leftMsAt(promise, nineToFive, end)).toBe(promise.targetMs)
          if (promise.state !== 'running') return
          // The day kept on the case is the one on which nothing is left.
          const { dueAt } = instantsOf(promise, nineToFive, baseSla)
          if (dueAt && dueAt >= (promise.runningSince ?? from)) expect(leftMsAt(promise, nineToFive, dueAt)).toBe(0)
          expect(dueAt !== null && dueAt <= end).toBe(used >= promise.targetMs)
        },
      ),
      { numRuns: 150 },
    )
  })
})

describe('the targets of the settings', () => {
  it('count by the first row that fits kind, severity and team', () => {
    const none = { firstResponseMinutes: null, nextResponseMinutes: null, resolutionMinutes: null }
    const targets = [
      { kind: 'suspensions', severity: 'critical' as const, team: 'night', ...none, resolutionMinutes: 30 },
      { kind: null, severity: 'critical' as const, team: null, ...none, resolutionMinutes: 60 },
      { kind: null, severity: null, team: null, ...none, resolutionMinutes: 90 },
    ]
    const minutesFor = (kind: string, severity: 'critical' | 'low', team: string | null) =>
      (targetMsOf({ targets }, { kind, severity, team }, 'resolution') ?? 0) / minute
    expect(minutesFor('suspensions', 'critical', 'night')).toBe(30)
    expect(minutesFor('suspensions', 'critical', 'day')).toBe(60)
    expect(minutesFor('appeals', 'critical', 'night')).toBe(60)
    expect(minutesFor('suspensions', 'low', null)).toBe(90)
    expect(targetMsOf({ targets }, { kind: 'suspensions', severity: 'low', team: null }, 'first_response')).toBeNull()
    expect(targetMsOf({ targets: [] }, { kind: 'x', severity: 'low', team: null }, 'resolution')).toBeNull()
  })

  it('say what happens at zero by the first row that fits', () => {
    const atZero = [
      { kind: null, metric: 'first_response' as const, deeds: ['escalate' as const] },
      { kind: 'suspensions', metric: null, deeds: ['notify' as const, 'reassign' as const] },
    ]
    expect(deedsAtZero({ atZero }, 'suspensions', 'first_response')).toEqual(['escalate'])
    expect(deedsAtZero({ atZero }, 'suspensions', 'resolution')).toEqual(['notify', 'reassign'])
    expect(deedsAtZero({ atZero }, 'appeals', 'resolution')).toEqual([])
  })
})
