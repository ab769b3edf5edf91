import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparedName, isSameName, plainName } from './names.ts'

describe('the name of a company', () => {
  it.each([
    ['(주)한빛상사', '주식회사 한빛상사'],
    ['㈜한빛 상사', '한빛상사 주식회사'],
    ['ＨＡＮＢＩＴ Co., Ltd.', 'hanbit co ltd'],
  ])('%s and %s differ in writing alone', (one, other) => {
    expect(isSameName(one, other)).toBe(true)
  })

  it.each([
    ['한빛상사', '한빚상사'],
    ['한빛상사', '한빛상사판매'],
    ['한빛상사', '한빛'],
    ['(주)', '주식회사'],
  ])('%s and %s are never taken for the same: nothing is guessed', (one, other) => {
    expect(isSameName(one, other)).toBe(false)
  })

  it('is the same as itself however it is spaced, and folding twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 30 }), (name) => {
        expect(plainName(plainName(name))).toBe(plainName(name))
        expect(plainName([...name].join(' '))).toBe(plainName(name))
      }),
      { numRuns: 100 },
    )
  })

  it('is shown with the letters that the other lacks, never with what writing alone changes', () => {
    const marked = (one: string, other: string) =>
      comparedName(one, other)
        .filter(({ isSame }) => !isSame)
        .map(({ text }) => text)
    expect(marked('초록상사유통', '주식회사 초록상사')).toEqual(['유통'])
    expect(marked('주식회사 초록상사', '초록상사유통')).toEqual([])
    expect(marked('한빚상사', '한빛상사')).toEqual(['빚'])
    expect(marked('㈜한빛 상사', '한빛상사 주식회사')).toEqual([])
    expect(
      comparedName('한빚상사', '한빛상사')
        .map(({ text }) => text)
        .join(''),
    ).toBe('한빚상사')
  })
})
