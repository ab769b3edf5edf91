import { useCallback } from 'react'
import { problemWords, unreachableWords } from '#shared/problemWords.ts'
import { isUnreachable, problemOf } from './problem.ts'
import { useSay } from './useSay.ts'

/** What happened and what to do, in the person's language, from anything that was thrown. */
export function useSayProblem() {
  const say = useSay()
  return useCallback(
    (error: unknown): string => {
      const words = isUnreachable(error) ? unreachableWords : problemWords[problemOf(error)?.code ?? 'failed']
      return `${say(words.title)}. ${say(words.todo)}`
    },
    [say],
  )
}
