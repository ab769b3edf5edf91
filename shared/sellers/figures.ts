import { judge, type Verdict } from '../policies/rules.ts'
import { type MetricName, metricNames, metrics } from './metrics.ts'
import type { MetricReading, PeerBand, SellerFile } from './schema.ts'

export type SellerLimit = SellerFile['limits'][number]

/** One figure of a seller as it stands now. */
export type Figure = {
  metric: MetricName
  latest: MetricReading
  /** Readings over the same window as the latest, oldest first; the latest is among them. */
  history: MetricReading[]
  limits: SellerLimit[]
  /** Null where no limit is in force. */
  verdict: Verdict | null
  peers: PeerBand | undefined
  rank: PeerRank | null
}

export type PeerRank = 'best' | 'middle' | 'worst'

/** The figures that are loaded, in the order of the metrics. */
export function figuresOf(file: Pick<SellerFile, 'readings' | 'limits' | 'peers'>): Figure[] {
  return metricNames.flatMap((metric) => {
    const readings = file.readings.filter((reading) => reading.metric === metric)
    const latest = readings.find((reading) => reading.isLatest) ?? readings[0]
    if (!latest) return []
    const limits = file.limits.filter((limit) => limit.metric === metric)
    const peers = file.peers.find((band) => band.metric === metric)
    const history = readings
      .filter((reading) => reading.windowDays === latest.windowDays)
      .toSorted((a, b) => (a.asOf < b.asOf ? -1 : 1))
    const rank = peers ? rankAmong(peers, latest.value) : null
    return [{ metric, latest, history, limits, verdict: verdictOf(latest, limits), peers, rank }]
  })
}

/** A breach of any limit is a breach; too few only where no limit could be judged. */
function verdictOf(latest: MetricReading, limits: readonly SellerLimit[]): Verdict | null {
  const verdicts = limits.map((limit) => judge(latest, limit))
  const inOrder: Verdict[] = ['breach', 'inside', 'too_few']
  return inOrder.find((verdict) => verdicts.includes(verdict)) ?? null
}

/** Outside the middle half on the good or on the bad side; on its edge is still inside. */
export function rankAmong({ metric, p25, p75 }: PeerBand, value: number): PeerRank {
  if (value >= p25 && value <= p75) return 'middle'
  return value < p25 === (metrics[metric].better === 'low') ? 'best' : 'worst'
}
