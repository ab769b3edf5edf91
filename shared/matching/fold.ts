import {
  digit,
  elementsOf,
  firstLetter,
  isConjoining,
  isInitial,
  isLeetSign,
  mayOf,
  mustOf,
  secondLetter,
  signOf,
} from './signs.ts'

/**
 * A text as the matcher sees it, and where each sign of it came from.
 * `starts[n]`/`ends[n]`: where in the original text what became sign n begins and ends; -1 where the sign is only the
 * inside of a character (the vowel of a syllable), so that nothing can begin or end there.
 */
export type Folded = {
  folded: string
  starts: readonly number[]
  ends: readonly number[]
  /** The latest beginning and the earliest end, where several characters fell together in one sign: "fake 300". */
  lateStarts: readonly number[]
  earlyEnds: readonly number[]
  /** Letters of its class that a sign is for sure, and that it may stand for: see signs.ts. */
  must: readonly number[]
  may: readonly number[]
  /** How many characters became the one sign. */
  runs: readonly number[]
}

const mark = /^\p{M}/u

/**
 * Folds width, case, marks, invisible signs, spacing, punctuation, digits and signs read as letters, look-alike
 * letters, syllables (composed, decomposed or typed as single jamo) and doubled letters. Folding again changes nothing.
 */
export function fold(text: string): Folded {
  const signs: number[] = []
  const starts: number[] = []
  const ends: number[] = []
  const lateStarts: number[] = []
  const earlyEnds: number[] = []
  const must: number[] = []
  const may: number[] = []
  const runs: number[] = []
  let start = 0
  while (start < text.length) {
    const end = endOfCharacter(text, start)
    let isFirst = true
    for (let at = start; at < end; ) {
      const code = text.codePointAt(at) ?? 0
      if (!isLeetSign(code) || readsAsLetter(text, at)) {
        for (const element of elementsOf(code)) {
          const last = signs.length - 1
          if (signs[last] === signOf(element)) {
            must[last] = (must[last] ?? 0) | mustOf(element)
            may[last] = (may[last] ?? 0) | mayOf(element)
            runs[last] = (runs[last] ?? 0) + 1
            if (isFirst) {
              if (starts[last] === -1) starts[last] = start
              lateStarts[last] = start
            }
          } else {
            signs.push(signOf(element))
            starts.push(isFirst ? start : -1)
            lateStarts.push(isFirst ? start : -1)
            ends.push(-1)
            earlyEnds.push(-1)
            must.push(mustOf(element))
            may.push(mayOf(element))
            runs.push(1)
          }
          isFirst = false
        }
      }
      at += code > 0xffff ? 2 : 1
    }
    // What was dropped has no end, but a mark belongs to what it stands on.
    if (!isFirst || (ends.at(-1) === start && mark.test(text.slice(start, end)))) {
      ends[signs.length - 1] = end
      if (!isFirst && earlyEnds[signs.length - 1] === -1) earlyEnds[signs.length - 1] = end
    }
    start = end
  }
  return { folded: String.fromCharCode(...signs), starts, ends, lateStarts, earlyEnds, must, may, runs }
}

/** A decomposed syllable is one character, however many code points it takes. */
function endOfCharacter(text: string, start: number): number {
  const code = text.charCodeAt(start)
  if (!isConjoining(code)) return start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1)
  let end = start + 1
  let hasVowel = !isInitial(code)
  for (; end < text.length && isConjoining(text.charCodeAt(end)); end++) {
    if (isInitial(text.charCodeAt(end)) && hasVowel) break
    hasVowel ||= !isInitial(text.charCodeAt(end))
  }
  return end
}

/** `$ale`, `c@t`: beside a Latin letter. `f!t`: between two, for a cry ends with the same sign. */
export function readsAsLetter(text: string, at: number): boolean {
  const before = isLatin(text.charCodeAt(at - 1))
  const after = isLatin(text.charCodeAt(at + 1))
  const code = text.charCodeAt(at)
  return code === 0x21 || code === 0x7c ? before && after : before || after
}

const isLatin = (code: number): boolean => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)

/** A term as it must be met: a digit in it is that digit, and a capital I no l. */
export function foldTerm(term: string): Folded {
  const { must, may, ...rest } = fold(term.toLowerCase())
  const isDigit = (at: number) => must[at] === 0 && ((may[at] ?? 0) & digit) !== 0
  return {
    ...rest,
    must: must.map((one, at) => (isDigit(at) ? digit : one)),
    may: may.map((one, at) => (isDigit(at) ? 0 : one)),
  }
}

/** Whether the signs at a place of the text are those of the term, and not only of their classes. */
export function isMeant(term: Folded, text: Folded, from: number): boolean {
  let hasLetter = false
  let wantsLetter = false
  for (let at = 0; at < term.folded.length; at++) {
    const [termMust, termMay] = [term.must[at] ?? 0, term.may[at] ?? 0]
    const [textMust, textMay] = [text.must[from + at] ?? 0, text.may[from + at] ?? 0]
    if ((termMust & ~(textMust | textMay)) !== 0 || (textMust & ~(termMust | termMay)) !== 0) return false
    if (termMust === digit && text.runs[from + at] !== term.runs[at]) return false
    wantsLetter ||= (termMust & (firstLetter | secondLetter)) !== 0
    hasLetter ||= textMust !== 0
  }
  // Digits alone spell a word only by chance: 5005 is no "sos".
  return hasLetter || !wantsLetter
}
