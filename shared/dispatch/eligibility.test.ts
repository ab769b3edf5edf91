import { describe, expect, it } from 'vitest'
import { isOnShift, type Offer, offerRefusal, type Worker } from './eligibility.ts'

const now = new Date('2026-11-02T01:00:00Z') // Monday 10:00 in Seoul
const hourMs = 3_600_000
const ago = (hours: number) => new Date(now.getTime() - hours * hourMs)
const ahead = (hours: number) => new Date(now.getTime() + hours * hourMs)

const worker: Worker = {
  id: 'me',
  permissions: ['cases:claim', 'suspensions:propose'],
  teamIds: ['mine'],
  rows: null,
  isEverywhere: false,
  languages: ['ko'],
  skills: [{ skill: 'trademark', validUntil: '2026-11-02' }],
  availability: 'available',
  isAbsent: false,
  room: 3,
}
const offer: Offer = {
  awaits: null,
  teamId: 'mine',
  skill: null,
  locale: 'ko',
  assigneeId: null,
  leaseHolderId: null,
  leaseExpiresAt: null,
  heldUntil: null,
  updatedAt: ago(1),
  units: 1,
  isApart: false,
  isSkipped: false,
}
const why = (change: Partial<Offer>, who: Partial<Worker> = {}) =>
  offerRefusal({ ...worker, ...who }, { ...offer, ...change }, now)

describe('a case is offered', () => {
  it('to a member of its team with room, the language and no skill asked', () => {
    expect(why({})).toBeNull()
  })
  it('to anybody when it belongs to no team, also to who has none', () => {
    expect(why({ teamId: null }, { teamIds: [] })).toBeNull()
  })
  it('to leads and operations whatever its team', () => {
    expect(why({ teamId: 'other' }, { isEverywhere: true })).toBeNull()
  })
  it('to whoever may sign it, without team and certificate', () => {
    expect(why({ awaits: 'suspensions:propose', teamId: 'other', skill: 'trademark' }, { skills: [] })).toBeNull()
  })
  it('to its owner, however full, away or unskilled they are', () => {
    const busy = { room: 0, availability: 'busy' as const, skills: [] }
    expect(why({ assigneeId: 'me', skill: 'trademark', teamId: 'other', locale: 'en' }, busy)).toBeNull()
  })
  it('on the last day of a certificate', () => {
    expect(why({ skill: 'trademark' })).toBeNull()
  })
  it('to others once the lease of its owner ran out', () => {
    expect(why({ assigneeId: 'you', leaseHolderId: 'you', leaseExpiresAt: ago(1) })).toBeNull()
  })
  it('to others once its owner has not touched it for a day', () => {
    expect(why({ assigneeId: 'you', updatedAt: ago(24) })).toBeNull()
  })
})

describe('a case is not offered', () => {
  it.each([
    ['rank', 'when a rank must sign it', { awaits: 'suspensions:approve-legal' }, {}],
    ['four_eyes', 'when four eyes keep the person out', { isApart: true }, {}],
    ['in_hand', 'while somebody works on it', { leaseHolderId: 'you', leaseExpiresAt: ahead(0.1) }, {}],
    ['held', 'while it is held', { heldUntil: ahead(5), assigneeId: 'you' }, {}],
    [
      'held',
      'while it is held, also to its owner, who finds it among their own',
      { heldUntil: ahead(5), assigneeId: 'me' },
      {},
    ],
    ['owned', 'while it is somebody’s', { assigneeId: 'you', updatedAt: ago(23) }, {}],
    ['skipped', 'to who passed it over', { isSkipped: true }, {}],
    ['absent', 'to who is entered as absent', {}, { isAbsent: true }],
    ['away', 'to who is away', {}, { availability: 'away' }],
    ['full', 'to who has no room', {}, { room: 0 }],
    ['full', 'to who has too little room for it', { units: 4 }, {}],
    ['team', 'to another team', { teamId: 'other' }, {}],
    ['skill', 'to who lacks the skill', { skill: 'patent' }, {}],
    [
      'certificate',
      'to whose certificate ended yesterday',
      { skill: 'trademark' },
      { skills: [{ skill: 'trademark', validUntil: '2026-11-01' }] },
    ],
    ['language', 'to who does not speak the seller’s language', { locale: 'en' }, {}],
  ] as [string, string, Partial<Offer>, Partial<Worker>][])('%s: %s', (reason, _when, change, who) => {
    expect(why(change, who)).toBe(reason)
  })
})

describe('a shift', () => {
  const weekdays = {
    1: [
      ['09:00', '12:00'],
      ['13:00', '18:00'],
    ],
  } as Record<string, [string, string][]>
  it('is worked in its hours of the day in Seoul, not in the break', () => {
    expect(isOnShift(weekdays, now)).toBe(true)
    expect(isOnShift(weekdays, ahead(2.5))).toBe(false)
    expect(isOnShift(weekdays, ahead(3))).toBe(true)
    expect(isOnShift(weekdays, ahead(8))).toBe(false)
  })
  it('is none on other days', () => {
    expect(isOnShift(weekdays, ahead(24))).toBe(false)
  })
  it('may run to midnight', () => {
    expect(isOnShift({ 1: [['22:00', '24:00']] }, new Date('2026-11-02T14:59:00Z'))).toBe(true)
  })
  it('that nobody set keeps nobody out', () => {
    expect(isOnShift({}, now)).toBe(true)
    expect(isOnShift({ 1: [] }, now)).toBe(true)
  })
})
