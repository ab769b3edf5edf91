import type { Words } from '#shared/text.ts'

/** A letter (`p`), a named key (`ArrowDown`, `Escape`, `Slash`, `?`) or a chord (`mod+Enter`); `mod` is ⌘ or Ctrl. */
export type KeyChord = string

export type KeyBinding = {
  /** A lasting word by which a person rebinds it, such as `case.claim`; without one its usual chord stands for it. */
  id?: string
  /** The usual chord; a person may have chosen another. */
  keys: KeyChord
  /** What the help sheet says of it; none: not listed. */
  says?: Words
  run: (event: KeyboardEvent) => void
  /** Also while typing, as Escape and mod+Enter do. */
  evenInFields?: boolean
}

export type KeyScope = { bindings: readonly KeyBinding[] }

const scopes = new Set<KeyScope>()

/** What a person chose instead of the usual chord, by the binding's word. */
export type ChosenKeys = Readonly<Record<string, KeyChord>>

let chosen: ChosenKeys = {}
const watchers = new Set<() => void>()

export function setChosenKeys(next: ChosenKeys): void {
  chosen = next
  for (const watcher of watchers) watcher()
}

export function watchChosenKeys(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

export const wordOf = ({ id, keys }: Pick<KeyBinding, 'id' | 'keys'>): string => id ?? keys

/** The chord that takes a binding now. */
export const chordOf = (binding: Pick<KeyBinding, 'id' | 'keys'>): KeyChord => chosen[wordOf(binding)] ?? binding.keys

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

let pauses = 0

/** While the next key is to be named and not to act. @returns how it ends. */
export function pauseKeys(): () => void {
  pauses += 1
  return () => {
    pauses -= 1
  }
}

/** @returns whether a binding took the key. */
function run(event: KeyboardEvent): boolean {
  if (pauses > 0) return false
  // 229: the key went to an input method; a half-typed Hangul syllable is not a command.
  if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return false
  if (event.repeat && !event.key.startsWith('Arrow')) return false
  // Enter on a focused button or link is that button's own.
  if (event.key === 'Enter' && !isChord(event) && event.target instanceof Element && event.target.closest('a,button'))
    return false
  const inField = isTyping(event.target)
  for (const scope of [...scopes].reverse()) {
    const binding = scope.bindings.find((each) => matches(chordOf(each), event) && (each.evenInFields || !inField))
    if (!binding) continue
    event.preventDefault()
    binding.run(event)
    return true
  }
  return false
}

/** The chord that a key press is, as bindings write it; null for a modifier alone and for what a browser keeps to itself. */
export function chordPressed(event: KeyboardEvent): KeyChord | null {
  if (event.altKey || event.isComposing || event.keyCode === 229) return null
  if (['Shift', 'Control', 'Meta', 'CapsLock', 'Escape', 'Tab', 'Process', 'HangulMode'].includes(event.key))
    return null
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1]?.toLowerCase()
  if (isChord(event)) return letter && !keptByBrowsers.has(letter) && !event.shiftKey ? `mod+${letter}` : null
  if (letter) return event.shiftKey ? `shift+${letter}` : letter
  if (event.key.length === 1) return event.key === ' ' || event.key === '+' ? null : event.key
  return event.shiftKey ? `shift+${event.key}` : event.key
}

/** New tab, close, reload, find, copy …: no page gets these, or no page should take them. */
const keptByBrowsers = new Set(['t', 'w', 'n', 'r', 'l', 'f', 'p', 'a', 'c', 'v', 'x', 'z', 'q', 'h', 'm'])

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
