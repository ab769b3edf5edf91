import { portErrorWords } from '#shared/verifications/caseWords.ts'
import type { Verification } from '#shared/verifications/schema.ts'
import { caseWords } from '#shared/verifications/screenWords.ts'
import { relativeTime } from '../ui/times.ts'
import { useNow } from '../ui/useNow.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'

/** Whom the automatic checks wait for and why, in one sentence; null while they wait for nobody. */
export function useSayWaiting() {
  const say = useSay()
  const locale = useLanguage()
  const now = useNow()
  return ({ waitsFor }: Verification): string | null => {
    if (!waitsFor) return null
    const who = say(caseWords.waitsFor, { who: say(waitsFor.kind === 'bank' ? caseWords.bank : caseWords.registry) })
    if (!waitsFor.error) return who
    const words = portErrorWords[waitsFor.error]
    const next = new Date(waitsFor.nextAttemptAt)
    const tried = say(caseWords.tried, {
      why: words ? say(words) : waitsFor.error,
      count: waitsFor.attempts,
      time: relativeTime(next < now ? now : next, now, locale),
    })
    return `${who}: ${tried}`
  }
}
