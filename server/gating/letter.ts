import type { RejectCode } from '#shared/gating/bodies.ts'
import type { ChecklistRow } from '#shared/gating/documents.ts'
import { deficiencySentences, documentTypeWords } from '#shared/gating/documentWords.ts'
import type { PermissionConditions } from '#shared/gating/life.ts'
import { deficienciesOf } from '#shared/gating/rules.ts'
import { rejectCodeWords, revokeCauseWords } from '#shared/gating/words.ts'
import type { Locale } from '#shared/text.ts'
import type { QueuedNotice } from '../cases/kind.ts'
import type { Db } from '../db/database.ts'
import { type GatingRow, localeOf } from './ground.ts'
import { listListings, nameTopic, whenInSeoul } from './life/letter.ts'

type Told = { sellerId: string; own: GatingRow }

const words = {
  nothingNeeded: { en: '- none', ko: '- 추가 제출 서류 없음' },
  askUs: {
    en: 'If anything is unclear, write to us under the number of the case.',
    ko: '문의 사항은 케이스 번호로 남겨 주세요.',
  },
  again: {
    en: 'You may apply anew at any time through the seller portal, with documents that settle this ground.',
    ko: '위 사유를 보완한 서류를 갖추어 판매자 포털에서 언제든 다시 신청하실 수 있습니다.',
  },
  never: {
    en: 'The law forbids the sale of these goods. A new request for them is not reviewed.',
    ko: '법령상 판매가 금지된 상품으로, 다시 신청하셔도 심사하지 않습니다.',
  },
  forged: {
    en: 'We also look into the document itself in a case of its own, about which you hear separately.',
    ko: '해당 서류에 대해서는 별도 케이스로 조사하며, 그 결과는 따로 안내드립니다.',
  },
} as const

/** The day and minute of the end: a permission may end with the last day of a licence. */
const untilOf = (until: Date, locale: Locale) => whenInSeoul(until, locale)

export async function receivedLetter(db: Db, { sellerId, own }: Told, gated: readonly string[]): Promise<QueuedNotice> {
  const locale = await localeOf(db, sellerId)
  const items = own.checklist.map(({ type }) => `- ${documentTypeWords[type][locale]}`)
  return {
    template: 'gating_received',
    values: {
      permission_of: await nameTopic(db, own, locale),
      gating_items: items.join('\n') || words.nothingNeeded[locale],
      gated_listings: await listListings(db, gated, locale),
    },
  }
}

/** Every deficiency in the seller's language, numbered. */
export function itemsOf(checklist: readonly ChecklistRow[], locale: Locale): string {
  const lines = deficienciesOf(checklist).map(({ type, code, note }) => {
    const tells = note && (code === 'other' || code === 'other_goods') ? ` ${note}` : ''
    return `${documentTypeWords[type][locale]}: ${deficiencySentences[code][locale]}${tells}`
  })
  return lines.map((line, at) => `${at + 1}. ${line}`).join('\n')
}

export async function infoLetter(
  db: Db,
  { sellerId, own }: Told,
  message: string | undefined,
  answerBy: Date,
): Promise<QueuedNotice> {
  const locale = await localeOf(db, sellerId)
  return {
    template: 'gating_info',
    values: {
      permission_of: await nameTopic(db, own, locale),
      gating_items: itemsOf(own.checklist, locale),
      gating_message: message?.trim() || words.askUs[locale],
      answer_by: whenInSeoul(answerBy, locale),
    },
  }
}

export async function grantedLetter(
  db: Db,
  { sellerId, own }: Told,
  { conditions, until, text }: { conditions: PermissionConditions; until: Date; text: string | null },
): Promise<QueuedNotice> {
  const locale = await localeOf(db, sellerId)
  const told = { permission_of: await nameTopic(db, own, locale), permission_until: untilOf(until, locale) }
  const lines = conditionLines(conditions, locale)
  if (lines.length === 0) return { template: 'gating_approved', values: told }
  return {
    template: 'gating_approved_with_conditions',
    values: { ...told, gating_conditions: lines.join('\n'), gating_message: text?.trim() || words.askUs[locale] },
  }
}

export function conditionLines({ volumeCap, categories, testBuyBy }: PermissionConditions, locale: Locale): string[] {
  const isKorean = locale === 'ko'
  const lines: string[] = []
  if (volumeCap) {
    const units = volumeCap.toLocaleString('en-US')
    lines.push(isKorean ? `- 월 판매 수량 최대 ${units}개` : `- At most ${units} units a month`)
  }
  if (categories?.length)
    lines.push(isKorean ? `- 판매 가능 카테고리: ${categories.join(', ')}` : `- Only in: ${categories.join(', ')}`)
  if (testBuyBy) {
    const day = whenInSeoul(new Date(testBuyBy), locale)
    lines.push(isKorean ? `- ${day}까지 시험 구매로 확인` : `- We verify the goods by a test buy until ${day}`)
  }
  return lines
}

export async function rejectedLetter(
  db: Db,
  { sellerId, own }: Told,
  {
    code,
    text,
    hidden,
    isInvestigated,
  }: { code: RejectCode; text: string | null; hidden: readonly string[]; isInvestigated: boolean },
): Promise<QueuedNotice> {
  const locale = await localeOf(db, sellerId)
  const next = [words[code === 'legal_ban' ? 'never' : 'again'][locale], isInvestigated ? words.forged[locale] : '']
  return {
    template: 'gating_rejected',
    values: {
      permission_of: await nameTopic(db, own, locale),
      gating_ground: rejectCodeWords[code][locale],
      gating_message: text?.trim() || words.askUs[locale],
      gated_listings: await listListings(db, hidden, locale),
      gating_next: next.filter((line) => line !== '').join(' '),
    },
  }
}

export async function clearedLetter(db: Db, { sellerId, own }: Told): Promise<QueuedNotice> {
  const locale = await localeOf(db, sellerId)
  return { template: 'gating_cleared', values: { permission_of: await nameTopic(db, own, locale) } }
}

export async function revokedLetter(
  db: Db,
  { sellerId, own }: Told,
  { cause, reason, hidden }: { cause: keyof typeof revokeCauseWords; reason: string; hidden: readonly string[] },
): Promise<QueuedNotice> {
  const locale = await localeOf(db, sellerId)
  return {
    template: 'gating_revoked',
    values: {
      permission_of: await nameTopic(db, own, locale),
      gating_ground: revokeCauseWords[cause][locale],
      gating_message: reason,
      gated_listings: await listListings(db, hidden, locale),
      gating_next: words.again[locale],
    },
  }
}
