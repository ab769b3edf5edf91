import { type Comparison, comparisonSigns, formatMetric, type MetricName, metrics } from '../sellers/metrics.ts'
import { measureWords } from '../suspensions/words.ts'
import type { Locale, Words } from '../text.ts'
import type { PolicyPhase, Verdict } from './rules.ts'
import type { PolicyTerms } from './schema.ts'

export const policyPhaseWords = {
  draft: { en: 'Draft', ko: '초안' },
  scheduled: { en: 'Scheduled', ko: '시행 예정' },
  in_force: { en: 'In force', ko: '시행 중' },
  superseded: { en: 'Superseded', ko: '대체됨' },
} satisfies Record<PolicyPhase, Words>

export const comparisonWords = {
  gt: { en: 'above', ko: '초과' },
  gte: { en: 'at or above', ko: '이상' },
  lt: { en: 'below', ko: '미만' },
  lte: { en: 'at or below', ko: '이하' },
} satisfies Record<Comparison, Words>

export const verdictWords = {
  breach: { en: 'Outside the limit', ko: '기준 위반' },
  inside: { en: 'Inside the limit', ko: '기준 충족' },
  too_few: { en: 'Too few orders to judge', ko: '판정 최소 건수 미달' },
} satisfies Record<Verdict, Words>

export const policyTermWords = {
  nameEn: { en: 'Name in English', ko: '영문 이름' },
  nameKo: { en: 'Name in Korean', ko: '이름' },
  metric: { en: 'Figure', ko: '지표' },
  comparison: { en: 'Breach when', ko: '위반 조건' },
  threshold: { en: 'Limit', ko: '기준값' },
  minimumCount: { en: 'Judged from', ko: '최소 주문 수' },
  severity: { en: 'Severity', ko: '심각도' },
  measure: { en: 'Suggested measure', ko: '권고 조치' },
  groundsEn: { en: 'Grounds told to the seller, English', ko: '판매자 통지 사유 (영문)' },
  groundsKo: { en: 'Grounds told to the seller, Korean', ko: '판매자 통지 사유' },
  clause: { en: 'Clause', ko: '근거 조항' },
  source: { en: 'Source of the figure', ko: '기준 출처' },
  effectiveFrom: { en: 'In force from', ko: '시행일' },
} satisfies Record<keyof PolicyTerms, Words>

/** "> 4 %": beyond this a reading is a breach. */
export const sayLimit = (metric: MetricName, comparison: Comparison, threshold: number): string =>
  `${comparisonSigns[comparison]} ${formatMetric(metric, threshold)}`

type Rule = Pick<PolicyTerms, 'metric' | 'comparison' | 'threshold' | 'minimumCount' | 'measure'>

/** "Late delivery > 4 % from 10 orders → Warning": a policy in one line. */
export function sayRule({ metric, comparison, threshold, minimumCount, measure }: Rule, locale: Locale): string {
  const limit = `${metrics[metric].label[locale]} ${sayLimit(metric, comparison, threshold)}`
  const orders = sayOrders(minimumCount, locale)
  const from = minimumCount === 0 ? '' : locale === 'ko' ? ` (${orders})` : ` ${orders}`
  return `${limit}${from} → ${measureWords[measure][locale]}`
}

/** "from 10 orders"; the caller says what no minimum means. */
export function sayOrders(minimumCount: number, locale: Locale): string {
  const count = minimumCount.toLocaleString(locale)
  return locale === 'ko' ? `주문 ${count}건 이상` : `from ${count} ${minimumCount === 1 ? 'order' : 'orders'}`
}
