import type { Batch } from './batch.ts'
import { type MeasuredMetric, read, toLatest } from './performance.ts'
import type { Random } from './random.ts'

export type Figures = ReturnType<typeof makeFigures>

/** The figures of one seller: two readings of one day are revisions of each other. */
export function makeFigures(rows: Batch, random: Random, seller: Parameters<typeof read>[1]) {
  const revisions = new Map<string, number>()
  const newest = new Map<MeasuredMetric, Batch['metricReadings'][number]>()
  return {
    take: (metric: MeasuredMetric, at: Date, isIll: boolean) => {
      const reading = read(random, seller, metric, at, isIll)
      const key = `${metric} ${reading.asOf}`
      reading.revision = (revisions.get(key) ?? 0) + 1
      revisions.set(key, reading.revision)
      rows.metricReadings.push(reading)
      const before = newest.get(metric)
      if (!before || before.asOf <= reading.asOf) newest.set(metric, reading)
      return reading
    },
    latest: () => [...newest.values()].map(toLatest),
  }
}
