import type { MetricsRow } from '#shared/imports/rules.ts'

export type NumberedRow = MetricsRow & { line: number }

/** Where a reading comes from; stands on every reading with its line. */
export type Source = { importId: string; fileName: string }
