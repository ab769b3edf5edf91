import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitScale, fitted, turned, zoomed } from './look.ts'

describe('looking at a picture', () => {
  it('nearer keeps the point under the pointer where it is', () => {
    const place = fc.record({ x: fc.integer({ min: -900, max: 900 }), y: fc.integer({ min: -500, max: 500 }) })
    fc.assert(
      fc.property(place, place, fc.constantFrom(0.8, 1.25, 2), (moved, at, factor) => {
        const before = { ...fitted, ...moved }
        const after = zoomed(before, factor, at)
        expect((at.x - after.x) / after.zoom).toBeCloseTo((at.x - before.x) / before.zoom, 6)
        expect((at.y - after.y) / after.zoom).toBeCloseTo((at.y - before.y) / before.zoom, 6)
      }),
    )
  })

  it('has an end in both directions', () => {
    const far = Array.from({ length: 40 }).reduce<typeof fitted>((look) => zoomed(look, 0.5), fitted)
    const near = Array.from({ length: 40 }).reduce<typeof fitted>((look) => zoomed(look, 2), fitted)
    expect([far.zoom, near.zoom]).toEqual([0.2, 20])
  })

  it('four times turned is as before', () => {
    expect(turned(turned(turned(turned(fitted))))).toEqual(fitted)
  })

  it('fits it whole into the window, turned or not, and blows up nothing', () => {
    expect(fitScale({ width: 2000, height: 1000 }, { width: 500, height: 500 }, 0)).toBe(0.25)
    expect(fitScale({ width: 2000, height: 1000 }, { width: 1000, height: 500 }, 1)).toBe(0.25)
    expect(fitScale({ width: 20, height: 10 }, { width: 1000, height: 500 }, 0)).toBe(1)
  })
})
