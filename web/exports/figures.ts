import type { ExportRecord } from '#shared/exports/schema.ts'
import type { Locale } from '#shared/text.ts'

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** 1536 → "1.5 kB". */
export function sayBytes(bytes: number, locale: Locale): string {
  const at = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)))
  const unit = units[at] ?? 'byte'
  const options = { style: 'unit', unit, maximumFractionDigits: at === 0 ? 0 : 1 } as const
  return new Intl.NumberFormat(locale, options).format(bytes / 1000 ** at)
}

/** Seconds from the first byte to the last; null while it runs, or when nobody fetched it. */
export const secondsOf = ({ startedAt, endedAt }: Pick<ExportRecord, 'startedAt' | 'endedAt'>): number | null =>
  startedAt && endedAt ? Math.max(1, Math.round((Date.parse(endedAt) - Date.parse(startedAt)) / 1000)) : null
