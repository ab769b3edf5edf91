import { foldWithPlaces } from './fold.ts'
import type { Question } from './grams.ts'

/** Where something stands in a text: from, and up to but without. In UTF-16 units, as `slice` counts. */
export type Mark = [from: number, to: number]

/** What of the text answers the question, in order and without overlaps. */
export function marksIn(text: string, question: Question): Mark[] {
  const { folded, places } = foldWithPlaces(text)
  const found: Mark[] = []
  for (const sought of new Set(question.words.flatMap(({ ways }) => ways.flat().map((piece) => piece.text)))) {
    for (let at = folded.indexOf(sought); at >= 0; at = folded.indexOf(sought, at + sought.length)) {
      const last = places[at + sought.length - 1] ?? 0
      found.push([places[at] ?? 0, last + ([...text.slice(last)][0]?.length ?? 1)])
    }
  }
  return joined(found)
}

function joined(marks: Mark[]): Mark[] {
  const kept: Mark[] = []
  for (const [from, to] of marks.sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const last = kept.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else kept.push([from, to])
  }
  return kept
}

const before = 24
const longest = 120

/** The part of a text around the first answer, on one line, and the marks in it. */
export function snippetOf(whole: string, question: Question): { text: string; marks: Mark[] } {
  const line = whole.normalize('NFC').replaceAll(/\s+/g, ' ').trim()
  const [first] = marksIn(line, question)
  const from = startOfCharacter(line, Math.max(0, (first?.[0] ?? 0) - before))
  const to = startOfCharacter(line, from + longest)
  const cut = withoutPersonal(line).slice(from, to)
  const text = `${from > 0 ? '…' : ''}${cut}${to < line.length ? '…' : ''}`
  return { text, marks: marksIn(text, question) }
}

/** A cut never goes through a surrogate pair. */
const startOfCharacter = (text: string, at: number): number =>
  /[\udc00-\udfff]/.test(text.charAt(at)) && /[\ud800-\udbff]/.test(text.charAt(at - 1)) ? at - 1 : at

/** E-mail addresses, telephone, resident and business registration numbers, as people write them. */
const personal = [
  /[\w.+-]+@[\w-]+(\.[\w-]+)+/g,
  /(?<!\d)\d{6}[-\s]?[1-8]\d{6}(?!\d)/g,
  /(?<!\d)0\d{1,2}[-.\s]?\d{3,4}[-.\s]?\d{4}(?!\d)/g,
  /(?<!\d)\d{3}-\d{2}-\d{5}(?!\d)/g,
]

/** A result list is no place to read personal data: all but the first two signs of it become dots, one for one. */
export function withoutPersonal(text: string): string {
  return personal.reduce(
    (hidden, pattern) => hidden.replaceAll(pattern, (found) => found.slice(0, 2) + '•'.repeat(found.length - 2)),
    text,
  )
}
