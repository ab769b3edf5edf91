import type { Locale } from '#shared/text.ts'

const units = ['B', 'KB', 'MB', 'GB'] as const

/** Bytes as people say them: 1.4 MB. */
export function sayBytes(bytes: number, locale: Locale): string {
  const step = bytes < 1024 ? 0 : Math.min(units.length - 1, Math.floor(Math.log2(bytes) / 10))
  const figure = bytes / 1024 ** step
  const digits = step === 0 || figure >= 100 ? 0 : 1
  return `${figure.toLocaleString(locale, { maximumFractionDigits: digits })} ${units[step]}`
}
