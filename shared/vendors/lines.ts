import type { KpiName } from '../kpis/kpis.ts'
import type { Words } from '../text.ts'

/** What a figure of the scorecard is told in: per cent, minutes, won for each case, cases. */
export type LineUnit = 'percent' | 'minutes' | 'won' | 'cases'

type Line = {
  unit: LineUnit
  /** Which way is good. */
  better: 'up' | 'down'
  /** The figure of the house that it is; cost is reckoned from the contract. */
  kpi: KpiName | null
  label: Words
  formula: Words
}

/** The lines of a provider's weekly scorecard, in the order in which they are read. Source: domain sheet 3.11. */
export const scoreLines = {
  sla: {
    unit: 'percent',
    better: 'up',
    kpi: 'sla-attainment',
    label: { en: 'Promises kept', ko: 'SLA 준수율' },
    formula: { en: 'Promises kept ÷ (kept + broken), all kinds of promise', ko: '준수 ÷ (준수 + 위반), 모든 약속' },
  },
  accuracy: {
    unit: 'percent',
    better: 'up',
    kpi: 'decision-accuracy',
    label: { en: 'Decision accuracy', ko: '판단 정확도' },
    formula: { en: 'Checked decisions found right ÷ decisions checked', ko: '적정 판정 ÷ 점검한 판정' },
  },
  overturned: {
    unit: 'percent',
    better: 'down',
    kpi: 'overturn-rate',
    label: { en: 'Overturned on appeal', ko: '이의 인용률' },
    formula: { en: 'Appeals granted ÷ appeals decided', ko: '인용된 이의 ÷ 결정된 이의' },
  },
  quality: {
    unit: 'percent',
    better: 'up',
    kpi: 'reopen-rate',
    label: { en: 'Quality: stayed resolved', ko: '품질: 재접수 없는 해결' },
    formula: {
      en: 'Resolved cases that were never reopened ÷ resolved cases',
      ko: '재개 없이 종결된 케이스 ÷ 해결 케이스',
    },
  },
  csat: {
    unit: 'percent',
    better: 'up',
    kpi: 'csat',
    label: { en: 'Seller satisfaction', ko: '판매자 만족도' },
    formula: { en: 'Ratings of 4 or 5 ÷ ratings', ko: '4·5점 ÷ 전체 평가' },
  },
  handleMedian: {
    unit: 'minutes',
    better: 'down',
    kpi: 'handle-time-median',
    label: { en: 'Handle time, median', ko: '처리 시간 중앙값' },
    formula: { en: 'Half of all turns at a case took no longer', ko: '처리 건의 절반이 이 시간 이내' },
  },
  handleP90: {
    unit: 'minutes',
    better: 'down',
    kpi: 'handle-time-p90',
    label: { en: 'Handle time, 90 %', ko: '처리 시간 90%' },
    formula: { en: 'Nine of ten turns at a case took no longer', ko: '처리 건의 90%가 이 시간 이내' },
  },
  occupancy: {
    unit: 'percent',
    better: 'up',
    kpi: 'occupancy',
    label: { en: 'Occupancy', ko: '점유율' },
    formula: { en: 'Time with a case in hand ÷ time available', ko: '케이스 처리 시간 ÷ 대기 포함 가용 시간' },
  },
  adherence: {
    unit: 'percent',
    better: 'up',
    kpi: 'adherence',
    label: { en: 'Adherence to shifts', ko: '근무 준수율' },
    formula: { en: 'Scheduled time in which people were there ÷ scheduled time', ko: '실제 근무 ÷ 편성된 근무 시간' },
  },
  cost: {
    unit: 'won',
    better: 'down',
    kpi: null,
    label: { en: 'Cost of a resolved case', ko: '해결 건당 비용' },
    formula: {
      en: 'Fee of the week before credits ÷ cases closed; the fee is agreed by the case or by the hour',
      ko: '공제 전 주간 비용 ÷ 종결 케이스. 비용은 건당 또는 시간당 계약',
    },
  },
  volume: {
    unit: 'cases',
    better: 'up',
    kpi: 'outflow',
    label: { en: 'Cases closed', ko: '종결 물량' },
    formula: { en: 'Cases brought to an end in the week', ko: '한 주 동안 종결한 케이스' },
  },
} as const satisfies Record<string, Line>

export type ScoreLine = keyof typeof scoreLines
export const scoreLineNames = Object.keys(scoreLines) as ScoreLine[]
export const lineOf = (line: ScoreLine): Line => scoreLines[line]
