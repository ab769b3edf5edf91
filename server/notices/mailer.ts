/** One letter, rendered. `id` names it for good: the same id sent twice is one letter. */
export type Letter = {
  id: string
  to: string
  subject: string
  body: string
  /** Instead of the body said as simple HTML: a whole page, with styles of its own and nothing from elsewhere. */
  html?: string
  locale: 'en' | 'ko'
  files?: readonly LetterFile[]
}

/** What goes with a letter, whole: a mail is one message. */
export type LetterFile = { name: string; mime: string; content: Buffer }

/** Where letters go: an SMTP server or a folder. Throws when the letter was not taken. */
export type Mailer = {
  /** @returns a reference of the delivery: message id or file name. */
  deliver: (letter: Letter) => Promise<string>
  close: () => Promise<void>
}
