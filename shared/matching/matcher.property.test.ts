import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeAutomaton } from './automaton.ts'
import { fold } from './fold.ts'
import { makeMatcher } from './matcher.ts'

const runs = { numRuns: 300 }
const pool = [...'abcdeghiklmnorstéßﬁＡＢ가나다라각낚짝퉁복제값뷁의0159']
const term = fc.array(fc.constantFrom(...pool), { minLength: 2, maxLength: 8 }).map((signs) => signs.join(''))
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc
    .array(fc.constantFrom(...pool, ...' .!@$|1I\u200bㅏㅇㄳ\u1100\u1161\u11a8'), { maxLength: 40 })
    .map((signs) => signs.join('')),
)
const between = fc.constantFrom(
  '',
  '',
  ' ',
  '  ',
  '.',
  '-',
  '_',
  '·',
  '\u200b',
  '\u00ad',
  '\ufeff',
  '\u0301',
  '♥',
  ' . ',
)
const keys = (text: string) =>
  [...text]
    .map((sign) => (/[가-힣]/.test(sign) ? [...sign.normalize('NFD')].map((one) => typed(one)).join('') : sign))
    .join('')
/** A conjoining jamo as the key that types it. */
const typed = (jamo: string) => {
  const code = jamo.charCodeAt(0)
  if (code < 0x1160) return 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'[code - 0x1100] ?? ''
  if (code < 0x11a8) return String.fromCharCode(0x314f + code - 0x1161)
  return 'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ'[code - 0x11a8] ?? ''
}

const disguises: Record<string, (text: string, fillings: readonly string[]) => string> = {
  'in pieces': (text, fillings) => {
    const signs = [...text]
    return signs
      .map((sign, at) => (at < signs.length - 1 ? sign + (fillings[at % fillings.length] ?? '') : sign))
      .join('')
  },
  decomposed: (text) => text.normalize('NFD'),
  'typed as jamo': keys,
  'in capitals of full width': (text) =>
    text.replace(/[a-z]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0x61 + 0xff21)),
  'with doubled letters': (text) => text.replace(/[a-z]/g, '$&$&'),
}

describe('folding', () => {
  it('changes nothing a second time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { folded } = fold(text)
        expect(fold(folded).folded).toBe(folded)
      }),
      { numRuns: 2_000 },
    )
  })

  it('says of each sign where in the text it came from', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { folded, starts, ends } = fold(text)
        expect([starts.length, ends.length]).toEqual([folded.length, folded.length])
        for (let from = 0; from < folded.length; from++) {
          const start = starts[from] ?? -1
          const to = ends.findIndex((end, at) => at >= from && end !== -1)
          if (start === -1 || (ends[to] ?? -1) <= start) continue
          const piece = text.slice(start, ends[to])
          // Alone, a sign between letters stands at an edge, where it reads as none.
          if (/[@$€!|]/.test(text)) continue
          expect(fold(piece).folded).toBe(folded.slice(from, to + 1))
        }
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('a term', () => {
  it.each(Object.keys(disguises))('is found %s, and the span is exactly what was written', (name) => {
    const disguise = disguises[name] ?? String
    const kinds = fc.constantFrom<'word' | 'fragment'>('word', 'fragment')
    const outside = fc.constantFrom('', 'zz ', '쿄 ', '(', 'zz, ')
    fc.assert(
      fc.property(
        term,
        kinds,
        outside,
        fc.array(between, { minLength: 1, maxLength: 8 }),
        (text, kind, lead, fillings) => {
          const written = disguise(text, fillings)
          const hits = makeMatcher([{ id: 't', text, kind }]).find(`${lead}${written} zz`)
          expect(hits).toContainEqual({ termId: 't', start: lead.length, end: lead.length + written.length })
        },
      ),
      runs,
    )
  })
})

describe('the automaton', () => {
  it('finds what a naive search finds', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 })
    fc.assert(
      fc.property(
        fc.uniqueArray(letters, { maxLength: 12 }),
        fc.string({ unit: fc.constantFrom(...'abcd'), maxLength: 60 }),
        (patterns, text) => {
          const automaton = makeAutomaton(patterns)
          const found: string[] = []
          let state = 0
          for (let at = 0; at < text.length; at++) {
            state = automaton.step(state, text.charCodeAt(at))
            const before = found.length
            automaton.each(state, (number) => found.push(`${patterns[number]}@${at}`))
            expect(automaton.ends(state)).toBe(found.length > before)
          }
          const naive = patterns.flatMap((pattern) =>
            pattern === ''
              ? []
              : [...text].flatMap((_, at) => (text.slice(0, at + 1).endsWith(pattern) ? [`${pattern}@${at}`] : [])),
          )
          expect(found.toSorted()).toEqual(naive.toSorted())
        },
      ),
      runs,
    )
  })

  it('never says "clean" of a text in which a term is found', () => {
    fc.assert(
      fc.property(fc.array(term, { minLength: 1, maxLength: 6 }), anyText, term, (terms, text, more) => {
        const matcher = makeMatcher(
          [...terms, more].map((one, at) => ({ id: String(at), text: one, kind: 'fragment' as const })),
        )
        const written = `${text}${more}`
        if (matcher.find(written).length > 0) expect(matcher.mayHave(written)).toBe(true)
        expect(matcher.find(` ${more} `).length).toBeGreaterThan(0)
      }),
      runs,
    )
  })
})
