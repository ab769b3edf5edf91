import type { AgeBand } from '#shared/kpis/boardSchema.ts'
import type { Drill } from '#shared/kpis/counted.ts'
import type { KpiName } from '#shared/kpis/kpis.ts'

/** What a list of counted things is about: facts, cases that stood open, or cases by an ordinary filter. */
export type Counted = Drill | { cases: AgeBand['caseFilter'] }

/** The list of exactly what a number counted. */
export function countedAt(of: Counted): string {
  const [[kind, filter] = ['facts', {}]] = Object.entries(of)
  return `/counted?${kind}=${encodeURIComponent(JSON.stringify(filter))}`
}

/** The page of one figure, of the same period and scope. */
export const kpiAt = (kpi: KpiName, search: string): string => `/kpis/${kpi}${search}`
