/** One seller's figure of a week, as far as distributions need it. */
export type Weighed = { value: number; orders: number | null }

/** The mean in which an order counts as much as any other; null where nobody knows of an order. */
export function weightedMean(rows: readonly Weighed[]): number | null {
  let [sum, orders] = [0, 0]
  for (const row of rows) {
    sum += row.value * (row.orders ?? 0)
    orders += row.orders ?? 0
  }
  return orders > 0 ? sum / orders : null
}

/** The smallest of the ascending values that at least this share of them does not exceed. */
export function quantile(ascending: readonly number[], share: number): number | null {
  return ascending[Math.max(0, Math.ceil(share * ascending.length) - 1)] ?? null
}

/** The value at which half of the weight is reached; equal halves take the lower. */
export function weightedMedian(points: readonly { at: number; weight: number }[]): number {
  const ascending = points.toSorted((a, b) => a.at - b.at)
  const half = ascending.reduce((sum, point) => sum + point.weight, 0) / 2
  let reached = 0
  for (const point of ascending) {
    reached += point.weight
    if (reached >= half) return point.at
  }
  return ascending.at(-1)?.at ?? 0
}

/** Orders of a window that belong to its last week: a window of thirty days told weekly repeats most of its orders. */
export const ordersOfAWeek = (orders: number, windowDays: number): number => orders * Math.min(1, 7 / windowDays)
