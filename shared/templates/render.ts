import type { Placeholder, TemplateName } from './schema.ts'
import { slotsOf } from './slots.ts'

/** A template cut at its placeholders; `slot` is the name between the braces, known or not. */
export type Part = { text: string } | { slot: string }

const braces = /\{\{([^{}]*)\}\}/

/** The pieces of a text in their order. */
export const partsOf = (text: string): Part[] =>
  text.split(braces).flatMap((piece, place): Part[] => {
    if (place % 2 === 1) return [{ slot: piece.trim() }]
    return piece === '' ? [] : [{ text: piece }]
  })

export const slotsIn = (text: string): string[] => [
  ...new Set(partsOf(text).flatMap((part) => ('slot' in part ? [part.slot] : []))),
]

/**
 * What no letter of this name can fill: a misspelt placeholder, a fact that the letter does not have, a brace left open.
 * Empty means that the text may be published.
 */
export function unfillable(name: TemplateName, text: string): string[] {
  const offered: readonly string[] = slotsOf[name]
  const isLeftOpen = partsOf(text).some((part) => 'text' in part && /\{\{|\}\}/.test(part.text))
  const wrong = slotsIn(text).filter((slot) => !offered.includes(slot))
  return isLeftOpen ? [...wrong, '{{ }}'] : wrong
}

/**
 * Fills a template.
 * @returns the text, or the placeholders that have no value: a letter with a hole is never sent.
 */
export function fill(
  text: string,
  values: Partial<Record<Placeholder, string | null>>,
): { text: string } | { unfilled: string[] } {
  const given = new Map<string, string | null>(Object.entries(values))
  const unfilled = slotsIn(text).filter((slot) => !given.get(slot)?.trim())
  if (unfilled.length > 0) return { unfilled }
  return {
    text: partsOf(text)
      .map((part) => ('slot' in part ? given.get(part.slot) : part.text))
      .join(''),
  }
}
