import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDigit } from '../sellers/businessNumber.ts'
import {
  accountFault,
  bankCodeFault,
  birthFault,
  businessKindFault,
  businessKindOf,
  businessNumberFault,
  corporateCheckDigit,
  corporateNumberFault,
  mailOrderFault,
} from './numbers.ts'

const ruleOf = (text: string) => businessNumberFault(text)?.rule ?? null

/** Well-formed numbers. */
const numbers = fc
  .tuple(fc.integer({ min: 101, max: 999 }), fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 9999 }))
  .map(([office, type, serial]) => {
    const nine = `${office}${String(type).padStart(2, '0')}${String(serial).padStart(4, '0')}`
    return `${nine}${checkDigit(nine)}`
  })

describe('a business registration number', () => {
  it.each([
    ['116-82-00276', null],
    ['123-45-67891', null],
    ['111-81-23452', null],
    ['123-45-67890', 'check-digit'],
    ['116-82-00277', 'check-digit'],
    ['111-81-32452', 'check-digit'],
    ['000-00-00000', 'office'],
    ['100-45-67891', 'office'],
    ['123-00-67891', 'type'],
    ['123-45-00001', 'serial'],
    ['123-45-6789', 'length'],
    ['123-45-678x1', 'length'],
  ])('%s is told by %s', (number, rule) => {
    expect(ruleOf(number)).toBe(rule)
  })

  it('says which digit was wanted', () => {
    expect(businessNumberFault('123-45-67890')?.fill).toEqual({ got: '0', wanted: 1 })
  })

  it('is well-formed when it ends in its check digit, and any single digit mistyped is caught', () => {
    fc.assert(
      fc.property(numbers, fc.nat(9), fc.integer({ min: 1, max: 9 }), (number, place, shift) => {
        expect(ruleOf(number)).toBeNull()
        const digits = [...number].map(Number)
        digits[place] = ((digits[place] ?? 0) + shift) % 10
        expect(ruleOf(digits.join(''))).not.toBeNull()
      }),
    )
  })

  it('is no proof: neighbours that differ by five may be swapped and it still passes', () => {
    expect(ruleOf('161-82-00276')).toBeNull()
    fc.assert(
      fc.property(numbers, fc.integer({ min: 0, max: 7 }), (number, place) => {
        const digits = [...number]
        const [a = '', b = ''] = [digits[place], digits[place + 1]]
        fc.pre(Math.abs(Number(a) - Number(b)) === 5)
        digits[place] = b
        digits[place + 1] = a
        // What the carry of the ninth digit or the structure catches is not what the checksum sees.
        fc.pre(place < 7)
        expect(['office', 'type', 'serial', null]).toContain(ruleOf(digits.join('')))
      }),
      { numRuns: 200 },
    )
  })

  it.each([
    ['116-82-00276', 'non_profit'],
    ['123-45-67891', 'individual_taxable'],
    ['111-81-23452', 'company'],
    ['123-89-67890', 'religious'],
    ['123-84-67890', 'foreign_company'],
    ['123-90-67890', 'individual_exempt'],
  ] as const)('%s was given to: %s', (number, kind) => {
    expect(businessKindOf(number)).toBe(kind)
  })

  it('of the wrong kind is refused though it is well-formed', () => {
    expect(businessKindFault('111-81-23452', 'sole_trader')?.rule).toBe('wrong-type')
    expect(businessKindFault('123-45-67891', 'corporation')?.rule).toBe('wrong-type')
    expect(businessKindFault('111-81-23452', 'corporation')).toBeNull()
  })
})

describe('a corporate registration number', () => {
  it('has thirteen digits and ends in their check digit', () => {
    expect(corporateCheckDigit('130111000624')).toBe(6)
    expect(corporateNumberFault('130111-0006246')).toBeNull()
    expect(corporateNumberFault('130111-0006247')?.rule).toBe('check-digit')
    expect(corporateNumberFault('130111-000624')).toEqual({ rule: 'length', fill: { wanted: 13, got: 12 } })
  })
})

describe('other numbers of a seller', () => {
  it.each([
    ['2025-인천남동구-1484', true],
    ['2021-서울강동-0422', true],
    ['제 2024-서울강남-01234호', true],
    ['25-인천남동구-1484', false],
    ['2025-Incheon-1484', false],
    ['2025-인천남동구-12', false],
  ])('the mail-order report %s has the shape: %s', (number, isRight) => {
    expect(mailOrderFault(number) === null).toBe(isRight)
  })

  it('an account has 8 to 14 digits at a bank that exists, abroad letters too', () => {
    expect(accountFault('110-123-456789', 'sole_trader')).toBeNull()
    expect(accountFault('1234567', 'sole_trader')).toEqual({ rule: 'account-length', fill: { got: 7 } })
    expect(accountFault('123456789012345', 'corporation')?.rule).toBe('account-length')
    expect(accountFault('GB29NWBK60161331926819', 'overseas')).toBeNull()
    expect(bankCodeFault('088', 'sole_trader')).toBeNull()
    expect(bankCodeFault('0088', 'sole_trader')).toBeNull()
    expect(bankCodeFault('999', 'sole_trader')?.rule).toBe('bank-code')
    expect(bankCodeFault('DBSSSGSG', 'overseas')).toBeNull()
    expect(bankCodeFault('DBSSSGSG', 'corporation')?.rule).toBe('bank-code')
  })

  it('a birth date is a day that exists', () => {
    expect(birthFault('850229')).toBeNull()
    expect(birthFault('850230')?.rule).toBe('birth-date')
    expect(birthFault('851301')?.rule).toBe('birth-date')
    expect(birthFault('19850101')?.rule).toBe('birth-date')
  })
})
