import { particularFields } from '#shared/verifications/particulars.ts'

/** Fields that belong to some types of seller only; what was typed before the type was changed is left out. */
const asked: Record<string, (type: unknown, basis: unknown) => boolean> = {
  businessNumber: (type) => type === 'sole_trader' || type === 'corporation',
  corporateNumber: (type) => type === 'corporation',
  openedOn: (type) => type !== 'individual',
  representativeBirth: (type) => type !== 'overseas',
  mailOrderNumber: (type, basis) => type !== 'overseas' && basis === 'reported',
  transactionsLastYear: (type, basis) => type !== 'overseas' && basis === 'few_transactions',
}

/** What is sent of the form: the fields of the chosen type, none of them empty, the exemption from the chosen basis. */
export function particularsBody(values: Record<string, unknown>): Record<string, unknown> {
  const { sellerType, basis = 'reported' } = values
  const filled = particularFields.flatMap((field) => {
    const value = values[field]
    if (value === undefined || value === null || value === '') return []
    return asked[field]?.(sellerType, basis) === false ? [] : [[field, value] as const]
  })
  const isExempt = sellerType !== 'overseas' && basis !== 'reported'
  return { ...Object.fromEntries(filled), ...(isExempt && { mailOrderExemption: basis }) }
}
