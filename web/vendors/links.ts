import type { FactFilter } from '#shared/kpis/counted.ts'

/** The list of exactly what a figure counted. */
export const countedAt = (facts: FactFilter): string => `/counted?facts=${encodeURIComponent(JSON.stringify(facts))}`
