/** The measured figures of a seller. A ratio is stored 0..1 and shown in percent. */
export const metrics = {
  late_delivery_rate: { unit: 'ratio', better: 'low', label: { en: 'Late delivery', ko: '배송 지연율' } },
  cancellation_rate: { unit: 'ratio', better: 'low', label: { en: 'Seller cancellation', ko: '판매자 취소율' } },
  defect_rate: { unit: 'ratio', better: 'low', label: { en: 'Order defects', ko: '주문 결함률' } },
  return_rate: { unit: 'ratio', better: 'low', label: { en: 'Returns', ko: '반품률' } },
  valid_tracking_rate: { unit: 'ratio', better: 'high', label: { en: 'Valid tracking', ko: '유효 송장률' } },
  answered_in_24h_rate: {
    unit: 'ratio',
    better: 'high',
    label: { en: 'Answered within 24 h', ko: '24시간 내 답변율' },
  },
  review_score: { unit: 'score', better: 'high', label: { en: 'Review score', ko: '평균 평점' } },
} as const satisfies Record<string, Metric>

type Metric = { unit: 'ratio' | 'score'; better: 'low' | 'high'; label: { en: string; ko: string } }

export type MetricName = keyof typeof metrics
export const metricNames = Object.keys(metrics) as [MetricName, ...MetricName[]]

export const comparisons = ['gt', 'gte', 'lt', 'lte'] as const
export type Comparison = (typeof comparisons)[number]
export const comparisonSigns = { gt: '>', gte: '≥', lt: '<', lte: '≤' } satisfies Record<Comparison, string>

/** Whether the value is outside the band that the policy allows. */
export function isBreach(value: number, comparison: Comparison, threshold: number): boolean {
  if (comparison === 'gt') return value > threshold
  if (comparison === 'gte') return value >= threshold
  if (comparison === 'lt') return value < threshold
  return value <= threshold
}

/** 0.0641 → "6.41 %" for a ratio, 4.03 → "4.03" for a score: fine enough to tell 4.04 % from a limit of 4 %. */
export function formatMetric(metric: MetricName, value: number): string {
  if (metrics[metric].unit === 'ratio') return `${round(value * 100)} %`
  return round(value)
}

const round = (value: number): string => String(Number(value.toFixed(2)))
