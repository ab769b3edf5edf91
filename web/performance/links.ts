import type { Slice } from '#shared/performance/parts.ts'
import type { Trends } from '#shared/performance/schema.ts'
import { monthOf, plusMonths } from '#shared/performance/weeks.ts'

/** The list of another resource, filtered to exactly what a figure counted. */
export const listOf = (resource: string, filter: Record<string, unknown>): string =>
  `/${resource}?filter=${encodeURIComponent(JSON.stringify(filter))}`

/** How a part of the marketplace is called as a filter of the sellers list. */
export function partFilter(slice: Slice, part: string): Record<string, unknown> {
  if (slice === 'all') return {}
  if (slice !== 'cohort') return { [slice]: part === '' ? null : part }
  return {
    joinedAt_gte: startOf(part),
    joinedAt_lte: new Date(Date.parse(startOf(plusMonths(part, 1))) - 1).toISOString(),
  }
}

const startOf = (month: string) => new Date(`${monthOf(month)}-01T00:00:00+09:00`).toISOString()

export type Part = Trends['parts'][number]
