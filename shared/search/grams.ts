import { fold, wordsOf } from './fold.ts'
import { initialsOf, spelledOutIn } from './initials.ts'

/**
 * What the index holds of a text: every character, every two beside each other, and every three digits in a row,
 * word by word. Two-syllable Korean words are found inside longer ones by the same look-up as any other word.
 */

const digits = /^\d+$/

/** A gram as a word of letters and digits that no query language takes for anything else. */
const encoded = (gram: readonly string[]): string =>
  gram.map((character) => (character.codePointAt(0) ?? 0).toString(16)).join('g')

/** The word by which the texts of one resource are found among all; no gram is spelled so. */
export const resourceGram = (resource: string): string => `z${resource}`

/** Every gram of a folded text, once. */
export function gramsOf(folded: string): string[] {
  const grams = new Set<string>()
  for (const word of wordsOf(folded)) {
    const characters = [...word]
    for (const [place, character] of characters.entries()) {
      grams.add(encoded([character]))
      const [next, third] = [characters[place + 1], characters[place + 2]]
      if (next === undefined) continue
      grams.add(encoded([character, next]))
      if (third !== undefined && digits.test(character + next + third)) grams.add(encoded([character, next, third]))
    }
  }
  return [...grams]
}

const [opening, closing, zero] = ['\ue000', '\ue001', 0xe010]

/**
 * A number that is found as a whole or not at all, as it stands in a folded text: whoever may not read it must not be
 * able to guess it digit by digit either. In signs that nobody can ask for.
 */
export const sealed = (number: string): string =>
  opening + number.replaceAll(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit))) + closing

/** Ten digits may be a business registration number. */
const wholeNumber = /^\d{10}$/

/** A text that must stand in the folded text, and the grams that cannot be missing then. */
export type Piece = { text: string; grams: string[]; isExact: boolean }
/** One word of a question: found in one of these ways, each of which wants all its pieces. */
export type WantedWord = { ways: Piece[][] }
export type Question = { words: WantedWord[] }

/** Beyond these a question is no question. */
export const searchLimits = { longest: 200, words: 20, page: 50, defaultPage: 20 } as const
const mostGrams = 6

/** What a question asks for: every word, anywhere in the text. Null when nothing is left of it. */
export function questionOf(asked: string): Question | null {
  const words = [...new Set(wordsOf(fold(asked)))].slice(0, searchLimits.words)
  return words.length === 0 ? null : { words: words.map((word) => ({ ways: waysOf(word) })) }
}

/** The same words, side by side and in this order: what a list has always been asked with `q`. */
export function phraseOf(asked: string): Question | null {
  const words = wordsOf(fold(asked))
  const [only] = words
  if (only === undefined) return null
  if (words.length === 1) return { words: [{ ways: waysOf(only) }] }
  const grams = words.slice(0, searchLimits.words).flatMap((word) => pieceOf(word).grams)
  return { words: [{ ways: [[{ text: words.join(' '), grams: [...new Set(grams)], isExact: false }]] }] }
}

function waysOf(word: string): Piece[][] {
  const spelledOut = spelledOutIn(word)
  const literally = [pieceOf(word)]
  if (wholeNumber.test(word)) return [literally, [pieceOf(sealed(word))]]
  return spelledOut ? [literally, [pieceOf(initialsOf(word)), ...spelledOut.map(pieceOf)]] : [literally]
}

function pieceOf(text: string): Piece {
  const characters = [...text]
  if (characters.length === 1) return { text, grams: [encoded(characters)], isExact: true }
  const all = characters.slice(1).map((character, place) => [characters[place] ?? '', character])
  const wide = all.map((two, place) => {
    const three = [...two, characters[place + 2] ?? '']
    return digits.test(three.join('')) && characters[place + 2] !== undefined ? three : two
  })
  // Two digits that a longer run holds say nothing that the run has not said.
  const telling = wide.filter((gram, place) => gram.length === 3 || wide[place - 1]?.length !== 3)
  const isExact = telling.length === 1
  return { text, grams: [...new Set(spread(telling).map(encoded))], isExact }
}

/** Some of many, the last ones first: the end of a number tells more than its year. */
function spread<T>(all: readonly T[]): T[] {
  const step = Math.ceil(all.length / mostGrams)
  return all.toReversed().filter((_, place) => place % step === 0)
}

/** Whether the folded text answers the question: what the index and the database decide together. */
export const answers = (question: Question, folded: string): boolean =>
  question.words.every(({ ways }) => ways.some((pieces) => pieces.every(({ text }) => folded.includes(text))))
