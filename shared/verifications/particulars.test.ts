import { describe, expect, it } from 'vitest'
import { errorsOf, type Particulars, particularFaults, sayFault, tidied } from './particulars.ts'
import { isPersonal, maskAnswer, maskParticulars } from './personal.ts'
import { differences } from './rules.ts'

const told: Particulars = {
  sellerType: 'sole_trader',
  legalName: '한빛상사',
  businessNumber: '1234567891',
  mailOrderNumber: '2025-인천남동구-1484',
  representative: '홍길동',
  representativeBirth: '850101',
  openedOn: '2019-03-02',
  bankCode: '088',
  bankAccount: '110123456781',
  bankHolder: '홍길동',
}
const limits = { today: '2026-11-02', fewTransactions: 50 }
const faulty = (change: Partial<Particulars>) => errorsOf(particularFaults({ ...told, ...change }, limits))
const without = (field: keyof Particulars) => {
  const { [field]: _, ...rest } = told
  return errorsOf(particularFaults(rest as Particulars, limits))
}

describe('what a seller submits', () => {
  it('is refused by field with the rule named', () => {
    expect(faulty({})).toEqual({})
    expect(faulty({ businessNumber: '123-45-67890' }).businessNumber).toContain('rule: check-digit')
    expect(faulty({ businessNumber: '000-00-00000' }).businessNumber).toContain('rule: office')
    expect(faulty({ businessNumber: '111-81-23452' }).businessNumber).toContain('rule: wrong-type')
    expect(faulty({ openedOn: '2026-11-03' }).openedOn).toContain('rule: future')
    expect(faulty({ openedOn: '2026-02-30' }).openedOn).toContain('rule: no-such-day')
    expect(without('representativeBirth').representativeBirth).toContain('rule: missing')
    expect(without('mailOrderNumber').mailOrderNumber).toContain('rule: mail-order-basis')
  })

  it('needs no mail-order report below the transactions of the setting, and then says how many there were', () => {
    const { mailOrderNumber: _, ...rest } = told
    const exempt = (transactionsLastYear?: number) =>
      errorsOf(
        particularFaults(
          {
            ...rest,
            mailOrderExemption: 'few_transactions',
            ...(transactionsLastYear !== undefined && { transactionsLastYear }),
          },
          limits,
        ),
      )
    expect(exempt(49)).toEqual({})
    expect(exempt(50).transactionsLastYear).toContain('rule: too-many-transactions')
    expect(exempt().transactionsLastYear).toContain('rule: missing')
  })

  it('of a corporation has a corporate number', () => {
    const company = { sellerType: 'corporation', businessNumber: '111-81-23452' } as const
    expect(faulty(company).corporateNumber).toContain('rule: missing')
    expect(faulty({ ...company, corporateNumber: '130111-0006247' }).corporateNumber).toContain('rule: check-digit')
    expect(faulty({ ...company, corporateNumber: '130111-0006246' })).toEqual({})
    expect(faulty({ corporateNumber: '130111-0006246' }).corporateNumber).toContain('rule: not-asked')
  })

  it('says its faults in the reader’s language', () => {
    expect(sayFault({ rule: 'check-digit', fill: { got: 0, wanted: 1 } }, 'ko')).toMatch(/검증번호.*1이어야/)
  })

  it('is the same however it was typed', () => {
    const typed = tidied({ ...told, businessNumber: '123-45-67891', bankCode: '0088', bankAccount: '110-123-456781' })
    expect(differences(typed, told)).toEqual([])
  })
})

describe('what points at a person', () => {
  it('is behind a mask; a company’s number is public, a sole trader’s is not', () => {
    const masked = maskParticulars(told)
    expect(JSON.stringify(masked)).not.toMatch(/홍길동|850101|110123456781|1234567891/)
    expect(masked.legalName).toBe('한빛상사')
    expect(isPersonal('businessNumber', 'corporation')).toBe(false)
    expect(maskParticulars({ sellerType: 'individual', legalName: '홍길동' }).legalName).toBe('홍*동')
  })
  it('is masked in raw answers however deep it lies', () => {
    const answer = maskAnswer({
      b_no: '1234567891',
      valid: '02',
      request_param: { p_nm: '홍길동', start_dt: '20190302' },
    })
    expect(JSON.stringify(answer)).not.toMatch(/홍길동|1234567891/)
    expect(answer).toMatchObject({ valid: '02', request_param: { start_dt: '20190302' } })
  })
})
