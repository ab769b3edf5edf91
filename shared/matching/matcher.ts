import { makeAutomaton } from './automaton.ts'
import { type Folded, fold, foldTerm, isMeant, readsAsLetter } from './fold.ts'
import { elementsOf, isLeetSign, signOf } from './signs.ts'
import { crossesBlank, isAtWordEnd, isAtWordStart } from './words.ts'

export type Term = {
  id: string
  text: string
  /** `word`: by itself, with at most a particle behind it. `fragment`: also inside of words. */
  kind: 'word' | 'fragment'
  /** What it covers is not held against anybody: "마약김밥" is food. */
  allow?: boolean
}

/** Where a term stands in the text as it was written: `text.slice(start, end)`. */
export type Hit = { termId: string; start: number; end: number }

export type Matcher = {
  /** Every place of every term, by place. */
  find: (text: string) => Hit[]
  /** Whether anything is worth a closer look; never false where `find` finds. The quick way for texts that are mostly clean. */
  mayHave: (text: string) => boolean
}

type Pattern = { term: Term; folded: Folded }

/** Makes a matcher of terms; a term of punctuation alone never matches. Made once a version of rules, used for every text. */
export function makeMatcher(terms: readonly Term[]): Matcher {
  const byFolded = new Map<string, Pattern[]>()
  for (const term of terms) {
    const folded = foldTerm(term.text)
    if (folded.folded === '') continue
    byFolded.set(folded.folded, [...(byFolded.get(folded.folded) ?? []), { term, folded }])
  }
  const patterns = [...byFolded.values()]
  const automaton = makeAutomaton([...byFolded.keys()])

  const mayHave = (text: string): boolean => {
    let state = 0
    let last = -1
    for (let at = 0; at < text.length; at++) {
      let code = text.charCodeAt(at)
      if (code >= 0xd800 && code <= 0xdbff) {
        code = text.codePointAt(at) ?? code
        if (code > 0xffff) at++
      }
      if (isLeetSign(code) && !readsAsLetter(text, at)) continue
      for (const element of elementsOf(code)) {
        const sign = signOf(element)
        if (sign === last) continue
        last = sign
        state = automaton.step(state, sign)
        if (automaton.ends(state)) return true
      }
    }
    return false
  }

  const find = (text: string): Hit[] => {
    if (!mayHave(text)) return []
    const seen = fold(text)
    const hits: (Hit & { isAllowed: boolean })[] = []
    let state = 0
    for (let at = 0; at < seen.folded.length; at++) {
      state = automaton.step(state, seen.folded.charCodeAt(at))
      automaton.each(state, (number) => {
        for (const { term, folded } of patterns[number] ?? []) {
          const from = at + 1 - folded.folded.length
          const span = isMeant(folded, seen, from) && spanOf(term, text, seen, from, at)
          if (span) hits.push({ termId: term.id, ...span, isAllowed: term.allow ?? false })
        }
      })
    }
    return uncovered(hits)
  }

  return { find, mayHave }
}

/** The widest span that stands as the term's kind wants it; null where none does. */
function spanOf(term: Term, text: string, seen: Folded, from: number, at: number) {
  for (const start of [seen.starts[from] ?? -1, seen.lateStarts[from] ?? -1])
    for (const end of [seen.ends[at] ?? -1, seen.earlyEnds[at] ?? -1])
      if (start !== -1 && end > start && stands(term, text, start, end)) return { start, end }
  return null
}

function stands({ kind, allow }: Term, text: string, start: number, end: number): boolean {
  if (kind === 'word' && !allow) return isAtWordStart(text, start) && isAtWordEnd(text, end, 'particle')
  // Letters of two words that happen to meet spell nothing: "some them", "엄마 약국".
  return !crossesBlank(text, start, end) || (isAtWordStart(text, start) && isAtWordEnd(text, end, 'hangul'))
}

/** Without what an allowed term covers, in the order of the text; of one term at one place the longest. */
function uncovered(hits: readonly (Hit & { isAllowed: boolean })[]): Hit[] {
  const covers = hits.filter((one) => one.isAllowed)
  const kept = hits
    .filter((one) => !one.isAllowed && !covers.some((by) => by.start <= one.start && by.end >= one.end))
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
  return kept
    .filter((one, at) => !kept.slice(0, at).some((other) => other.termId === one.termId && other.end >= one.end))
    .map(({ termId, start, end }) => ({ termId, start, end }))
}
