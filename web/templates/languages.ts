import type { TextField } from '#shared/templates/schema.ts'
import type { Locale, Words } from '#shared/text.ts'
import { templateScreenWords } from './words.ts'

type Language = { locale: Locale; label: Words; subject: TextField; body: TextField }

/** The two languages of a letter, left and right, and where their words are kept. */
export const languages: readonly Language[] = [
  { locale: 'en', label: templateScreenWords.english, subject: 'subjectEn', body: 'bodyEn' },
  { locale: 'ko', label: templateScreenWords.korean, subject: 'subjectKo', body: 'bodyKo' },
]
