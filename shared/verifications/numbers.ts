import { checkDigit } from '../sellers/businessNumber.ts'
import { bankOf } from './banks.ts'
import type { SellerType } from './identity.ts'

/** Which rule a number breaks, so that whoever typed it knows where to look. */
export const numberRules = [
  'length',
  'office',
  'type',
  'serial',
  'check-digit',
  'wrong-type',
  'mail-order-shape',
  'bank-code',
  'account-length',
  'birth-date',
] as const
export type NumberRule = (typeof numberRules)[number]

/** `fill`: the figures of the sentence that tells it. */
export type Broken = { rule: NumberRule; fill?: Record<string, string | number> }

export const digitsOf = (text: string): string => text.replaceAll(/[\s-]/g, '')

/**
 * What is wrong with a Korean business registration number (AAA-BB-CCCCD), or null when it is well-formed.
 * Well-formed is no proof: neighbours that differ by five may be swapped and still pass, and whether the number was
 * ever given out only the registry knows. Source: domain facts 3.5 (ranges B, check digit A).
 */
export function businessNumberFault(text: string): Broken | null {
  const digits = digitsOf(text)
  if (!/^\d{10}$/.test(digits)) return { rule: 'length', fill: { wanted: 10, got: digits.length } }
  const [office, type, serial] = [digits.slice(0, 3), digits.slice(3, 5), digits.slice(5, 9)]
  if (Number(office) < 101) return { rule: 'office', fill: { got: office } }
  if (type === '00') return { rule: 'type', fill: { got: type } }
  if (serial === '0000') return { rule: 'serial', fill: { got: serial } }
  const wanted = checkDigit(digits.slice(0, 9))
  return wanted === Number(digits[9]) ? null : { rule: 'check-digit', fill: { got: digits[9] ?? '', wanted } }
}

/** What the two digits in the middle say of whoever registered. */
export const businessKinds = [
  'individual_taxable',
  'association',
  'company',
  'non_profit',
  'government',
  'foreign_company',
  'branch',
  'religious',
  'individual_exempt',
] as const
export type BusinessKind = (typeof businessKinds)[number]

/** Of a well-formed number. 80 associations, 81 86 87 88 companies, 82 non-profit, 83 government, 84 foreign, 85 branch, 89 religious. */
export function businessKindOf(text: string): BusinessKind {
  const type = Number(digitsOf(text).slice(3, 5))
  if (type <= 79) return 'individual_taxable'
  if (type >= 90) return 'individual_exempt'
  const eighties: BusinessKind[] = [
    'association',
    'company',
    'non_profit',
    'government',
    'foreign_company',
    'branch',
    'company',
    'company',
    'company',
    'religious',
  ]
  return eighties[type - 80] ?? 'company'
}

const personal: readonly BusinessKind[] = ['individual_taxable', 'individual_exempt', 'association', 'religious']

/** A right number of the wrong kind: a sole trader's on a corporation, or the other way round. */
export function businessKindFault(text: string, sellerType: SellerType): Broken | null {
  const isPersonal = personal.includes(businessKindOf(text))
  if (sellerType === 'corporation' && isPersonal)
    return { rule: 'wrong-type', fill: { got: digitsOf(text).slice(3, 5) } }
  if (sellerType === 'sole_trader' && !isPersonal)
    return { rule: 'wrong-type', fill: { got: digitsOf(text).slice(3, 5) } }
  return null
}

/** The thirteenth digit of a corporate registration number: weights 1, 2 in turn, modulo ten (A). */
export function corporateCheckDigit(twelve: string): number {
  const sum = [...twelve].reduce((total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 1 : 2), 0)
  return (10 - (sum % 10)) % 10
}

export function corporateNumberFault(text: string): Broken | null {
  const digits = digitsOf(text)
  if (!/^\d{13}$/.test(digits)) return { rule: 'length', fill: { wanted: 13, got: digits.length } }
  const wanted = corporateCheckDigit(digits.slice(0, 12))
  return wanted === Number(digits[12]) ? null : { rule: 'check-digit', fill: { got: digits[12] ?? '', wanted } }
}

/** `2025-인천남동구-1484`, with or without 제 … 호. The shape is seen in use (C), no authority publishes it. */
const mailOrderShape = /^(제\s?)?(19|20)\d{2}-[가-힣]{2,12}-\d{3,6}(\s?호)?$/

export const mailOrderFault = (text: string): Broken | null =>
  mailOrderShape.test(text.trim()) ? null : { rule: 'mail-order-shape' }

/** BIC of a bank abroad: eight or eleven letters and digits. */
const bicShape = /^[A-Z]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$/

export function bankCodeFault(code: string, sellerType: SellerType): Broken | null {
  const isKnown = sellerType === 'overseas' ? bicShape.test(code) || bankOf(code) : bankOf(code)
  return isKnown ? null : { rule: 'bank-code', fill: { got: code } }
}

/** A Korean account has 8 to 14 digits (A); abroad it may have letters and be longer. */
export function accountFault(account: string, sellerType: SellerType): Broken | null {
  const digits = digitsOf(account)
  const fits = sellerType === 'overseas' ? /^[A-Z0-9]{8,34}$/.test(digits) : /^\d{8,14}$/.test(digits)
  return fits ? null : { rule: 'account-length', fill: { got: digits.length } }
}

/** YYMMDD of a day that exists. */
export function birthFault(text: string): Broken | null {
  const [, month, day] = /^\d{2}(\d{2})(\d{2})$/.exec(text) ?? []
  if (!month || !day) return { rule: 'birth-date' }
  // 2000 was a leap year: the 29th of February is given the benefit of the century.
  const date = new Date(Date.UTC(2000, Number(month) - 1, Number(day)))
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day) && Number(month) > 0
    ? null
    : { rule: 'birth-date' }
}
