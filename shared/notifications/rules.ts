import type { FieldErrors } from '../errors.ts'
import type { DigestChoice } from './schema.ts'

const minuteMs = 60_000
const dayMinutes = 24 * 60
/** Seoul has kept one time, without summer time, since 1988. */
const seoulMinutes = 9 * 60
/** A daily digest comes at the start of the working day. House rule. */
const dailyFrom = 9 * 60

type Quiet = { quietFrom: number | null; quietTo: number | null }

const seoulMinuteCount = (at: Date) => Math.floor(at.getTime() / minuteMs) + seoulMinutes

/** Whether somebody's quiet hours hold; hours that end before they begin run over midnight. */
export function isQuiet({ quietFrom, quietTo }: Quiet, at: Date): boolean {
  if (quietFrom === null || quietTo === null) return false
  const minute = seoulMinuteCount(at) % dayMinutes
  return quietFrom < quietTo ? minute >= quietFrom && minute < quietTo : minute >= quietFrom || minute < quietTo
}

/** Whether an e-mail of what is unread may go out now: once in each hour or working morning, never in quiet hours. */
export function isDigestDue(choices: Quiet & { digest: DigestChoice }, lastAt: Date | null, now: Date): boolean {
  if (choices.digest === 'off' || isQuiet(choices, now)) return false
  const minute = seoulMinuteCount(now)
  const last = lastAt ? seoulMinuteCount(lastAt) : Number.NEGATIVE_INFINITY
  if (choices.digest === 'hourly') return Math.floor(minute / 60) > Math.floor(last / 60)
  const day = Math.floor(minute / dayMinutes)
  return minute % dayMinutes >= dailyFrom && day > Math.floor(last / dayMinutes)
}

/** What is wrong with quiet hours, by field. */
export function wrongChoices({ quietFrom, quietTo }: Quiet): FieldErrors {
  if ((quietFrom === null) !== (quietTo === null)) return { quietTo: 'quiet hours have a beginning and an end' }
  if (quietFrom !== null && quietFrom === quietTo) return { quietTo: 'quiet hours end when they begin' }
  return {}
}
