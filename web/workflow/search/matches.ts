import { fold, wordsOf } from '#shared/search/fold.ts'
import { answers, questionOf } from '#shared/search/grams.ts'
import { initialsOfName } from '#shared/search/initials.ts'
import type { Words } from '#shared/text.ts'

/** Whether a command is meant: by a piece of its name in either language, or by its initials. */
export function isMeant(asked: string, names: readonly (Words | string)[]): boolean {
  const question = questionOf(asked)
  if (!question) return true
  const words = names.flatMap((name) => (typeof name === 'string' ? [name] : [name.en, name.ko])).join(' ')
  const folded = wordsOf(fold(words))
  return answers(question, [...folded, ...initialsOfName(folded)].join(' '))
}
