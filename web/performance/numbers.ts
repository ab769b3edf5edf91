import { formatMetric, type MetricName } from '#shared/sellers/metrics.ts'

/** "12.5 %"; a dash where there is nothing to be a share of. */
export const shareOf = (part: number, whole: number): string =>
  whole > 0 ? `${Number(((part / whole) * 100).toFixed(1))} %` : '–'

/** A change with its sign: "+1.2 %", "−0.3". */
export function signed(metric: MetricName, change: number): string {
  const size = formatMetric(metric, Math.abs(change))
  if (Number.parseFloat(size) === 0) return size
  return `${change > 0 ? '+' : '−'}${size}`
}

export const oneDigit = (value: number): string => value.toFixed(1)
