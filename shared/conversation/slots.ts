import { fill, partsOf, slotsIn } from '../templates/render.ts'
import type { Locale, Words } from '../text.ts'

/** Words in {{braces}} that a message or a snippet may use. */
export const messageSlots = [
  'seller_name',
  'case_number',
  'case_subject',
  'agent_name',
  'team_name',
  'answer_by',
  'today',
] as const
export type MessageSlot = (typeof messageSlots)[number]

export const messageSlotWords = {
  seller_name: { en: 'Seller', ko: '판매자명' },
  case_number: { en: 'Case number', ko: '케이스 번호' },
  case_subject: { en: 'Subject of the case', ko: '케이스 제목' },
  agent_name: { en: 'Your name', ko: '담당자 이름' },
  team_name: { en: 'Team', ko: '담당 팀' },
  answer_by: { en: 'Answer by', ko: '답변 기한' },
  today: { en: 'Today', ko: '오늘 날짜' },
} satisfies Record<MessageSlot, Words>

/** What stands above a message when nothing else is written there. */
export const usualSubject = {
  en: 'About your case {{case_number}}',
  ko: '[{{case_number}}] 판매자 운영팀 안내',
} satisfies Words

export type MessageFacts = {
  sellerName: string
  caseNumber: string
  subject: string
  /** Null where an outside system writes. */
  agentName: string | null
  teamName: Words | null
  /** Until when the seller may answer. */
  waitsUntil: Date | null
  now: Date
}

/** What the words in braces stand for, in the language of the letter; null: this case has no such fact. */
export function messageValues(facts: MessageFacts, locale: Locale): Record<MessageSlot, string | null> {
  return {
    seller_name: facts.sellerName,
    case_number: facts.caseNumber,
    case_subject: facts.subject,
    agent_name: facts.agentName,
    team_name: facts.teamName?.[locale] ?? null,
    answer_by: facts.waitsUntil && dayInSeoul(facts.waitsUntil, locale),
    today: dayInSeoul(facts.now, locale),
  }
}

/** 22 November 2026; 2026년 11월 22일. */
const dayInSeoul = (at: Date, locale: Locale): string =>
  new Intl.DateTimeFormat(locale === 'ko' ? 'ko-KR' : 'en-GB', { dateStyle: 'long', timeZone: 'Asia/Seoul' }).format(at)

/** The finished text, or the names that nothing fills: misspelt, without a value here, or a brace left open. */
export function fillMessage(
  text: string,
  values: Record<MessageSlot, string | null>,
): { text: string } | { unfilled: string[] } {
  const open = leftOpen(text)
  const filled = fill(text, values)
  if ('text' in filled && open.length === 0) return filled
  return { unfilled: [...('unfilled' in filled ? filled.unfilled : []), ...open] }
}

/** The text with what can be filled in place; the rest stays in its braces, to be seen and dealt with by whoever sends it. */
export function fillKnown(text: string, values: Record<MessageSlot, string | null>): string {
  const known = new Map<string, string | null>(Object.entries(values))
  return partsOf(text)
    .map((part) => ('text' in part ? part.text : known.get(part.slot)?.trim() || `{{${part.slot}}}`))
    .join('')
}

/** Names in braces that no message has: what keeps a snippet from being saved. */
export function unknownSlots(text: string): string[] {
  const offered: readonly string[] = messageSlots
  return [...slotsIn(text).filter((slot) => !offered.includes(slot)), ...leftOpen(text)]
}

const leftOpen = (text: string): string[] =>
  partsOf(text).some((part) => 'text' in part && /\{\{|\}\}/.test(part.text)) ? ['{{ }}'] : []
