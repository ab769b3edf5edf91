import { describe, expect, it } from 'vitest'
import { makeSendKey } from './sendKey.ts'

const press = (code: string, more: object = {}) => ({
  code,
  isComposing: false,
  keyCode: 13,
  ctrlKey: false,
  metaKey: false,
  ...more,
})
const composing = { isComposing: true, keyCode: 229 }

describe('sending with ⌘/Ctrl+Enter', () => {
  it('sends at once when nothing is being composed', () => {
    const key = makeSendKey()
    expect(key.pressed(press('Enter', { metaKey: true }))).toBe(true)
    expect(key.pressed(press('NumpadEnter', { ctrlKey: true }))).toBe(true)
    expect(key.pressed(press('Enter'))).toBe(false)
  })

  it('waits for the last syllable, and then sends once', () => {
    const key = makeSendKey()
    expect(key.pressed(press('Enter', { metaKey: true, ...composing }))).toBe(false)
    expect(key.composed()).toBe(true)
    expect(key.composed()).toBe(false)
  })

  it('also where the browser only says 229', () => {
    const key = makeSendKey()
    expect(key.pressed(press('Enter', { ctrlKey: true, keyCode: 229 }))).toBe(false)
    expect(key.composed()).toBe(true)
  })

  it('does not send for a plain Enter that ends a syllable', () => {
    const key = makeSendKey()
    expect(key.pressed(press('Enter', composing))).toBe(false)
    expect(key.composed()).toBe(false)
  })

  it('does not send later, when one went on typing instead', () => {
    const key = makeSendKey()
    key.pressed(press('Enter', { metaKey: true, ...composing }))
    key.pressed(press('MetaLeft', { metaKey: true }))
    key.pressed(press('KeyK', composing))
    expect(key.composed()).toBe(false)
  })
})
