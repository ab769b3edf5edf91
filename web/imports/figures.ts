import type { ImportRecord } from '#shared/imports/schema.ts'
import type { Locale } from '#shared/text.ts'

/** How much of the file has been read, 0..1. */
export const shareRead = ({ bytes, bytesRead }: Pick<ImportRecord, 'bytes' | 'bytesRead'>): number =>
  bytes === 0 ? 1 : Math.min(1, bytesRead / bytes)

const units = ['B', 'kB', 'MB', 'GB']

/** 125536 → "125.5 kB". */
export function formatBytes(bytes: number, locale: Locale): string {
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3))
  const value = (bytes / 1000 ** step).toLocaleString(locale, { maximumFractionDigits: step === 0 ? 0 : 1 })
  return `${value} ${units[step]}`
}

/** Seconds between two instants as "0.8 s" or "2m 5s"; Korean "0.8초". */
export function formatSpan(from: string, until: string, locale: Locale): string {
  const seconds = Math.max(0, Date.parse(until) - Date.parse(from)) / 1000
  const [minute, second] = locale === 'ko' ? ['분', '초'] : ['m', 's']
  if (seconds < 10) return `${seconds.toFixed(1)}${second}`
  if (seconds < 60) return `${Math.round(seconds)}${second}`
  return `${Math.floor(seconds / 60)}${minute} ${Math.round(seconds % 60)}${second}`
}
