import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Gate, type LivingPermission, opens, shutGates, warningOwed, wayPast } from './life.ts'

const day = 86_400_000
const granted = new Date('2026-01-01T00:00:00Z')
const inDays = (days: number) => new Date(granted.getTime() + days * day)

const reading = { how: 'exact', where: 'brand', said: 'A', spelling: 'A', edits: 0, isCertain: true } as const
const brandGate: Gate = { scope: 'brand', brandId: 'b', reading: { ...reading, brandId: 'b' } }
const categoryGate: Gate = { scope: 'category', category: '의료기기' }
const listing = { id: 'l', sellerId: 's', category: '뷰티' }
const permission = (more: Partial<LivingPermission>): LivingPermission => ({
  ...{ id: 'p', sellerId: 's', scope: 'brand', brandId: 'b', category: null, listingIds: [], conditions: {} },
  ...{ validUntil: inDays(365), endedAt: null },
  ...more,
})

describe('a permission', () => {
  it('opens the gate of its brand until the moment of its end', () => {
    expect(opens(permission({}), brandGate, listing, inDays(365 - 1 / day))).toBe(true)
    expect(opens(permission({}), brandGate, listing, inDays(365))).toBe(false)
    expect(opens(permission({ endedAt: inDays(3) }), brandGate, listing, inDays(4))).toBe(false)
  })

  it('opens nothing of another seller, brand or category, and only the products that it names', () => {
    expect(opens(permission({ sellerId: 'other' }), brandGate, listing, granted)).toBe(false)
    expect(opens(permission({ brandId: 'c' }), brandGate, listing, granted)).toBe(false)
    expect(opens(permission({}), categoryGate, listing, granted)).toBe(false)
    const product = permission({ scope: 'product', brandId: null, listingIds: ['l'] })
    expect(shutGates([brandGate, categoryGate], [product], listing, granted)).toEqual([])
    expect(opens(product, brandGate, { ...listing, id: 'm' }, granted)).toBe(false)
  })

  it('for some categories opens nothing in others, and that is told apart from having none', () => {
    const narrow = permission({ conditions: { categories: ['식품'] } })
    expect(opens(narrow, brandGate, listing, granted)).toBe(false)
    expect(wayPast(brandGate, [narrow], listing, granted)).toBe('other_category')
    expect(wayPast(brandGate, [], listing, granted)).toBe('no_permission')
    const near: Gate = { ...brandGate, reading: { ...brandGate.reading, how: 'near', isCertain: false } }
    expect(wayPast(near, [], listing, granted)).toBe('other_spelling')
  })
})

describe('the warning of an end', () => {
  const terms = { grantedAt: granted, validUntil: inDays(100), endedAt: null }

  it('is owed at thirty and at seven days, and not before, twice or after the end', () => {
    const owed = (days: number, warnings: number) => warningOwed({ ...terms, warnings }, [30, 7], inDays(days))
    expect([owed(69, 0), owed(70, 0), owed(71, 30), owed(93, 30), owed(94, 7), owed(100, 0)]).toEqual([
      ...[null, 30, null, 7, null, null],
    ])
  })

  it('is not owed for a day that came before the permission was granted', () => {
    const short = { grantedAt: granted, validUntil: inDays(5), endedAt: null, warnings: 0 }
    expect(warningOwed(short, [30, 7], inDays(1))).toBeNull()
  })

  it('goes out once for each day at most, whatever way the clock takes', () => {
    const moments = fc.array(fc.integer({ min: 0, max: 120 }), { maxLength: 30 })
    fc.assert(
      fc.property(moments, (days) => {
        let warnings = 0
        const sent: number[] = []
        for (const at of days) {
          const owed = warningOwed({ ...terms, warnings }, [30, 7], inDays(at))
          if (owed === null) continue
          sent.push(owed)
          warnings = owed
        }
        expect(sent).toEqual([...new Set(sent)].sort((a, b) => b - a))
      }),
    )
  })
})
