import { type MetricName, metrics } from '../sellers/metrics.ts'
import type { Locale, Words } from '../text.ts'
import { type Stage, stageWords } from './journey.ts'
import type { WeekVerdict } from './limits.ts'
import type { Slice } from './parts.ts'
import type { TrialOutcome } from './replay.ts'

export const sliceWords = {
  all: { en: 'All sellers', ko: '전체 판매자' },
  category: { en: 'By category', ko: '카테고리별' },
  cohort: { en: 'By month of joining', ko: '가입월별' },
  region: { en: 'By region', ko: '지역별' },
} satisfies Record<Slice, Words>

export const trialWords = {
  hit: { en: 'Named, and breached', ko: '예상 후 실제 위반' },
  false_alarm: { en: 'Named, did not breach', ko: '예상했으나 위반하지 않음' },
  miss: { en: 'Breached, not named', ko: '예상하지 못한 위반' },
  quiet: { en: 'Not named, did not breach', ko: '예상·위반 모두 없음' },
} satisfies Record<TrialOutcome, Words>

const verdictSaid = {
  breach: { en: 'outside the limit', ko: '기준 위반' },
  inside: { en: 'inside the limit', ko: '기준 충족' },
  too_few: { en: 'too few orders to judge', ko: '최소 건수 미달' },
  no_limit: { en: 'no limit in force', ko: '적용 기준 없음' },
  judged: { en: 'orders enough to judge', ko: '판정 대상' },
} satisfies Record<WeekVerdict | 'judged', Words>

const outlookSaid = {
  worse: { en: 'grew worse', ko: '악화' },
  better: { en: 'grew better', ko: '개선' },
  heading: { en: 'heading for a breach', ko: '위반 예상' },
  sure: { en: 'heading for a breach, whole interval', ko: '위반 예상(구간 전체)' },
} satisfies Record<string, Words>

/** A filter of the sellers list that came from these screens, as people read it; the phrase itself where it is none. */
export function sayPhrase(filter: string, phrase: string, locale: Locale): string {
  const [first = '', second = '', third = ''] = phrase.split(':')
  const metric = Object.hasOwn(metrics, first) ? metrics[first as MetricName].label[locale] : first
  if (filter === 'inWeek') {
    const said = third in verdictSaid ? `, ${verdictSaid[third as WeekVerdict][locale]}` : ''
    return locale === 'ko' ? `${metric} ${second} 주${said}` : `${metric}, week of ${second}${said}`
  }
  if (filter === 'outlook') {
    const said = second in outlookSaid ? outlookSaid[second as keyof typeof outlookSaid][locale] : second
    return `${metric}: ${said}`
  }
  if (filter === 'stage') {
    const stage = first in stageWords ? stageWords[first as Stage][locale] : first
    return locale === 'ko' ? `${second}~${third} 가입, ${stage}` : `joined ${second} to ${third}: ${stage}`
  }
  return locale === 'ko' ? `${first} 가입, ${second}개월 후 주문` : `joined ${first}, orders ${second} months later`
}

export const phraseFilters = ['inWeek', 'outlook', 'stage', 'active'] as const
