import { describe, expect, it } from 'vitest'
import { fold } from './fold.ts'
import { makeMatcher, type Term } from './matcher.ts'

const matched = (text: string, ...terms: (Omit<Term, 'id'> & { id?: string })[]) =>
  makeMatcher(terms.map((term) => ({ id: term.text, ...term })))
    .find(text)
    .map(({ start, end }) => text.slice(start, end))
const word = (text: string) => ({ text, kind: 'word' as const })
const fragment = (text: string) => ({ text, kind: 'fragment' as const })
const allowed = (text: string) => ({ text, kind: 'fragment' as const, allow: true })

describe('what evades a plain search', () => {
  it.each([
    ['case and width', 'ＲＥＰＬＩＣＡ bag'],
    ['a blank between letters', 'r e p l i c a'],
    ['dots and dashes', 'rep-l.i·ca'],
    ['nothing that is seen', 'rep\u200bli\u00adca'],
    ['marks', 'rép̈lìcä'],
    ['digits', 'r3pl1c4'],
    ['a digit for another letter', 'rep1ica'],
    ['signs', 'repl!c@'],
    ['Cyrillic letters', 'rерliса'],
    ['a capital I', 'repIica'],
    ['doubled letters', 'repliiicaa'],
    ['letters in circles', 'ⓡⓔⓟⓛⓘⓒⓐ'],
    ['flags', '🇷🇪🇵🇱🇮🇨🇦'],
  ])('is found: %s', (_how, text) => {
    expect(matched(`시계 ${text}`, word('replica'))).toHaveLength(1)
  })

  it.each([
    ['a blank', '짝 퉁'],
    ['jamo typed one by one', 'ㅉㅏㄱㅌㅜㅇ'],
    ['a consonant hung behind', '짝ㅌㅜㅇ'],
    ['decomposition', '짝퉁'.normalize('NFD')],
    ['its plain consonant', '작퉁'],
    ['half width', '\uffb9\uffc2\uffa1\uffbc\uffd3\uffb7'],
  ])('is found in Korean: %s', (_how, text) => {
    expect(matched(`명품 ${text} 가방`, word('짝퉁'))).toEqual([text])
  })
})

describe('a word', () => {
  it('is found by itself, beside punctuation and with a particle, not inside of another', () => {
    expect(matched('(fake) fakes unfake fake, fake', word('fake'))).toEqual(['fake', 'fake', 'fake'])
    expect(matched('짝퉁을 팝니다. 짝퉁입니다', word('짝퉁'))).toEqual(['짝퉁', '짝퉁'])
    expect(matched('마약김밥', word('마약'))).toEqual([])
  })

  it('is not made of the ends of two others', () => {
    expect(matched('some them', fragment('meth'))).toEqual([])
    expect(matched('엄마 약국', word('마약'), fragment('마약'))).toEqual([])
  })

  it('is not found in the middle of a syllable', () => {
    expect(matched('임아약', fragment('마약'))).toEqual([])
    expect(matched('가짱', fragment('가짜'))).toEqual([])
  })

  it('is not read out of digits alone, and a digit in a term is that digit', () => {
    expect(matched('50.05 mm', fragment('sos'))).toEqual([])
    expect(matched('1+1 ili iii 10', word('100'), word('1:10'))).toEqual([])
    expect(matched('최고급 1:1 미러', word('1:1'))).toEqual(['1:1'])
  })

  it('keeps letters apart that only a 1 could stand for', () => {
    expect(matched('pi', word('pill'))).toEqual([])
    expect(matched('p1ll', word('pill'))).toEqual(['p1ll'])
    expect(matched('fai1', word('fail'))).toEqual(['fai1'])
  })
})

describe('what stands beside a term', () => {
  it('does not hide it by falling together with its ends', () => {
    expect(matched('superfake 300', fragment('superfake'), word('superfake'))).toEqual(['superfake'])
    expect(matched('s fake', fragment('s fake'), word('fake'))).toContain('fake')
    expect(matched('100 otters', word('otters'))).toEqual(['otters'])
  })
})

describe('an allowed term', () => {
  it('covers what lies in it and nothing else', () => {
    const terms = [fragment('마약'), allowed('마약김밥')]
    expect(matched('마약김밥 2줄', ...terms)).toEqual([])
    expect(matched('마약 김밥 말고 마약', ...terms)).toEqual(['마약'])
  })
})

describe('a fragment', () => {
  it('is found inside of words, each place once', () => {
    expect(matched('superfakes and fake', fragment('fake'))).toEqual(['fake', 'fake'])
    expect(matched('프리미엄짝퉁가방', fragment('짝퉁'))).toEqual(['짝퉁'])
  })

  it('of punctuation alone is never found', () => {
    expect(fold('!?! ...').folded).toBe('')
    expect(matched('what?!', fragment('?!'))).toEqual([])
  })
})
