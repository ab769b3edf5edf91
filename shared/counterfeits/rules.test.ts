import { describe, expect, it } from 'vitest'
import { gapsOf } from './custody.ts'
import { restrictedUntil } from './reporters.ts'
import { readRightNumber } from './rights.ts'
import { corroborationOf, missingParts, repeatStep } from './rules.ts'
import { bandProbes, bitsApart, titleGrams, titlesAlike } from './variants.ts'

describe('the number of a right', () => {
  it.each([
    ['trademark', '40-1234567', { kind: 'registration', number: '40-1234567' }],
    ['trademark', '4020240012345', { kind: 'application', number: '40-2024-0012345' }],
    ['patent', '10 1234567', { kind: 'registration', number: '10-1234567' }],
    ['design', '30-2023-0000001', { kind: 'application', number: '30-2023-0000001' }],
  ] as const)('of a %s reads %s', (type, asked, read) => expect(readRightNumber(type, asked)).toEqual({ read }))

  it.each([
    ['trademark', '10-1234567', 'number_of_other_type'],
    ['utility', '20-123456', 'number_malformed'],
    ['trademark', '50-1234567', 'number_malformed'],
    ['patent', '', 'number_missing'],
    ['copyright', '40-1234567', 'number_not_expected'],
  ] as const)('of a %s is refused as %s', (type, asked, fault) =>
    expect(readRightNumber(type, asked)).toMatchObject({ fault }),
  )
})

describe('a reporter', () => {
  const day = (n: number) => new Date(Date.UTC(2026, 0, 1) + n * 86_400_000)
  const limit = { rejections: 3, days: 90 }

  it('is restricted by the third rejection in ninety days, until the first of the three is that old', () => {
    expect(restrictedUntil([day(0), day(10)], limit, day(20))).toBeNull()
    expect(restrictedUntil([day(0), day(10), day(20)], limit, day(20))).toEqual(day(90))
    expect(restrictedUntil([day(0), day(10), day(20)], limit, day(90))).toBeNull()
    expect(restrictedUntil([day(0), day(10), day(20), day(30)], limit, day(30))).toEqual(day(100))
  })
})

describe('reports of customers', () => {
  const setting = { needCorroboration: ['customer' as const], independentReports: 2 }
  const said = (...ids: string[]) => ids.map((reporterId) => ({ source: 'customer' as const, reporterId }))

  it('bear each other out only when they come from different people', () => {
    const facts = { hasFakeBought: false, proof: null }
    expect(corroborationOf({ ...facts, reports: said('a', 'a') }, setting)).toEqual({ isNeeded: true, has: [] })
    expect(corroborationOf({ ...facts, reports: said('a', 'b') }, setting).has).toEqual(['independent_report'])
    const withOwner = [...said('a'), { source: 'rights_owner' as const, reporterId: 'o' }]
    expect(corroborationOf({ ...facts, reports: withOwner }, setting).isNeeded).toBe(false)
  })
})

describe('a counter-notice', () => {
  it('is not there by a blank, nor by a statement that is not made', () => {
    expect(missingParts({ removedMaterial: ' ', goodFaith: false, signature: 'A' })).toEqual([
      'removedMaterial',
      'location',
      'goodFaith',
      'contactName',
      'contactEmail',
      'consentsToJurisdiction',
    ])
  })
})

describe('the ladder of repeat infringers', () => {
  const steps = [
    { count: 3, severity: 'critical' as const },
    { count: 2, severity: 'high' as const },
  ]
  it('takes the highest step that is reached', () => {
    expect([1, 2, 5].map((count) => repeatStep(count, steps)?.severity ?? null)).toEqual([null, 'high', 'critical'])
  })
})

describe('near pictures', () => {
  it('of at most seven bits share a probed value in one of four bands, wherever the bits lie', () => {
    const one = '8f3ac1d2e4b59607'
    for (let turn = 0; turn < 200; turn++) {
      let bits = BigInt(`0x${one}`)
      for (let n = 0; n < 7; n++) bits ^= 1n << BigInt((turn * 37 + n * n * 11 + n * 5) % 64)
      const other = bits.toString(16).padStart(16, '0')
      expect(bitsApart(one, other)).toBeLessThanOrEqual(7)
      const meets = [0, 1, 2, 3].some((band) => bandProbes(one, band).includes(other.slice(band * 4, band * 4 + 4)))
      expect(meets, other).toBe(true)
    }
  })
})

describe('titles', () => {
  it('are alike whatever signs and blanks stand between the letters', () => {
    const alike = (one: string, other: string) => titlesAlike(titleGrams(one), titleGrams(other))
    expect(alike('한빛 수분 진정 크림 50ml', '★한빛★ 수분진정크림(50ml)')).toBe(1)
    expect(alike('한빛 수분 진정 크림 50ml', '원목 블록 100피스')).toBeLessThan(0.1)
  })
})

describe('a chain of custody', () => {
  const at = (hour: number) => new Date(Date.UTC(2026, 0, 1, hour))
  it('has no gap when each hands on what he held, in time and pictured', () => {
    const held = (
      step: 'received' | 'sealed' | 'handed_over' | 'opened' | 'examined',
      from: string,
      to: string,
      hour: number,
    ) => ({
      step,
      fromHolder: from,
      toHolder: to,
      at: at(hour),
      hasPhoto: true,
    })
    const whole = [
      held('received', 'courier', 'buyer', 1),
      held('sealed', 'buyer', 'Buyer ', 2),
      held('handed_over', 'buyer', 'owner', 3),
      held('examined', 'owner', 'owner', 4),
    ]
    expect(gapsOf(whole)).toEqual([])
    expect(gapsOf([...whole.slice(0, 3), held('examined', 'buyer', 'owner', 0)])).toEqual([
      { at: 3, fault: 'goes_back_in_time' },
      { at: 3, fault: 'holder_differs' },
    ])
  })
})
