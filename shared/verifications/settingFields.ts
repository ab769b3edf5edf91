import type { SettingField, SettingForm } from '../settings/form.ts'
import { documentKindWords, linkKeyWords, linkStrengthWords, riskSignalWords, sellerTypeWords } from './factWords.ts'
import { linkKeys } from './links.ts'
import { riskSignals } from './risk.ts'

const days = { en: 'days', ko: '일' }
const points = { en: 'points', ko: '점' }
const whole = (en: string, ko: string, unit?: { en: string; ko: string }, hint?: { en: string; ko: string }) =>
  ({ kind: 'whole', label: { en, ko }, ...(unit && { unit }), ...(hint && { hint }) }) satisfies SettingField

const weightFields = Object.fromEntries(
  riskSignals.map((signal) => [signal, { kind: 'whole', label: riskSignalWords[signal], unit: points }]),
) as Record<string, SettingField>

const strengthFields = Object.fromEntries(
  linkKeys.map((key) => [key, { kind: 'choice', label: linkKeyWords[key], options: linkStrengthWords }]),
) as Record<string, SettingField>

/** The verification setting, described for its screen. */
export const verificationFields: SettingForm = {
  fewTransactions: whole(
    'Transactions a year that need no mail-order report: fewer than',
    '통신판매업 신고 면제 기준 (연간 미만)',
    {
      en: 'a year',
      ko: '건',
    },
  ),
  infoBusinessDays: whole('Business days a seller has to answer', '보완 요청 회신 기한', {
    en: 'business days',
    ko: '영업일',
  }),
  mostInfoRequests: whole('Requests for information a case, at most', '케이스당 보완 요청 횟수 한도', {
    en: 'times',
    ko: '회',
  }),
  reverifyMonths: whole('An identity is verified for', '인증 유효 기간', { en: 'months', ko: '개월' }),
  reverifyAnswerDays: whole('Days to confirm before sales stop', '재인증 기한 (지나면 판매 중지)', days),
  sweepEveryDays: whole('The registry is asked again every', '사업자 상태 재조회 주기', days),
  documentLeastDays: whole('A paper must still be valid for', '서류 잔여 유효 기간 하한', days),
  youngRegistrationDays: whole('A registration counts as young for', '신규 개업으로 보는 기간', days),
  largestCapKrw: {
    kind: 'krw',
    label: { en: 'Largest sales cap of a limited verification', ko: '제한 인증 거래액 한도 최대치' },
  },
  longestPayoutDelayDays: whole(
    'Longest payout delay of a limited verification',
    '제한 인증 지급 유예 최대 일수',
    days,
  ),
  reviewFromRisk: whole('A person reviews from this risk on', '이 점수부터 담당자 심사', points),
  bands: {
    kind: 'group',
    label: { en: 'Risk counts as', ko: '위험도 구간' },
    hint: { en: 'Each from this score on; ascending.', ko: '각 점수 이상이며 오름차순이어야 합니다.' },
    fields: {
      medium: whole('Medium from', '보통', points),
      high: whole('High from', '높음', points),
      critical: whole('Critical from', '심각', points),
    },
  },
  weights: { kind: 'group', label: { en: 'Points of each signal', ko: '신호별 점수' }, fields: weightFields },
  links: {
    kind: 'group',
    label: { en: 'Links to enforced sellers', ko: '제재 판매자와의 연관' },
    fields: {
      strongNeeded: whole('Strong keys needed', '강한 연관 필요 개수'),
      mediumNeeded: whole('or keys of at least medium strength', '또는 중간 이상 연관 필요 개수'),
      strengths: {
        kind: 'group',
        label: { en: 'Strength of each key', ko: '항목별 연관 강도' },
        fields: strengthFields,
      },
    },
  },
  requiredDocuments: {
    kind: 'rows',
    label: { en: 'Papers asked of each type of seller', ko: '판매자 유형별 필수 서류' },
    title: 'sellerType',
    fresh: { sellerType: 'sole_trader', documents: [] },
    fields: {
      sellerType: { kind: 'choice', label: { en: 'Type of seller', ko: '판매자 유형' }, options: sellerTypeWords },
      documents: { kind: 'choices', label: { en: 'Papers', ko: '서류' }, options: documentKindWords },
    },
  },
  highRiskCategories: { kind: 'texts', label: { en: 'Categories of high risk', ko: '고위험 카테고리' } },
}
