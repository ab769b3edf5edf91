import { describe, expect, it } from 'vitest'
import { readShift, shiftText } from './shiftText.ts'

describe('the hours of a day as people write them', () => {
  it.each([
    ['09:00-18:00', [['09:00', '18:00']]],
    [
      '9-12, 13:30~18',
      [
        ['09:00', '12:00'],
        ['13:30', '18:00'],
      ],
    ],
    ['22:00 – 24:00', [['22:00', '24:00']]],
    ['', []],
    [' , ', []],
  ])('%s', (text, ranges) => {
    expect(readShift(text)).toEqual(ranges)
  })

  it.each(['18:00-09:00', '09:00', '9-12, 11-13', '25:00-26:00', 'morning', '09:70-10:00'])('refuses %s', (text) => {
    expect(readShift(text)).toBeNull()
  })

  it('come back as they were written out', () => {
    const ranges: [string, string][] = [
      ['09:00', '12:00'],
      ['13:00', '18:00'],
    ]
    expect(readShift(shiftText(ranges))).toEqual(ranges)
  })
})
