import { useCallback } from 'react'
import type { BulkReason } from '#shared/bulk/schema.ts'
import { type ProblemCode, problemStatus } from '#shared/errors.ts'
import { problemWords } from '#shared/problemWords.ts'
import { useSay } from '../../ui/useSay.ts'
import { changeDone } from './kit.ts'
import { bulkWords } from './words.ts'

const isCode = (code: string): code is ProblemCode => code in problemStatus

/** Why a case was left alone, naming who stands in the way where it is somebody. */
export function useSayReason() {
  const say = useSay()
  return useCallback(
    (code: string, detail: BulkReason | null = null): string => {
      const { by, action } = detail ?? {}
      if (code === 'lease-held' && by) return say(bulkWords.heldBy, { name: by })
      if (code === 'changed-meanwhile' && by) {
        const done = action ? changeDone(action) : null
        return say(bulkWords.changedBy, { name: by, what: say(done ?? bulkWords.changedSomehow) })
      }
      return say(problemWords[isCode(code) ? code : 'failed'].title)
    },
    [say],
  )
}
