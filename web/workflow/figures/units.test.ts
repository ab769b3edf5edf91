import { describe, expect, it } from 'vitest'
import { asKept, asTyped } from './units.ts'

describe('a figure that is typed', () => {
  it('is percent, hours or a number, and comes back as it was', () => {
    expect(asKept('share', 92.5)).toBe(0.925)
    expect(asTyped('share', 0.07)).toBe(7)
    expect(asKept('business', 1.5)).toBe(5_400_000)
    for (const value of [0, 0.1, 1, 33.3, 99.9]) expect(asTyped('share', asKept('share', value))).toBe(value)
  })
})
