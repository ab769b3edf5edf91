import type { ReviewCause } from '#shared/gating/life.ts'
import { reviewCauseWords, unauthorisedWayWords } from '#shared/gating/lifeWords.ts'
import type { Words } from '#shared/text.ts'
import type { Trespass } from './unauthorised.ts'

/** Why a case was opened, in one line that a case keeps: both languages, as subjects do. */
export function sayTrespass(found: readonly Trespass[], brand: { name: string; nameKo: string } | undefined): string {
  const [first] = found
  if (!first) return ''
  const ways = [...new Set(found.map(({ how }) => how))]
  const say = (locale: keyof Words) => ways.map((way) => unauthorisedWayWords[way][locale]).join(', ')
  const category = first.gate.scope === 'category' ? first.gate.category : ''
  return `${brand?.nameKo ?? category}: ${say('ko')} / ${brand?.name ?? category}: ${say('en')}`
}

export const sayCauses = (causes: readonly ReviewCause[]): string => {
  const say = (locale: keyof Words) => causes.map((cause) => reviewCauseWords[cause][locale]).join(', ')
  return `${say('ko')} / ${say('en')}`
}
