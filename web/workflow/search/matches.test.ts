import { describe, expect, it } from 'vitest'
import { isMeant } from './matches.ts'

describe('a command of the palette', () => {
  const policies = [{ en: 'Policies', ko: '운영 정책' }]

  it('is meant by a piece of its name in either language, and by initials', () => {
    for (const asked of ['pol', 'POLICIES', '정책', '운영', 'ㅇㅇㅈㅊ', '정ㅊ', ''])
      expect(isMeant(asked, policies)).toBe(true)
  })

  it('is not meant by anything else', () => {
    for (const asked of ['판매자', 'sellers', 'ㅍㅁㅈ', '정책 판매자']) expect(isMeant(asked, policies)).toBe(false)
  })
})
