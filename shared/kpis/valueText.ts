import { formatKrw } from '../money.ts'
import type { Locale } from '../text.ts'
import type { Kpi, KpiUnit } from './kpi.ts'

const tags: Record<Locale, string> = { en: 'en-GB', ko: 'ko-KR' }
const minuteMs = 60_000

const number = (value: number, locale: Locale, digits: number): string =>
  new Intl.NumberFormat(tags[locale], { maximumFractionDigits: digits }).format(value)

/** A figure as people read it: "92.4 %", "3h 20m", "₩1,200"; a dash where nothing was counted. */
export function kpiText(unit: KpiUnit, value: number | null, locale: Locale): string {
  if (value === null) return '–'
  if (unit === 'share') return `${number(value * 100, locale, 1)}${locale === 'ko' ? '%' : ' %'}`
  if (unit === 'business' || unit === 'time') return hours(value, locale)
  if (unit === 'days') return locale === 'ko' ? `${number(value, locale, 1)}일` : `${number(value, locale, 1)} days`
  if (unit === 'won') return formatKrw(Math.round(value), locale)
  return number(value, locale, unit === 'number' ? 0 : 2)
}

function hours(ms: number, locale: Locale): string {
  const minutes = Math.round(Math.abs(ms) / minuteMs)
  const [h, m] = locale === 'ko' ? ['시간', '분'] : ['h', 'm']
  const whole = Math.floor(minutes / 60)
  const rest = minutes % 60
  const said = whole === 0 ? `${rest}${m}` : rest === 0 ? `${whole}${h}` : `${whole}${h} ${rest}${m}`
  return ms < 0 ? `−${said}` : said
}

/**
 * What happened to a figure since the period before, in words: "up 3.1 points, better". Shares change by points,
 * everything else by per cent; null where one of the two has no figure.
 */
export function changeText(
  { unit, better }: Pick<Kpi, 'unit' | 'better'>,
  value: number | null,
  before: number | null,
  locale: Locale,
): string | null {
  if (value === null || before === null) return null
  const isPoints = unit === 'share'
  if (!isPoints && before === 0 && value !== 0) return judged(words.fromNothing[locale], better, value > 0, locale)
  const by = isPoints ? (value - before) * 100 : before === 0 ? 0 : ((value - before) / Math.abs(before)) * 100
  const size = Math.abs(by)
  if (size < 0.05) return words.same[locale]
  const much = number(size, locale, 1)
  const said = words[isPoints ? 'points' : 'percent'][by > 0 ? 'up' : 'down'][locale].replace('{n}', much)
  return judged(said, better, by > 0, locale)
}

function judged(said: string, better: Kpi['better'], isUp: boolean, locale: Locale): string {
  if (better === null) return said
  const isBetter = (better === 'up') === isUp
  return `${said}, ${words[isBetter ? 'better' : 'worse'][locale]}`
}

const words = {
  same: { en: 'unchanged', ko: '변동 없음' },
  fromNothing: { en: 'up from nothing', ko: '0에서 증가' },
  points: {
    up: { en: 'up {n} points', ko: '{n}%p 상승' },
    down: { en: 'down {n} points', ko: '{n}%p 하락' },
  },
  percent: { up: { en: 'up {n} %', ko: '{n}% 증가' }, down: { en: 'down {n} %', ko: '{n}% 감소' } },
  better: { en: 'better', ko: '개선' },
  worse: { en: 'worse', ko: '악화' },
} as const
