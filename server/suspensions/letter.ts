import { explainFinding } from '#shared/suspensions/grounds.ts'
import type { Measure, RestrictableFeature } from '#shared/suspensions/ladder.ts'
import type { Finding } from '#shared/suspensions/schema.ts'
import { featureWords, measureWords } from '#shared/suspensions/words.ts'
import type { Locale } from '#shared/text.ts'

/** The day as the seller reads it: Seoul's calendar, in the seller's language. */
export const dayInSeoul = (instant: Date, locale: Locale): string =>
  new Intl.DateTimeFormat(locale === 'ko' ? 'ko-KR' : 'en-GB', {
    timeZone: 'Asia/Seoul',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
  }).format(instant)

export const listFindings = (findings: readonly Finding[], locale: Locale): string =>
  findings.map((finding) => `- ${explainFinding(finding, locale)}${asOf(finding, locale)}`).join('\n')

const asOf = ({ asOf: day, windowDays }: Finding, locale: Locale): string => {
  if (!day) return ''
  const window = windowDays ? (locale === 'ko' ? `, 최근 ${windowDays}일` : `, last ${windowDays} days`) : ''
  return locale === 'ko' ? ` (${day} 기준${window})` : ` (as of ${day}${window})`
}

export const nameMeasure = (measure: Measure, locale: Locale): string => measureWords[measure][locale]

export const listFeatures = (features: readonly string[], locale: Locale): string =>
  features.map((feature) => featureWords[feature as RestrictableFeature][locale]).join(', ')

/** Always a sentence: a template may rely on it. */
export function payoutSentence(until: Date | null, locale: Locale): string {
  if (!until) return locale === 'ko' ? '정산금 지급 보류는 없습니다.' : 'No payouts are held.'
  const day = dayInSeoul(until, locale)
  return locale === 'ko' ? `${day}까지 정산금 지급이 보류됩니다.` : `Payouts are held until ${day}.`
}
