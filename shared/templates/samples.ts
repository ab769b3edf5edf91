import type { Measure } from '../suspensions/ladder.ts'
import { measureWords } from '../suspensions/words.ts'
import type { Locale } from '../text.ts'
import { queueSamples } from './queueLetters.ts'
import { partsOf } from './render.ts'
import type { Placeholder, TemplateName } from './schema.ts'
import { slotsOf } from './slots.ts'

/** Facts of an invented case, so that a template can be read as the seller would read it. */
export const sampleValues: Record<Locale, Record<Placeholder, string>> = {
  en: {
    seller_name: 'Hanbit Trading',
    case_number: 'SUS-2026-000123',
    policy_name: 'Late delivery',
    grounds: 'Orders reached customers after the promised date far more often than the policy allows.',
    clause: 'Seller Terms, art. 14(1)',
    findings: '- Late delivery 9.1 % of 156 orders; limit 4 % from 10 orders (as of 2026-11-20, last 30 days)',
    measure: 'Temporary suspension',
    effective_date: '22 November 2026',
    until_date: '29 November 2026',
    features: 'Promotions, Advertising',
    listing_count: '12',
    payout_hold: 'No payouts are held.',
    question: 'Please tell us why deliveries were late between 1 and 20 November, and what you have changed since.',
    answer_by: '4 December 2026',
    ...queueSamples.en,
  },
  ko: {
    seller_name: '한빛상사',
    case_number: 'SUS-2026-000123',
    policy_name: '배송 지연율',
    grounds: '약속한 배송일을 넘긴 주문의 비율이 정책 기준을 크게 초과했습니다.',
    clause: '판매자 이용약관 제14조 제1항',
    findings: '- 배송 지연율 9.1 % (주문 156건 기준); 기준 4 %, 10건 이상 적용 (2026-11-20 기준, 최근 30일)',
    measure: '기간 판매 정지',
    effective_date: '2026년 11월 22일',
    until_date: '2026년 11월 29일',
    features: '프로모션, 광고',
    listing_count: '12',
    payout_hold: '정산금 지급 보류는 없습니다.',
    question: '11월 1일부터 20일 사이 배송이 지연된 원인과 이후 개선하신 내용을 알려 주시기 바랍니다.',
    answer_by: '2026년 12월 4일',
    ...queueSamples.ko,
  },
}

/** The text with sample facts in place; what this letter cannot fill stays in its braces. */
export const renderSample = (name: TemplateName, text: string, locale: Locale): string =>
  partsOf(text)
    .map((part) => ('text' in part ? part.text : (sampleOf(name, part.slot, locale) ?? `{{${part.slot}}}`)))
    .join('')

/** The sample fact for a placeholder, or null when this letter does not have it. */
export function sampleOf(name: TemplateName, slot: string, locale: Locale): string | null {
  const known = slotsOf[name].find((one) => one === slot)
  if (!known) return null
  return known === 'measure' && isMeasure(name) ? measureWords[name][locale] : sampleValues[locale][known]
}

const isMeasure = (name: TemplateName): name is Measure & TemplateName => name in measureWords
