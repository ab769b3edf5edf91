import type { Words } from '#shared/text.ts'

/** A letter (`p`), a named key (`ArrowDown`, `Escape`, `Slash`, `?`) or a chord (`mod+Enter`); `mod` is ⌘ or Ctrl. */
export type KeyChord = string

export type KeyBinding = {
  keys: KeyChord
  /** What the help sheet says of it; none: not listed. */
  says?: Words
  run: (event: KeyboardEvent) => void
  /** Also while typing, as Escape and mod+Enter do. */
  evenInFields?: boolean
}

export type KeyScope = { bindings: readonly KeyBinding[] }

const scopes = new Set<KeyScope>()

/** The newest scope is asked first: a sheet's Escape comes before that of the screen below. */
export function addKeys(scope: KeyScope): () => void {
  if (scopes.size === 0) listen('add')
  scopes.add(scope)
  return () => {
    scopes.delete(scope)
    if (scopes.size === 0) listen('remove')
  }
}

/** Every key that means something on the screen now, for the help sheet. */
export const listedKeys = (): KeyBinding[] =>
  [...scopes].flatMap((scope) => scope.bindings.filter((binding) => binding.says))

// Chords go first: mod+Enter on a closed select sends the form instead of opening the select.
// Plain keys go last: Escape closes the open menu before the sheet below it.
function listen(how: 'add' | 'remove') {
  const change = how === 'add' ? window.addEventListener : window.removeEventListener
  change('keydown', takeChord, { capture: true })
  change('keydown', takeKey)
}

const isChord = (event: KeyboardEvent) => event.metaKey || event.ctrlKey

function takeChord(event: KeyboardEvent) {
  if (isChord(event) && run(event)) event.stopPropagation()
}

function takeKey(event: KeyboardEvent) {
  if (!isChord(event)) run(event)
}

/** @returns whether a binding took the key. */
function run(event: KeyboardEvent): boolean {
  // 229: the key went to an input method; a half-typed Hangul syllable is not a command.
  if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return false
  if (event.repeat && !event.key.startsWith('Arrow')) return false
  // Enter on a focused button or link is that button's own.
  if (event.key === 'Enter' && !isChord(event) && event.target instanceof Element && event.target.closest('a,button'))
    return false
  const inField = isTyping(event.target)
  for (const scope of [...scopes].reverse()) {
    const binding = scope.bindings.find((each) => matches(each.keys, event) && (each.evenInFields || !inField))
    if (!binding) continue
    event.preventDefault()
    binding.run(event)
    return true
  }
  return false
}

const quietInputs = new Set(['checkbox', 'radio', 'button', 'submit', 'file'])

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (
    target.isContentEditable ||
    target.closest('[role=listbox],[role=menu],[role=combobox],[role=dialog][aria-modal=true]')
  )
    return true
  if (target instanceof HTMLInputElement) return !quietInputs.has(target.type)
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
}

function matches(chord: KeyChord, event: KeyboardEvent): boolean {
  const parts = chord.split('+')
  const key = parts.at(-1) ?? ''
  if (event.altKey || isChord(event) !== parts.includes('mod')) return false
  if (key.length > 1) return (event.key === key || event.code === key) && event.shiftKey === parts.includes('shift')
  if (!/[a-z]/i.test(key)) return event.key === key
  // By place, not by letter: with a Hangul keyboard the P key says ㅔ.
  return event.code === `Key${key.toUpperCase()}` && event.shiftKey === parts.includes('shift')
}
