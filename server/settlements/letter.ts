import { type TicketType, traits } from '#shared/settlements/types.ts'
import type { Locale } from '#shared/text.ts'

/** The day as the seller reads it: Seoul's calendar, in the seller's language. */
export const dayInSeoul = (instant: Date, locale: Locale): string =>
  new Intl.DateTimeFormat(locale === 'ko' ? 'ko-KR' : 'en-GB', {
    timeZone: 'Asia/Seoul',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
  }).format(instant)

/** What every letter about a ticket begins with. */
export const about = ({ type, period }: { type: TicketType; period: string }, locale: Locale) => ({
  settlement_type: traits[type].label[locale],
  settlement_period: period,
})
