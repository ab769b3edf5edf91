import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, wordsOf } from './fold.ts'
import { answers, gramsOf, phraseOf, questionOf, sealed } from './grams.ts'
import { initialsOfName } from './initials.ts'

/** What an index of grams would offer: texts that have every gram of one way of every word. */
function offers(question: NonNullable<ReturnType<typeof questionOf>>, folded: string): boolean {
  const grams = new Set(gramsOf(folded))
  return question.words.every(({ ways }) =>
    ways.some((pieces) => pieces.every((piece) => piece.grams.every((gram) => grams.has(gram)))),
  )
}

const finds = (asked: string, text: string): boolean => {
  const question = questionOf(asked)
  return question !== null && offers(question, fold(text)) && answers(question, fold(text))
}

const textOfManyKinds = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '환불',
        '배송',
        '쿠팡',
        '지연배송',
        '판매자',
        '환',
        'ㅋㅋ',
        'ㅍㅁㅈ',
        ' ',
        '\n',
        '-',
        '1',
        '23',
        '2026',
      ),
      fc.constantFrom(
        'Refund',
        'DHL',
        'ａｂｃ',
        '１２３',
        'é',
        '👩‍💻',
        '한',
        '"',
        '*',
        'NEAR',
        '(',
        "'",
        '%',
        '_',
        'İ',
        'ß',
      ),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''))

describe('the grams of a text', () => {
  it('find every piece of it that LIKE finds, and nothing that LIKE does not find', () => {
    const pieces = fc.tuple(textOfManyKinds, textOfManyKinds, fc.nat(), fc.nat(12)).map(([text, other, at, length]) => {
      const characters = [...text]
      const from = characters.length === 0 ? 0 : at % characters.length
      return { text, other, piece: characters.slice(from, from + length + 1).join('') }
    })
    fc.assert(
      fc.property(pieces, ({ text, other, piece }) => {
        const words = wordsOf(fold(piece))
        for (const one of [text, other]) {
          const folded = fold(one)
          const naive = words.length > 0 && words.every((word) => folded.includes(word))
          // Initials beside syllables have a second meaning; without it they are what LIKE finds.
          const question = questionOf(piece)
          const literal = question && { words: question.words.map(({ ways }) => ({ ways: ways.slice(0, 1) })) }
          expect(literal !== null && offers(literal, folded) && answers(literal, folded)).toBe(naive)
          if (naive) expect(finds(piece, one)).toBe(true)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('find words that stand side by side as LIKE finds a sentence', () => {
    fc.assert(
      fc.property(textOfManyKinds, textOfManyKinds, (text, piece) => {
        const phrase = wordsOf(fold(piece)).join(' ')
        const folded = wordsOf(fold(`${text} ${piece} ${text}`)).join(' ')
        const question = phraseOf(piece)
        if (question === null) expect(phrase).toBe('')
        else expect(offers(question, folded) && answers(question, folded)).toBe(true)
      }),
    )
  })

  it.each(['환불', '배송', '쿠팡'])('find %s inside longer words', (word) => {
    expect(finds(word, `어제${word}요청이 들어왔습니다`)).toBe(true)
    expect(finds(word, '정산 문의입니다')).toBe(false)
  })

  it('find a single syllable, a single letter and a sign', () => {
    expect(finds('환', '교환요청')).toBe(true)
    expect(finds('x', 'FAX')).toBe(true)
    expect(finds('%', '수제 100% 꿀')).toBe(true)
    expect(finds('불', '교환요청')).toBe(false)
  })

  it('take numbers with and without dashes, and full width for half', () => {
    expect(finds('1234567890', '사업자 123-45-67890')).toBe(true)
    expect(finds('123-45-67890', '사업자 1234567890')).toBe(true)
    expect(finds('SUS-2026-000123', 'sus2026000123')).toBe(true)
    expect(finds('123', 'SUS-2026-000123')).toBe(true)
    expect(finds('１２３', 'SUS-2026-000123')).toBe(true)
    expect(finds('124', 'SUS-2026-000123')).toBe(false)
  })

  it('take a text in decomposed letters, as some systems send it, for the same text', () => {
    expect(finds('환불', '환불'.normalize('NFD'))).toBe(true)
    expect(finds('환불'.normalize('NFD'), '환불')).toBe(true)
  })

  it('are letters and digits alone, whatever was asked', () => {
    fc.assert(
      fc.property(textOfManyKinds, (asked) => {
        for (const { ways } of questionOf(asked)?.words ?? [])
          for (const piece of ways.flat()) for (const gram of piece.grams) expect(gram).toMatch(/^[0-9a-g]+$/)
      }),
    )
  })
})

describe('the initials of a name', () => {
  const shop = (name: string) => [name, ...initialsOfName(wordsOf(fold(name)))].join(' ')

  it('find it', () => {
    expect(finds('ㅍㅁㅈ', shop('판매자'))).toBe(true)
    expect(finds('ㅁㅈ', shop('판매자'))).toBe(true)
    expect(finds('ㅎㅂㅅㅅ', shop('한빛 상사'))).toBe(true)
    expect(finds('ㅍㅈㅁ', shop('판매자'))).toBe(false)
  })

  it('find it when the keyboard made one sign of two', () => {
    expect(finds('ㄳ', shop('가상상회'))).toBe(true)
    expect(finds('ㅄ', shop('빛샘'))).toBe(true)
  })

  it('may stand beside syllables', () => {
    expect(finds('판ㅁㅈ', shop('판매자'))).toBe(true)
    expect(finds('한빛ㅅ', shop('한빛상사'))).toBe(true)
    expect(finds('한빛ㄱ', shop('한빛상사'))).toBe(false)
  })
})

describe('a sealed number', () => {
  const text = `${fold('한빛상사')} ${sealed('1234567890')}`

  it('is found as a whole', () => {
    for (const asked of ['1234567890', '123-45-67890']) {
      const question = questionOf(asked)
      expect(question && offers(question, text) && answers(question, text)).toBe(true)
    }
  })

  it('cannot be guessed piece by piece, nor asked for in its own signs', () => {
    for (const asked of ['123456789', '12', '1', sealed('12'), sealed('1234567890')]) {
      const question = questionOf(asked)
      expect(question !== null && answers(question, text)).toBe(false)
    }
  })
})
