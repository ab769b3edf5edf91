import { maskBusinessNumber, maskName, maskPhone } from '../sellers/masks.ts'
import type { SellerType } from './identity.ts'
import type { ParticularField, Particulars } from './particulars.ts'

/** All but the last four. */
export const maskAccount = (account: string): string => `****${account.slice(account.length >= 8 ? -4 : -2)}`

/** What points at a person: a sole trader's number and an individual's name are the person's own, a company's are public. */
export function isPersonal(field: ParticularField, sellerType: SellerType | undefined): boolean {
  if (field === 'businessNumber') return sellerType !== 'corporation'
  if (field === 'legalName') return sellerType === 'individual'
  return ['representative', 'representativeBirth', 'phone', 'bankAccount', 'bankHolder'].includes(field)
}

const masks: Partial<Record<ParticularField, (value: string) => string>> = {
  legalName: maskName,
  businessNumber: maskBusinessNumber,
  representative: maskName,
  representativeBirth: () => '******',
  phone: maskPhone,
  bankAccount: maskAccount,
  bankHolder: maskName,
}

/** The particulars with what points at a person behind masks; what is absent stays absent. */
export function maskParticulars(told: Partial<Particulars>): Partial<Particulars> {
  const masked = Object.entries(told).map(([key, value]) => {
    const field = key as ParticularField
    const mask = isPersonal(field, told.sellerType) ? masks[field] : undefined
    return [key, mask && typeof value === 'string' ? mask(value) : value]
  })
  return Object.fromEntries(masked)
}

/** Keys under which registries and banks send what points at a person. */
const personalKeys: Record<string, (value: string) => string> = {
  b_no: maskBusinessNumber,
  p_nm: maskName,
  p_nm2: maskName,
  holderName: maskName,
  account: maskAccount,
  bankAccount: maskAccount,
  idValue: () => '******',
  phone: maskPhone,
}

/** A raw answer without what points at a person, however deep it lies. */
export function maskAnswer(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(maskAnswer)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      const mask = personalKeys[key]
      return [key, mask && typeof inner === 'string' ? mask(inner) : maskAnswer(inner)]
    }),
  )
}
