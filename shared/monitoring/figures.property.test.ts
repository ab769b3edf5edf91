import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BackTestFigures, decidedIn, precisionOf, recallOf } from './backTest.ts'
import { bandsOf, farthestDistance, hammingDistance } from './imageHash.ts'

const hash = fc.stringMatching(/^[0-9a-f]{16}$/)
const bits = (text: string) =>
  [...text].flatMap((digit) => [...Number.parseInt(digit, 16).toString(2).padStart(4, '0')])

describe('the distance of two pictures', () => {
  it('is the number of bits that differ', () => {
    fc.assert(
      fc.property(hash, hash, (one, other) => {
        const naive = bits(one).filter((bit, at) => bit !== bits(other)[at]).length
        expect(hammingDistance(one, other)).toBe(naive)
      }),
    )
  })

  it('up to the farthest that a rule may ask for, shares a band of the index', () => {
    const flips = fc.uniqueArray(fc.integer({ min: 0, max: 63 }), { maxLength: farthestDistance })
    fc.assert(
      fc.property(hash, flips, (one, flipped) => {
        const turned = bits(one).map((bit, at) => (flipped.includes(at) ? (bit === '1' ? '0' : '1') : bit))
        const other = (turned.join('').match(/.{4}/g) ?? [])
          .map((four) => Number.parseInt(four, 2).toString(16))
          .join('')
        expect(hammingDistance(one, other)).toBe(flipped.length)
        expect(bandsOf(one).some((band) => bandsOf(other).includes(band))).toBe(true)
      }),
    )
  })
})

describe('precision and recall', () => {
  const tally = { caught: 6, missed: 2, falsely: 3, passed: 9 } satisfies BackTestFigures['overall']

  it('are shares of what was flagged and of what was to be flagged', () => {
    expect([precisionOf(tally), recallOf(tally), decidedIn(tally)]).toEqual([6 / 9, 6 / 8, 20])
  })

  it('are not told of nothing', () => {
    const none = { caught: 0, missed: 0, falsely: 0, passed: 4 }
    expect([precisionOf(none), recallOf(none)]).toEqual([null, null])
  })
})
