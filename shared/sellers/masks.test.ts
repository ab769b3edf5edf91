import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDigit, isBusinessNumber } from './businessNumber.ts'
import { maskBusinessNumber, maskEmail, maskName, maskPhone, maskSeller } from './masks.ts'

describe('a mask', () => {
  it.each([
    [maskEmail, 'hanbit@hanbit.example', 'ha***@h***.example'],
    [maskEmail, 'owner@mail.hanbit.co.kr', 'ow***@m***.kr'],
    [maskEmail, 'a@b.kr', '***@***.kr'],
    [maskEmail, 'not an address', 'no***'],
    [maskPhone, '010-1234-5678', '010-****-5678'],
    [maskPhone, '01012345678', '010****5678'],
    [maskPhone, '+82 10 1234 5678', '+82 10 **** 5678'],
    [maskPhone, '02-555-1234', '0*-***-1234'],
    [maskPhone, '112', '***'],
    [maskPhone, '1588-12', '****-12'],
    [maskPhone, 'ask the owner', '***'],
    [maskBusinessNumber, '1234567891', '123-**-**891'],
    [maskBusinessNumber, '123-45-67891', '123-**-**891'],
    [maskBusinessNumber, '12', '***'],
    [maskName, '홍길동', '홍*동'],
    [maskName, '김수', '김*'],
    [maskName, '남궁민수', '남**수'],
    [maskName, 'Jane Tan', 'J*** T***'],
  ])('%o hides most of %j', (mask, value, masked) => expect(mask(value)).toBe(masked))

  it('never gives back what it hides', () => {
    const email = fc.emailAddress()
    const phone = fc.stringMatching(/^\d{3}-\d{4}-\d{4}$/)
    fc.assert(fc.property(email, (value) => !maskEmail(value).includes(value)))
    fc.assert(fc.property(phone, (value) => maskPhone(value) !== value && maskPhone(value).length === value.length))
    fc.assert(fc.property(fc.stringMatching(/^\d{10}$/), (value) => !/\d{4}/.test(maskBusinessNumber(value))))
  })

  it('covers exactly the personal fields of a record', () => {
    const masked = maskSeller({ name: '한빛', email: 'owner@hanbit.kr', phone: null, version: 3 })
    expect(masked).toEqual({ name: '한빛', email: 'ow***@h***.kr', phone: null, version: 3 })
  })
})

describe('a business number', () => {
  it('ends in a digit that follows from the others', () => {
    // Published by the companies themselves: Samsung Electronics, Naver, Kakao.
    expect(['124-81-00998', '220-81-62517', '120-81-47521'].map(isBusinessNumber)).toEqual([true, true, true])
    expect(isBusinessNumber('124-81-00997')).toBe(false)
    expect(isBusinessNumber('12481009')).toBe(false)
  })

  it('with any other last digit is none', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^\d{9}$/),
        fc.integer({ min: 0, max: 9 }),
        (nine, last) => isBusinessNumber(`${nine}${last}`) === (last === checkDigit(nine)),
      ),
    )
  })
})
