import { unknownSlots } from '../conversation/slots.ts'
import type { FieldErrors } from '../errors.ts'

/** What keeps a snippet from being saved, by field: a word in braces that no message could fill. */
export function wrongSnippet(snippet: { body: string }): FieldErrors {
  const slots = unknownSlots(snippet.body)
  return slots.length > 0 ? { body: `nothing fills ${slots.join(', ')}` } : {}
}

/**
 * The snippets somebody may insert, best first: what is typed begins the shortcut, then the name or the text has it;
 * the seller's language before the other, the team's own before everybody's.
 */
export function snippetsFor<S extends { shortcut: string; name: string; locale: string; teamId: string | null }>(
  snippets: readonly S[],
  asked: { typed: string; locale: string; teamId: string | null },
): S[] {
  const typed = asked.typed.toLowerCase()
  const rank = (one: S) =>
    (one.locale === asked.locale ? 0 : 4) + (one.shortcut.startsWith(typed) ? 0 : 2) + (one.teamId ? 0 : 1)
  return snippets
    .filter((one) => one.teamId === null || one.teamId === asked.teamId)
    .filter((one) => one.shortcut.includes(typed) || one.name.toLowerCase().includes(typed))
    .toSorted((a, b) => rank(a) - rank(b) || a.shortcut.localeCompare(b.shortcut))
}
