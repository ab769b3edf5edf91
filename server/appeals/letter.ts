import { desc, eq } from 'drizzle-orm'
import type { InadmissibleReason } from '#shared/appeals/bodies.ts'
import { findingVerdictWords } from '#shared/appeals/letterWords.ts'
import type { FindingVerdict, InfoItem } from '#shared/appeals/plan.ts'
import { inadmissibleWords } from '#shared/appeals/words.ts'
import { measureWords } from '#shared/suspensions/words.ts'
import { partsOf } from '#shared/templates/render.ts'
import type { TemplateName } from '#shared/templates/schema.ts'
import type { Locale, Words } from '#shared/text.ts'
import { cases } from '../cases/table.ts'
import type { Db } from '../db/database.ts'
import { sellers } from '../sellers/table.ts'
import { templateVersions } from '../templates/table.ts'
import type { appeals } from './table.ts'

type AppealRow = typeof appeals.$inferSelect

/** The day as the seller reads it: Seoul's calendar, in the seller's language. */
export const dayInSeoul = (instant: Date, locale: Locale): string =>
  new Intl.DateTimeFormat(locale === 'ko' ? 'ko-KR' : 'en-GB', {
    timeZone: 'Asia/Seoul',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
  }).format(instant)

/** Which measure of which case the letter speaks of. */
export const aboutContested = (own: Pick<AppealRow, 'measure'>, number: string, locale: Locale) => ({
  contested_case: number,
  contested_measure: own.measure ? measureWords[own.measure][locale] : locale === 'ko' ? '상품 조치' : 'Measure',
})

export const listItems = (items: readonly InfoItem[]): string =>
  items.map(({ what }, n) => `${n + 1}. ${what.trim()}`).join('\n')

export const listVerdicts = (
  findings: readonly { id: string; words: Words }[],
  verdicts: readonly FindingVerdict[],
  locale: Locale,
): string =>
  findings
    .flatMap(({ id, words }) => {
      const one = verdicts.find(({ findingId }) => findingId === id)
      return one ? [`- ${words[locale]}\n  → ${findingVerdictWords[one.verdict][locale]}: ${one.reason.trim()}`] : []
    })
    .join('\n')

export const whyInadmissible = (reason: InadmissibleReason, note: string, locale: Locale): string =>
  `${inadmissibleWords[reason][locale]}. ${note.trim()}`

/** What the seller can still do. */
export function nextStep(until: Date | null, locale: Locale): string {
  if (!until) {
    return locale === 'ko'
      ? '더 이상 이의를 제기할 수 없으며 이 결과가 최종입니다.'
      : 'No further appeal against this measure is possible; this answer is final.'
  }
  const day = dayInSeoul(until, locale)
  return locale === 'ko'
    ? `${day}까지 새로운 내용을 갖추어 다시 이의를 제기할 수 있습니다.`
    : `You may appeal again until ${day}, if you have something new.`
}

/** What becomes of the measure. */
export function consequenceOf(own: Pick<AppealRow, 'remedy' | 'milder'>, isOver: boolean, locale: Locale): string {
  const { milder } = own
  if (own.remedy === 'milder' && milder) {
    const name = measureWords[milder.measure][locale]
    const days = milder.days ? (locale === 'ko' ? ` (${milder.days}일)` : ` (${milder.days} days)`) : ''
    return locale === 'ko'
      ? `기존 조치를 종료하고 "${name}"${days}(으)로 대체합니다. 벌점도 이에 맞추어 조정됩니다.`
      : `The measure ends; "${name}"${days} takes its place, and the strike is reduced to match.`
  }
  if (isOver) {
    return locale === 'ko'
      ? '이미 종료된 조치의 벌점을 취소합니다.'
      : 'The measure is over already; its strike no longer counts.'
  }
  return locale === 'ko'
    ? '해당 조치는 오늘 종료되며 벌점도 취소됩니다. 다른 조치로 제한된 사항은 유지됩니다.'
    : 'The measure ends today and its strike no longer counts. What other measures hold stays in force.'
}

/** The letter as it would leave now. */
export async function previewLetter(
  db: Db,
  caseId: string,
  template: TemplateName,
  values: Record<string, string | null>,
): Promise<{ subject: string; body: string; locale: Locale }> {
  const [found] = await db
    .select({ number: cases.number, seller: sellers })
    .from(cases)
    .innerJoin(sellers, eq(sellers.id, cases.sellerId))
    .where(eq(cases.id, caseId))
  const published = await db
    .select()
    .from(templateVersions)
    .where(eq(templateVersions.name, template))
    .orderBy(desc(templateVersions.number))
  const version = published.find(({ state }) => state === 'published')
  if (!found || !version) throw new Error(`no published template ${template}`)
  const { locale, name } = found.seller
  const given = { seller_name: name, case_number: found.number, ...values }
  // A hole is shown as a hole: what is still to be written.
  const shown = (text: string) =>
    partsOf(text)
      .map((part) => ('slot' in part ? (given as Record<string, string | null>)[part.slot]?.trim() || '…' : part.text))
      .join('')
  const isKorean = locale === 'ko'
  return {
    subject: shown(isKorean ? version.subjectKo : version.subjectEn),
    body: shown(isKorean ? version.bodyKo : version.bodyEn),
    locale,
  }
}
