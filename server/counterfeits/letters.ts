import { inArray } from 'drizzle-orm'
import type { CounterNoticeBody } from '#shared/counterfeits/bodies.ts'
import type { CheckItem } from '#shared/counterfeits/checks.ts'
import type { counterfeitLetters } from '#shared/counterfeits/letters.ts'
import { rightTypeWords } from '#shared/counterfeits/registerWords.ts'
import { isOutside, speaksForRight } from '#shared/counterfeits/reporters.ts'
import { checkItemWords } from '#shared/counterfeits/words.ts'
import type { CounterfeitsBody, Disclosure } from '#shared/settings/counterfeits.ts'
import type { Locale, Words } from '#shared/text.ts'
import type { QueuedNotice } from '../cases/kind.ts'
import type { Db } from '../db/database.ts'
import { listings } from '../listings/table.ts'
import { sellers } from '../sellers/table.ts'
import type { Stand } from './checks.ts'
import type { ReporterRow, RightRow } from './registers.ts'
import type { BlockedListings } from './table.ts'

type LetterName = keyof typeof counterfeitLetters
type Values = Record<string, string>

/** The day as its reader reads it: Seoul's calendar. */
export const dayIn = (instant: Date, locale: Locale): string =>
  new Intl.DateTimeFormat(locale === 'ko' ? 'ko-KR' : 'en-GB', {
    timeZone: 'Asia/Seoul',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
  }).format(instant)

export function nameRight(right: RightRow | null, locale: Locale): string {
  if (!right) return locale === 'ko' ? '확인 중인 권리' : 'the right in question'
  const type = rightTypeWords[right.type][locale]
  return right.number && right.number !== right.title
    ? `${type} ${right.number} (${right.title})`
    : `${type} ${right.title}`
}

export const listed = (titles: readonly string[]): string => titles.map((title) => `- ${title}`).join('\n')

const say = (words: Words, locale: Locale) => words[locale]

/** Letters to everybody outside who stands behind the report and can be reached. */
export function tellReporters(
  stand: Pick<Stand, 'right' | 'listing' | 'standing'>,
  template: LetterName,
  valuesOf: (locale: Locale) => Values,
  onlyRightsSide = false,
): QueuedNotice[] {
  const told = new Map<string, ReporterRow>()
  for (const { reporter } of stand.standing) {
    if (isOutside(reporter.type) && (!onlyRightsSide || speaksForRight(reporter.type))) told.set(reporter.id, reporter)
  }
  return [...told.values()].flatMap(({ name, email, locale }) => {
    if (!email) return []
    const ip_right = nameRight(stand.right, locale)
    const values = { seller_name: name, ip_right, ip_listings: listed([stand.listing.title]), ...valuesOf(locale) }
    return [{ template, to: { name, email, locale }, values }]
  })
}

/** A letter to each seller whose listings are concerned: the case's own first, who always has one. */
export async function tellSellers(
  db: Db,
  caseSellerId: string,
  stand: Pick<Stand, 'right'>,
  blocked: BlockedListings,
  template: LetterName,
  valuesOf: (locale: Locale) => Values,
): Promise<{ notice?: QueuedNotice; alsoTell: QueuedNotice[] }> {
  const letters: QueuedNotice[] = []
  let notice: QueuedNotice | undefined
  for (const { sellerId, listingIds } of blocked) {
    const [seller] = await db
      .select()
      .from(sellers)
      .where(inArray(sellers.id, [sellerId]))
    if (!seller) continue
    const titles = await db.select({ title: listings.title }).from(listings).where(inArray(listings.id, listingIds))
    const { name, email, locale } = seller
    const values = {
      seller_name: name,
      ip_right: nameRight(stand.right, locale),
      ip_listings: listed(titles.map(({ title }) => title).sort()),
      ...valuesOf(locale),
    }
    if (sellerId === caseSellerId) notice = { template, values }
    else if (email) letters.push({ template, to: { name, email, locale }, values })
  }
  return { ...(notice && { notice }), alsoTell: letters }
}

/** Who reported, as far as the settings let the seller know. */
export function sentenceOfReporter(stand: Pick<Stand, 'standing'>, setting: CounterfeitsBody, locale: Locale): string {
  const told = stand.standing.flatMap(({ reporter: { type, name, email } }) => {
    const rule: Disclosure = type === 'internal' || type === 'monitoring' ? 'nothing' : setting.toldToSeller[type]
    if (rule === 'nothing') return []
    return [rule === 'name_and_email' && email ? `${name} (${email})` : name]
  })
  const names = [...new Set(told)].join(', ')
  if (names) return locale === 'ko' ? `신고자: ${names}` : `Reported by ${names}.`
  return locale === 'ko' ? '신고자 정보는 정책에 따라 공개하지 않습니다.' : 'Our policy does not name who reported.'
}

export function sentenceOfContact(notice: CounterNoticeBody, rule: Disclosure, locale: Locale): string {
  const { contactName: name = '', contactEmail: email = '' } = notice
  if (rule === 'nothing')
    return locale === 'ko'
      ? '판매자 연락처는 정책에 따라 공개하지 않습니다.'
      : 'Our policy does not give the seller’s contact.'
  const who = rule === 'name' ? name : `${name} (${email})`
  return locale === 'ko' ? `연락처: ${who}` : `Contact: ${who}.`
}

export const listMissing = (items: readonly CheckItem[], locale: Locale): string =>
  items.map((item) => `- ${say(checkItemWords[item].ask, locale)}`).join('\n')

export function sentenceOfHold(until: Date | null, locale: Locale): string {
  if (!until) return locale === 'ko' ? '정산금 지급 보류는 없습니다.' : 'No payouts are held.'
  return locale === 'ko'
    ? `${dayIn(until, 'ko')}까지 정산금 지급이 보류됩니다.`
    : `Payouts are held until ${dayIn(until, 'en')}.`
}
