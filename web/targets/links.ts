import type { Drill } from '#shared/kpis/counted.ts'

/** The list of exactly what a figure counted. */
export function countedAt(drill: Drill): string {
  const [[kind, filter] = ['facts', {}]] = Object.entries(drill)
  return `/counted?${kind}=${encodeURIComponent(JSON.stringify(filter))}`
}
