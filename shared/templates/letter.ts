import type { Words } from '../text.ts'

/** A letter that a queue brings along: what it is called, when it goes out, what it can say, and its first wording. */
export type Letter = {
  label: Words
  sent: Words
  /** Beside `seller_name` and `case_number`, which every letter has. */
  slots: readonly string[]
  subject: Words
  /** Without salutation and closing: those are the house's. */
  body: Words
}

/** A fact that letters of a queue can tell, and how it reads in an invented case. */
export type LetterSlot = { label: Words; sample: Words }
