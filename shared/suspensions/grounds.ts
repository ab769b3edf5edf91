import { formatMetric, type MetricName, metrics } from '../sellers/metrics.ts'
import type { Locale } from '../text.ts'
import type { Finding } from './schema.ts'

type InNumbers = Pick<
  Finding,
  'metric' | 'comparison' | 'value' | 'threshold' | 'denominator' | 'minimumCount' | 'note'
>

const isMetric = (name: string | null): name is MetricName => name !== null && name in metrics

/** "Late delivery 9.1 % of 156 orders; limit 4 % from 10 orders" — a finding explains itself in numbers. */
export function explainFinding(finding: InNumbers, locale: Locale): string {
  const { metric, value, threshold, denominator, minimumCount } = finding
  if (!isMetric(metric) || value === null || threshold === null) return finding.note ?? ''
  const name = metrics[metric].label[locale]
  const shown = formatMetric(metric, value)
  const limit = formatMetric(metric, threshold)
  const isFloor = finding.comparison === 'lt' || finding.comparison === 'lte'
  if (locale === 'ko') {
    const of = denominator === null ? '' : ` (주문 ${count(denominator)}건 기준)`
    const from = minimumCount ? `, ${count(minimumCount)}건 이상 적용` : ''
    return `${name} ${shown}${of}; 기준 ${limit} ${isFloor ? '이상' : '이하'}${from}`
  }
  const of = denominator === null ? '' : ` of ${count(denominator)} orders`
  const from = minimumCount ? ` from ${count(minimumCount)} orders` : ''
  return `${name} ${shown}${of}; ${isFloor ? 'minimum' : 'limit'} ${limit}${from}`
}

const count = (n: number) => n.toLocaleString('en-US')
