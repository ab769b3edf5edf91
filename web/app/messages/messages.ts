import { features } from '#shared/features.ts'
import { problemWords, unreachableWords } from '#shared/problemWords.ts'
import type { Locale } from '#shared/text.ts'
import { english } from './en/english.ts'
import { korean } from './ko/korean.ts'

/** react-admin's words, the names of our resources, and what refusals say: all that is looked up by key. */
function messagesIn(locale: Locale) {
  const problems = Object.entries({ ...problemWords, unreachable: unreachableWords })
  return {
    ...(locale === 'ko' ? korean : english),
    problem: Object.fromEntries(problems.map(([code, { title, todo }]) => [code, `${title[locale]}. ${todo[locale]}`])),
    resources: Object.fromEntries(Object.entries(features).map(([name, { label }]) => [name, { name: label[locale] }])),
  }
}

export const messages = { en: messagesIn('en'), ko: messagesIn('ko') }
