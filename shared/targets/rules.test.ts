import { describe, expect, it } from 'vitest'
import { daysOfWindow, findingOf, withPoint, wrongRule } from './alertRules.ts'
import { edgeOf, type InForce, standingOf, stateOn, targetFor, wrongTarget } from './rules.ts'

const target = (more: Partial<InForce>): InForce => ({
  ...{ id: 'x', metric: 'sla-attainment', kind: null, teamId: null, vendorId: null, goal: 0.95, band: 0.05 },
  ...{ better: 'up', fromDay: '2026-11-01', toDay: null, note: '' },
  ...more,
})

describe('a target', () => {
  it('is met, nearly met within its band, or missed, to either side', () => {
    const up = target({})
    expect([0.95, 0.9, 0.8999].map((value) => standingOf(value, up))).toEqual(['met', 'warning', 'missed'])
    const down = target({ better: 'down', goal: 10, band: 2 })
    expect([10, 12, 12.01].map((value) => standingOf(value, down))).toEqual(['met', 'warning', 'missed'])
    // 0.9 − 0.05 is not 0.85 to a computer.
    const odd = target({ goal: 0.9 })
    expect(standingOf(edgeOf(odd), odd)).toBe('warning')
  })

  it('of a team comes before its provider’s, before the queue’s, before the house’s', () => {
    const house = target({ id: 'house' })
    const queue = target({ id: 'queue', kind: 'appeals' })
    const provider = target({ id: 'provider', vendorId: 'v' })
    const both = target({ id: 'both', vendorId: 'v', kind: 'appeals' })
    const team = target({ id: 'team', teamId: 't' })
    const all = [house, queue, provider, both, team]
    const found = (scope: Parameters<typeof targetFor>[2], known = all) =>
      targetFor(known, 'sla-attainment', scope, '2026-11-05')?.id
    const whole = { kinds: ['appeals'], teamIds: ['t'], vendorIds: ['v'] }
    expect(found(whole)).toBe('team')
    expect(found(whole, [house, queue, provider, both])).toBe('both')
    expect(found(whole, [house, queue, provider])).toBe('provider')
    expect(found(whole, [house, queue])).toBe('queue')
    expect(found(whole, [house])).toBe('house')
    expect(found(whole, [])).toBeUndefined()
    // Two queues together are judged by neither's.
    expect(found({ kinds: ['appeals', 'gating'] })).toBe('house')
    expect(found({ teamIds: ['t', 'u'] })).toBe('house')
    expect(found({})).toBe('house')
  })

  it('holds from its first day to its last, both included', () => {
    const past = target({ id: 'past', fromDay: '2026-10-01', toDay: '2026-10-31' })
    const now = target({ id: 'now' })
    const on = (day: string) => targetFor([past, now], 'sla-attainment', {}, day)?.id
    expect(['2026-09-30', '2026-10-01', '2026-10-31', '2026-11-01'].map(on)).toEqual([undefined, 'past', 'past', 'now'])
    expect(stateOn(past, '2026-11-02')).toBe('over')
    expect(stateOn({ fromDay: '2026-12-01', toDay: '2026-11-30' }, '2026-11-02')).toBe('replaced')
  })

  it.each([
    [{ fromDay: '2026-11-01' }, 'fromDay'],
    [{ fromDay: '2026-02-30' }, 'fromDay'],
    [{ fromDay: '2036-01-01' }, 'fromDay'],
    [{ goal: 95 }, 'goal'],
    [{ goal: -0.1 }, 'goal'],
    [{ better: 'down' as const }, 'better'],
    [{ metric: 'occupancy' as const }, 'better'],
    [{ teamId: 't', vendorId: 'v' }, 'vendorId'],
  ])('%j is refused at %s', (more, field) => {
    const asked = { metric: 'sla-attainment' as const, goal: 0.95, band: 0.05, fromDay: '2026-11-02', ...more }
    expect(Object.keys(wrongTarget(asked, '2026-11-02'))).toEqual([field])
  })
})

describe('a rule', () => {
  const asked = {
    ...{ metric: 'sla-attainment' as const, window: 'week' as const, bound: 0.9, margin: 0.01, opensAfter: 2 },
    ...{ closesAfter: 2, holdMinutes: 30, least: 10, note: '' },
    recipients: { personIds: [], roles: ['ops' as const], leadsOf: [] },
  }

  it('looks at the days that end today in Seoul; of what must not be too few, at days that are over', () => {
    // Eight in the evening of the second in London is the third in Seoul.
    const now = new Date('2026-11-02T20:00:00Z')
    expect(daysOfWindow({ ...asked, better: 'up' }, now)).toEqual({ from: '2026-10-28', to: '2026-11-03' })
    expect(daysOfWindow({ metric: 'outflow', window: 'week', better: 'up' }, now)).toEqual({
      from: '2026-10-27',
      to: '2026-11-02',
    })
    expect(wrongRule({ ...asked, metric: 'outflow', window: 'today' })).toHaveProperty('window')
  })

  it('says nothing of a share of three cases, and much of a backlog of none', () => {
    const terms = { bound: 0.9, side: 'below' as const, margin: 0, opensAfter: 1, closesAfter: 1, holdMs: 0 }
    expect(findingOf('sla-attainment', { value: 0.3, number: 3 }, 10, terms).finding).toBe('too_few')
    expect(findingOf('sla-attainment', { value: null, number: 0 }, 10, terms).finding).toBe('no_data')
    expect(findingOf('sla-attainment', { value: 0.3, number: 10 }, 10, terms).finding).toBe('outside')
    const above = { ...terms, bound: 5, side: 'above' as const }
    expect(findingOf('backlog', { value: 0, number: 0 }, 10, above).finding).toBe('inside')
    expect(findingOf('backlog', { value: 0, number: 0 }, 10, null).finding).toBe('no_target')
  })

  it('tells somebody, and closes again some day', () => {
    const nobody = { personIds: [], roles: [], leadsOf: [] }
    expect(Object.keys(wrongRule({ ...asked, recipients: nobody, margin: 0.6 }))).toEqual(['margin', 'recipients'])
    expect(wrongRule(asked)).toEqual({})
  })

  it('keeps a course that stays short and never loses its newest points', () => {
    let course: number[] = []
    for (let n = 0; n < 1_000; n++) course = withPoint(course, n)
    expect(course.length).toBeLessThanOrEqual(160)
    expect(course.slice(-30)).toEqual(Array.from({ length: 30 }, (_, n) => 970 + n))
    expect(course[0]).toBe(0)
  })
})
