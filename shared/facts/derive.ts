import type { FactWord } from './words.ts'

/** A thing that happened to one case, in the order in which it was noted. */
export type CaseFact = {
  what: FactWord
  aspect: string
  at: Date
  teamId: string
  personId: string
  causeId: string | null
  value: number | null
  calendarMs: number | null
}

/** Facts that follow from other facts of the same case; all others are noted as they happen. */
export const derivedWords = [
  'first_reply',
  'next_reply',
  'first_closed',
  'resolved',
  'resolved_one_touch',
  'resolved_reopened',
  'resolved_escalated',
  'resolved_transferred',
] as const satisfies FactWord[]

/**
 * What follows from the facts of a case: how long it waited for answers, and what its last closing came to.
 * First reply: the first answer after it was opened. Next reply: every later answer to something that waited, since the oldest.
 * One touch: one answer at the most and never reopened.
 */
export function derivedFrom(
  noted: readonly CaseFact[],
  businessMs: (from: Date, to: Date, teamId: string) => number,
): CaseFact[] {
  return [...repliesOf(noted, businessMs), ...resolutionOf(noted)]
}

function repliesOf(
  noted: readonly CaseFact[],
  businessMs: (from: Date, to: Date, teamId: string) => number,
): CaseFact[] {
  const found: CaseFact[] = []
  let since: Date | null = noted.find(({ what }) => what === 'opened')?.at ?? null
  let what: 'first_reply' | 'next_reply' = 'first_reply'
  for (const fact of noted) {
    if (fact.what === 'asked') since ??= fact.at
    if (fact.what !== 'reply') continue
    if (since) {
      const value = businessMs(since, fact.at, fact.teamId)
      found.push({ ...fact, what, aspect: '', value, calendarMs: fact.at.getTime() - since.getTime() })
    }
    since = null
    what = 'next_reply'
  }
  return found
}

function resolutionOf(noted: readonly CaseFact[]): CaseFact[] {
  const first = noted.find(({ what }) => what === 'closed')
  if (!first) return []
  const firstClosed = { ...first, what: 'first_closed' as const }
  const last = noted.findLast(({ what }) => what === 'closed' || what === 'reopened')
  if (last?.what !== 'closed') return [firstClosed]
  const times = (what: FactWord) => noted.filter((fact) => fact.what === what).length
  const plain = { ...last, value: null, calendarMs: null }
  return [
    firstClosed,
    { ...last, what: 'resolved' },
    ...(times('reply') <= 1 && times('reopened') === 0 ? [{ ...plain, what: 'resolved_one_touch' as const }] : []),
    ...(times('reopened') > 0 ? [{ ...plain, what: 'resolved_reopened' as const }] : []),
    ...(times('escalated') > 0 ? [{ ...plain, what: 'resolved_escalated' as const }] : []),
    ...(times('left') > 0 ? [{ ...plain, what: 'resolved_transferred' as const }] : []),
  ]
}
