import type { Locale } from './text.ts'

/** Won as people read it: ₩1,234,000. */
export const formatKrw = (krw: number, locale: Locale): string =>
  new Intl.NumberFormat(locale === 'ko' ? 'ko-KR' : 'en-GB', {
    style: 'currency',
    currency: 'KRW',
    currencyDisplay: 'narrowSymbol',
    maximumFractionDigits: 0,
  }).format(krw)
