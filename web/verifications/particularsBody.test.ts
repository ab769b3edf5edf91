import { describe, expect, it } from 'vitest'
import { particularsBody } from './particularsBody.ts'

const typed = {
  sellerType: 'corporation',
  basis: 'reported',
  legalName: '한빛',
  businessNumber: '111-81-23452',
  corporateNumber: '130111-0006246',
  mailOrderNumber: '2025-인천남동구-1484',
  transactionsLastYear: 12,
  phone: '',
}

describe('what is handed in', () => {
  it('has the fields of the chosen type and none that is empty', () => {
    expect(particularsBody(typed)).toEqual({
      sellerType: 'corporation',
      legalName: '한빛',
      businessNumber: '111-81-23452',
      corporateNumber: '130111-0006246',
      mailOrderNumber: '2025-인천남동구-1484',
    })
  })

  it('leaves out what was typed for another type, and says why no report is needed', () => {
    expect(particularsBody({ ...typed, sellerType: 'sole_trader', basis: 'few_transactions' })).toEqual({
      sellerType: 'sole_trader',
      legalName: '한빛',
      businessNumber: '111-81-23452',
      mailOrderExemption: 'few_transactions',
      transactionsLastYear: 12,
    })
    expect(particularsBody({ ...typed, sellerType: 'overseas', basis: 'simplified_vat' })).toEqual({
      sellerType: 'overseas',
      legalName: '한빛',
    })
  })
})
