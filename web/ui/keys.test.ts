import { afterEach, describe, expect, it } from 'vitest'
import { chordOf, chordPressed, setChosenKeys } from './keys.ts'

const press = (more: Partial<KeyboardEvent>) =>
  chordPressed({
    key: '',
    code: '',
    keyCode: 0,
    altKey: false,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    isComposing: false,
    ...more,
  } as KeyboardEvent)

afterEach(() => setChosenKeys({}))

describe('the key a person presses to rebind an action', () => {
  it('is known by its place: with a Hangul keyboard the P key says ㅔ', () => {
    expect(press({ key: 'ㅔ', code: 'KeyP' })).toBe('p')
    expect(press({ key: 'ㅖ', code: 'KeyP', shiftKey: true })).toBe('shift+p')
  })

  it('may be a sign, an arrow or a chord', () => {
    expect(press({ key: ']', code: 'BracketRight' })).toBe(']')
    expect(press({ key: 'ArrowDown', code: 'ArrowDown', shiftKey: true })).toBe('shift+ArrowDown')
    expect(press({ key: 'k', code: 'KeyK', metaKey: true })).toBe('mod+k')
  })

  it('is not one that composes, that the browser keeps, or that stands alone', () => {
    expect(press({ key: 'ㅎ', code: 'KeyG', isComposing: true })).toBeNull()
    expect(press({ key: 'Process', code: 'KeyG', keyCode: 229 })).toBeNull()
    expect(press({ key: 'w', code: 'KeyW', ctrlKey: true })).toBeNull()
    expect(press({ key: 'Shift', code: 'ShiftLeft', shiftKey: true })).toBeNull()
    expect(press({ key: 'Escape', code: 'Escape' })).toBeNull()
  })
})

describe('a binding', () => {
  it('answers to the chosen chord, by its word, and to its usual one when nothing was chosen', () => {
    setChosenKeys({ 'case.claim': 'g', n: 'm' })
    expect(chordOf({ id: 'case.claim', keys: 'h' })).toBe('g')
    expect(chordOf({ id: 'case.other', keys: 'h' })).toBe('h')
    expect(chordOf({ keys: 'n' })).toBe('m')
  })
})
