import { useCallback } from 'react'
import { type FileFault, type ForeignNature, fileFaults, foreignNatures } from '#shared/evidence/rules.ts'
import { faultWords, natureTodo, natureWords } from '#shared/evidence/words.ts'
import { problemOf } from '../../ui/problem.ts'
import { useLanguage, useSay } from '../../ui/useSay.ts'
import { useSayProblem } from '../../ui/useSayProblem.ts'
import { sayBytes } from './sizes.ts'
import { evidenceWords } from './words.ts'

const isNature = (word: unknown): word is ForeignNature => (foreignNatures as readonly unknown[]).includes(word)
const isFault = (word: unknown): word is FileFault => (fileFaults as readonly unknown[]).includes(word)

/** Why a file was turned away and what to do, in the person's language. */
export function useSayRefused() {
  const say = useSay()
  const sayProblem = useSayProblem()
  const locale = useLanguage()
  return useCallback(
    (error: unknown, bytes: number): string => {
      const { nature, fault, limit } = problemOf(error)?.current ?? {}
      if (isNature(nature))
        return `${say(evidenceWords.refusedIs, { what: say(natureWords[nature]) })} ${say(natureTodo[nature])}`
      if (isFault(fault)) return say(faultWords[fault])
      if (typeof limit === 'number')
        return say(evidenceWords.refusedSize, { has: sayBytes(bytes, locale), most: sayBytes(limit, locale) })
      return sayProblem(error)
    },
    [say, sayProblem, locale],
  )
}
