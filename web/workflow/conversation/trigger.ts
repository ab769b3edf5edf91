/** A word begun with `/` (a snippet) or `@` (a colleague) right before the cursor. */
export type Trigger = {
  sign: '/' | '@'
  typed: string
  /** Where the sign stands. */
  from: number
}

const begun = /(?:^|\s)([/@])([^\s/@]{0,40})$/u

/** What is being picked at the cursor; null when nothing is: in the middle of a word, in an address, in a path. */
export function triggerAt(text: string, cursor: number): Trigger | null {
  const match = begun.exec(text.slice(0, cursor))
  const [, sign, typed = ''] = match ?? []
  if (sign !== '/' && sign !== '@') return null
  return { sign, typed: typed.normalize('NFC'), from: cursor - typed.length - 1 }
}

/** The text with what was begun exchanged for what was picked, and where the cursor stands then. */
export function withPicked(
  text: string,
  cursor: number,
  trigger: Trigger,
  picked: string,
): { text: string; cursor: number } {
  return { text: text.slice(0, trigger.from) + picked + text.slice(cursor), cursor: trigger.from + picked.length }
}
