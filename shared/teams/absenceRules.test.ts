import { describe, expect, it } from 'vitest'
import { type Colleague, delegateFault, periodOf, standingOf, wrongInDays } from './absenceRules.ts'

const now = new Date('2026-11-24T01:00:00Z')
const limits = { lateEntryDays: 7, longestAbsenceDays: 30 }
const days = { fromDay: '2026-11-25', toDay: '2026-11-26' }
const period = { ...days, ...periodOf(days, now) }

const colleague = (id: string, more: Partial<Colleague> = {}): Colleague => ({
  ...{ id, isActive: true, vendorId: null, workPermissions: ['cases:claim'], skills: [], languages: ['ko'] },
  absences: [],
  ...more,
})

describe('the days of an absence', () => {
  it('are days of the calendar in their order, not too many and not too long ago', () => {
    const wrong = (fromDay: string, toDay: string) => Object.keys(wrongInDays({ fromDay, toDay }, limits, now))
    expect(wrong('2026-11-17', '2026-12-16')).toEqual([])
    expect(wrong('2026-02-30', '2026-03-01')).toEqual(['fromDay'])
    expect(wrong('2026-11-26', '2026-11-25')).toEqual(['toDay'])
    expect(wrong('2026-11-16', '2026-11-25')).toEqual(['fromDay'])
    expect(wrong('2026-11-25', '2026-12-25')).toEqual(['toDay'])
  })

  it('go from midnight to midnight in Seoul; entered on the first of them it begins there and then', () => {
    expect(period).toMatchObject({
      beginsAt: new Date('2026-11-24T15:00:00Z'),
      endsAt: new Date('2026-11-26T15:00:00Z'),
    })
    expect(periodOf({ fromDay: '2026-11-24', toDay: '2026-11-24' }, now).beginsAt).toEqual(now)
    expect(periodOf({ fromDay: '2026-11-23', toDay: '2026-11-24' }, now).beginsAt.getTime()).toBeLessThan(now.getTime())
  })

  it('are planned, in force, over, or cancelled', () => {
    const at = (instant: string) => standingOf(period, new Date(instant))
    expect(at('2026-11-24T14:59:59Z')).toBe('planned')
    expect(at('2026-11-24T15:00:00Z')).toBe('in_force')
    expect(at('2026-11-26T15:00:00Z')).toBe('over')
    expect(standingOf({ ...period, endsAt: period.beginsAt }, now)).toBe('cancelled')
  })
})

describe('who may stand in', () => {
  const person = colleague('person', {
    workPermissions: ['cases:claim', 'appeals:decide'],
    skills: [
      { skill: 'fraud', validUntil: '2026-12-31' },
      { skill: 'courier', validUntil: '2026-11-01' },
    ],
  })
  const fit = { workPermissions: ['cases:claim', 'appeals:decide'], skills: [{ skill: 'fraud', validUntil: null }] }
  const fault = (more: Partial<Colleague>, others: Colleague[] = []) => {
    const delegate = colleague('delegate', { ...fit, ...more })
    const known = new Map([person, delegate, ...others].map((one) => [one.id, one]))
    return delegateFault(person, delegate, period, known)
  }
  const away = { ...periodOf({ fromDay: '2026-11-26', toDay: '2026-11-27' }, now), delegateId: null }

  it('is a colleague of the same employer with the same permissions, languages and skills on all of those days', () => {
    expect(fault({})).toBeNull()
    expect(delegateFault(person, person, period, new Map())).toEqual({ word: 'self' })
    expect(delegateFault(person, undefined, period, new Map())).toEqual({ word: 'not_here' })
    expect(fault({ isActive: false })).toEqual({ word: 'not_here' })
    expect(fault({ vendorId: 'partner' })).toEqual({ word: 'provider' })
    expect(fault({ workPermissions: ['cases:claim'] })).toEqual({ word: 'permission', of: 'appeals:decide' })
    expect(fault({ languages: ['en'] })).toEqual({ word: 'language', of: 'ko' })
    expect(fault({ skills: [] })).toEqual({ word: 'skill', of: 'fraud' })
    expect(fault({ skills: [{ skill: 'fraud', validUntil: '2026-11-25' }] })).toEqual({ word: 'skill', of: 'fraud' })
  })

  it('is not absent then, and does not lead back in a circle however long', () => {
    expect(fault({ absences: [away] })).toEqual({ word: 'absent' })
    expect(fault({ absences: [{ ...away, delegateId: 'person' }] })).toEqual({ word: 'circle' })
    const third = colleague('third', { absences: [{ ...away, delegateId: 'person' }] })
    expect(fault({ absences: [{ ...away, delegateId: 'third' }] }, [third])).toEqual({ word: 'circle' })
    const later = periodOf({ fromDay: '2026-11-27', toDay: '2026-11-27' }, now)
    expect(fault({ absences: [{ ...later, delegateId: 'person' }] })).toBeNull()
  })
})
