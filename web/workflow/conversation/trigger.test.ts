import { describe, expect, it } from 'vitest'
import { triggerAt, withPicked } from './trigger.ts'

const at = (text: string) => triggerAt(text, text.length)

describe('picking at the cursor', () => {
  it('begins with a slash or an at sign that starts a word', () => {
    expect(at('/')).toEqual({ sign: '/', typed: '', from: 0 })
    expect(at('안녕하세요 /소명')).toEqual({ sign: '/', typed: '소명', from: 6 })
    expect(at('확인 부탁\n@박지')).toEqual({ sign: '@', typed: '박지', from: 6 })
  })

  it('does not begin inside a word, an address, a path or after a space', () => {
    for (const text of ['a/b', 'owner@hanbit.example', 'https://', '//', '/files/x', '@박지우 ', '24/7'])
      expect(at(text)).toBeNull()
  })

  it('looks only at what stands before the cursor', () => {
    expect(triggerAt('/doc and more', 4)).toEqual({ sign: '/', typed: 'doc', from: 0 })
    expect(triggerAt('see /doc', 2)).toBeNull()
  })

  it('takes a syllable that is still being composed as it stands', () => {
    expect(at('@박ㅈ')).toMatchObject({ typed: '박ㅈ' })
    expect(at(`@${'박지우'.normalize('NFD')}`)).toMatchObject({ typed: '박지우' })
  })

  it('puts what was picked in the place of what was typed and leaves the rest', () => {
    const trigger = { sign: '@', typed: '박', from: 3 } as const
    expect(withPicked('hi @박 there', 5, trigger, '@박지우 ')).toEqual({ text: 'hi @박지우  there', cursor: 8 })
  })
})
