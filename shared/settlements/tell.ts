import { formatKrw } from '../money.ts'
import type { Locale } from '../text.ts'
import { componentWords, ruleWords } from './components.ts'
import type { Calculation } from './schema.ts'

/** "+₩2,700": the sign matters more than the amount. */
export const signedKrw = (krw: number, locale: Locale): string =>
  krw > 0 ? `+${formatKrw(krw, locale)}` : krw < 0 ? `−${formatKrw(-krw, locale)}` : formatKrw(0, locale)

/** The worked calculation as a letter carries it: a line a component, the rule under what differs, the sum below. */
export function tellCalculation(calculation: Calculation, locale: Locale): string {
  const isKorean = locale === 'ko'
  const krw = (amount: number) => signedKrw(amount, locale)
  const lines = calculation.components.map((one) => {
    const corrected =
      one.correctedKrw === 0
        ? ''
        : isKorean
          ? `, 기조정 ${krw(one.correctedKrw)}`
          : `, corrected before ${krw(one.correctedKrw)}`
    const figures = isKorean
      ? `예상 ${krw(one.expectedKrw)}, 실제 ${krw(one.actualKrw)}${corrected}, 차이 ${krw(one.differenceKrw)}`
      : `expected ${krw(one.expectedKrw)}, settled ${krw(one.actualKrw)}${corrected}, difference ${krw(one.differenceKrw)}`
    const rule = one.differenceKrw === 0 ? '' : `\n    (${ruleWords[one.rule][locale]})`
    return `- ${componentWords[one.component][locale]}: ${figures}${rule}`
  })
  const sum = isKorean
    ? `차이 합계: ${krw(calculation.disputedKrw)}`
    : `Sum of the differences: ${krw(calculation.disputedKrw)}`
  return [...lines, sum].join('\n')
}
