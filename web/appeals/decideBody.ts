import type { Appeal } from '#shared/appeals/schema.ts'

export type VerdictDraft = { verdict?: 'stands' | 'falls'; reason?: string }

/** Verdicts as they are typed: `{ verdicts: { <findingId>: { verdict, reason } } }`. What was judged before stands there first. */
export function decideStart(record: Appeal): Record<string, unknown> {
  const verdicts = Object.fromEntries(
    record.verdicts.map(({ findingId, verdict, reason }) => [findingId, { verdict, reason }]),
  )
  return { verdicts, cause: record.cause, reply: record.reply ?? '' }
}

export function judgedIn(verdicts: unknown): { findingId: string; verdict: 'stands' | 'falls'; reason: string }[] {
  const drafts = typeof verdicts === 'object' && verdicts !== null ? (verdicts as Record<string, VerdictDraft>) : {}
  return Object.entries(drafts).flatMap(([findingId, { verdict, reason = '' }]) =>
    verdict ? [{ findingId, verdict, reason }] : [],
  )
}

export type Leaning = 'none' | 'granted' | 'partly' | 'denied'

/** Where the verdicts lead so far; `none` until every finding is judged. */
export function leaningOf(verdicts: unknown, findings: number): Leaning {
  const judged = judgedIn(verdicts)
  if (judged.length < findings || findings === 0) return 'none'
  const fallen = judged.filter(({ verdict }) => verdict === 'falls').length
  if (fallen === 0) return 'denied'
  return fallen === judged.length ? 'granted' : 'partly'
}

/** Only what fits the verdicts goes along: a cause where something falls, a remedy where some stand. */
export function decideBody(values: Record<string, unknown>): Record<string, unknown> {
  const verdicts = judgedIn(values.verdicts)
  const leaning = leaningOf(values.verdicts, verdicts.length)
  const isPartly = leaning === 'partly'
  const isMilder = isPartly && values.remedy === 'milder'
  return {
    verdicts,
    reply: values.reply,
    note: values.note,
    cause: leaning === 'denied' ? undefined : values.cause,
    remedy: isPartly ? values.remedy : undefined,
    measure: isMilder ? values.measure : undefined,
    days: isMilder && values.measure === 'temporary_suspension' ? values.days : undefined,
    features: isMilder && values.measure === 'feature_restriction' ? values.features : undefined,
  }
}
