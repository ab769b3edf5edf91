import type { RoutingBody } from '../settings/routing.ts'
import type { Severity } from '../suspensions/ladder.ts'
import type { Locale } from '../text.ts'

export type RoutingRule = RoutingBody['rules'][number]

/** What a routing rule may ask of a case. */
export type RoutedCase = {
  kind: string
  severity: Severity
  locale: Locale
  /** The seller's. */
  category: string | null
  gmvKrw: number
  subject: string
}

export function holds({ when }: RoutingRule, one: RoutedCase): boolean {
  const among = (words: readonly string[] | undefined, word: string | null) =>
    words === undefined || (word !== null && words.includes(word))
  return (
    among(when.kinds, one.kind) &&
    among(when.severities, one.severity) &&
    among(when.locales, one.locale) &&
    among(when.categories, one.category) &&
    (when.gmvAtLeastKrw === undefined || one.gmvKrw >= when.gmvAtLeastKrw) &&
    (when.subjectHas === undefined || folded(one.subject).includes(folded(when.subjectHas)))
  )
}

const folded = (text: string) => text.normalize('NFC').toLowerCase()

/**
 * The first rule whose every condition holds and whose team works, or null.
 * A rule that names a team which is gone is passed over: the case goes on down the list instead of being lost.
 */
export const firstMatch = (
  rules: readonly RoutingRule[],
  one: RoutedCase,
  isAtWork: (teamSlug: string) => boolean,
): RoutingRule | null => rules.find((rule) => isAtWork(rule.then.team) && holds(rule, one)) ?? null

/** Rules that send nothing anywhere, because their team is not there or no longer works. */
export const deadRules = (rules: readonly RoutingRule[], isAtWork: (teamSlug: string) => boolean): RoutingRule[] =>
  rules.filter((rule) => !isAtWork(rule.then.team))
