import type { Limit } from '../policies/rules.ts'
import { judge } from '../policies/rules.ts'

/** A published version as far as figures are judged by it. Days are Seoul's, YYYY-MM-DD. */
export type DatedLimit = Limit & {
  policyVersionId: string
  policyId: string
  number: number
  effectiveDay: string
  publishedDay: string
}

/**
 * The limits in force at the end of that day: of each policy the highest number whose day had come.
 * `knownBy`: leaves out what was published only after that day.
 */
export function limitsOn(versions: readonly DatedLimit[], day: string, knownBy?: string): DatedLimit[] {
  const newest = new Map<string, DatedLimit>()
  for (const version of versions) {
    if (version.effectiveDay > day || (knownBy !== undefined && version.publishedDay > knownBy)) continue
    const before = newest.get(version.policyId)
    if (!before || before.number < version.number) newest.set(version.policyId, version)
  }
  return [...newest.values()].toSorted((a, b) => (a.policyId < b.policyId ? -1 : 1))
}

export const weekVerdicts = ['breach', 'inside', 'too_few', 'no_limit'] as const
export type WeekVerdict = (typeof weekVerdicts)[number]

/** How a reading stood to the limits of its own day: a breach of any is a breach. */
export function verdictThen(
  versions: readonly DatedLimit[],
  { asOf, value, orders }: { asOf: string; value: number; orders: number | null },
): WeekVerdict {
  const verdicts = limitsOn(versions, asOf).map((limit) => judge({ value, denominator: orders }, limit))
  for (const verdict of ['breach', 'inside', 'too_few'] as const) if (verdicts.includes(verdict)) return verdict
  return 'no_limit'
}
