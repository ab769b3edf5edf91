import { type Static, Type } from 'typebox'
import type { FieldErrors } from '../errors.ts'
import type { Locale } from '../text.ts'
import { Sentence } from '../text.ts'
import { bankCodeOf } from './banks.ts'
import { mailOrderExemptions, sellerTypes } from './identity.ts'
import {
  accountFault,
  type Broken,
  bankCodeFault,
  birthFault,
  businessKindFault,
  businessNumberFault,
  corporateNumberFault,
  digitsOf,
  mailOrderFault,
} from './numbers.ts'
import { faultWords } from './numberWords.ts'

const Short = (maxLength: number) => Type.Optional(Type.String({ minLength: 1, maxLength }))

/** Who a seller says they are, and where they want to be paid. */
export const Particulars = Type.Object(
  {
    sellerType: Type.Enum(sellerTypes),
    legalName: Sentence(120),
    businessNumber: Short(20),
    corporateNumber: Short(20),
    mailOrderNumber: Short(40),
    mailOrderExemption: Type.Optional(Type.Enum(mailOrderExemptions)),
    /** Of the year before: what the exemption of few transactions rests on. */
    transactionsLastYear: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000_000 })),
    representative: Sentence(80),
    /** YYMMDD. */
    representativeBirth: Short(10),
    /** YYYY-MM-DD of the registration. */
    openedOn: Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })),
    phone: Short(30),
    bankCode: Type.String({ minLength: 3, maxLength: 11 }),
    bankAccount: Type.String({ minLength: 1, maxLength: 40 }),
    bankHolder: Sentence(80),
  },
  { additionalProperties: false },
)
export type Particulars = Static<typeof Particulars>

export const particularFields = [
  'sellerType',
  'legalName',
  'businessNumber',
  'corporateNumber',
  'mailOrderNumber',
  'mailOrderExemption',
  'transactionsLastYear',
  'representative',
  'representativeBirth',
  'openedOn',
  'phone',
  'bankCode',
  'bankAccount',
  'bankHolder',
] as const satisfies (keyof Particulars)[]
export type ParticularField = (typeof particularFields)[number]

/** What a field breaks beside the rules of numbers. */
export type Fault = {
  field: ParticularField
  rule:
    | Broken['rule']
    | 'missing'
    | 'not-asked'
    | 'no-such-day'
    | 'future'
    | 'mail-order-basis'
    | 'too-many-transactions'
  fill?: Record<string, string | number>
}

/** The same facts written alike: digits without dashes, a bank code of three digits, composed Hangul. */
export function tidied(told: Particulars): Particulars {
  const plain = (text: string) => text.trim().normalize('NFC').replaceAll(/\s+/g, ' ')
  return {
    ...told,
    legalName: plain(told.legalName),
    representative: plain(told.representative),
    bankHolder: plain(told.bankHolder),
    bankCode: bankCodeOf(told.bankCode.trim().toUpperCase()),
    bankAccount: digitsOf(told.bankAccount.toUpperCase()),
    ...(told.businessNumber && { businessNumber: digitsOf(told.businessNumber) }),
    ...(told.corporateNumber && { corporateNumber: digitsOf(told.corporateNumber) }),
    ...(told.mailOrderNumber && { mailOrderNumber: plain(told.mailOrderNumber) }),
    ...(told.phone && { phone: told.phone.replaceAll(/[^\d+]/g, '') }),
  }
}

/**
 * Everything that is wrong with what was submitted, each by its field and rule; what only a registry can know is not
 * looked at. @param today YYYY-MM-DD. @param fewTransactions below how many a year nobody need report (a setting).
 */
export function particularFaults(told: Particulars, limits: { today: string; fewTransactions: number }): Fault[] {
  const { sellerType } = told
  const faults: Fault[] = []
  const add = (field: ParticularField, broken: Omit<Fault, 'field'> | null) =>
    broken && faults.push({ field, ...broken })
  const isBusiness = sellerType === 'sole_trader' || sellerType === 'corporation'

  if (isBusiness && !told.businessNumber) add('businessNumber', { rule: 'missing' })
  if (isBusiness && !told.openedOn) add('openedOn', { rule: 'missing' })
  if (sellerType === 'individual' && told.businessNumber) add('businessNumber', { rule: 'not-asked' })
  if (told.businessNumber && sellerType !== 'individual') {
    const fault = businessNumberFault(told.businessNumber)
    add('businessNumber', fault ?? businessKindFault(told.businessNumber, sellerType))
  }
  if (sellerType === 'corporation' && !told.corporateNumber) add('corporateNumber', { rule: 'missing' })
  if (sellerType !== 'corporation' && told.corporateNumber) add('corporateNumber', { rule: 'not-asked' })
  else if (told.corporateNumber) add('corporateNumber', corporateNumberFault(told.corporateNumber))

  add('mailOrderNumber', mailOrderOf(told))
  const { mailOrderExemption, transactionsLastYear } = told
  if (mailOrderExemption === 'few_transactions') {
    if (transactionsLastYear === undefined) add('transactionsLastYear', { rule: 'missing' })
    else if (transactionsLastYear >= limits.fewTransactions)
      add('transactionsLastYear', {
        rule: 'too-many-transactions',
        fill: { got: transactionsLastYear, limit: limits.fewTransactions },
      })
  }

  const needsBirth = sellerType === 'individual' || sellerType === 'sole_trader'
  if (needsBirth && !told.representativeBirth) add('representativeBirth', { rule: 'missing' })
  if (told.representativeBirth) add('representativeBirth', birthFault(told.representativeBirth))
  if (told.openedOn) add('openedOn', dayFault(told.openedOn, limits.today))

  add('bankCode', bankCodeFault(told.bankCode, sellerType))
  add('bankAccount', accountFault(told.bankAccount, sellerType))
  return faults
}

/** A report number, or why none is needed; abroad the act does not ask. */
function mailOrderOf(told: Particulars): Omit<Fault, 'field'> | null {
  if (told.mailOrderNumber) return mailOrderFault(told.mailOrderNumber)
  return told.mailOrderExemption || told.sellerType === 'overseas' ? null : { rule: 'mail-order-basis' }
}

function dayFault(text: string, today: string): Omit<Fault, 'field'> | null {
  const date = new Date(`${text}T00:00:00Z`)
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text) return { rule: 'no-such-day' }
  return text > today ? { rule: 'future', fill: { got: text } } : null
}

/** The sentence of a fault, the rule named at its end. */
export function sayFault({ rule, fill = {} }: Pick<Fault, 'rule' | 'fill'>, locale: Locale): string {
  const text = faultWords[rule][locale].replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(fill[name] ?? whole))
  return locale === 'en' ? `${text} (rule: ${rule})` : text
}

/** As the API answers them. */
export const errorsOf = (faults: readonly Fault[]): FieldErrors =>
  Object.fromEntries(faults.toReversed().map((fault) => [fault.field, sayFault(fault, 'en')]))
