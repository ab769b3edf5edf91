import type { KpiUnit } from '../kpis/kpi.ts'
import { type KpiName, kpiOf } from '../kpis/kpis.ts'
import type { Words } from '../text.ts'
import { asNumber, asText, type ExportColumns } from './column.ts'

/** One line of a figure's file: the whole, one step of its course, or one part. */
export type KpiLine = {
  kpi: KpiName
  /** The first day of a step; the whole period where there is none. */
  at: string | null
  name: Words | null
  value: number | null
  number: number
}

const hourMs = 3_600_000

/** What a value is divided by to be counted with, and what it then is. */
const said: Record<KpiUnit, { by: number; words: Words }> = {
  number: { by: 1, words: { en: '', ko: '' } },
  share: { by: 0.01, words: { en: '%', ko: '%' } },
  business: { by: hourMs, words: { en: 'business hours', ko: '업무시간 기준 시간' } },
  time: { by: hourMs, words: { en: 'hours', ko: '시간' } },
  days: { by: 1, words: { en: 'days', ko: '일' } },
  won: { by: 1, words: { en: 'KRW', ko: '원' } },
  mark: { by: 1, words: { en: '1 to 5', ko: '1~5점' } },
  rate: { by: 1, words: { en: '', ko: '' } },
}
const whole: Words = { en: 'Total', ko: '전체' }

/** Four places: finer than any screen shows, and without the tail of a double. */
const round = (value: number): number => Number(value.toFixed(4))

export const kpiExport: ExportColumns<KpiLine> = {
  figure: asText({ en: 'Figure', ko: '지표' }, ({ kpi }, locale) => kpiOf(kpi).label[locale]),
  part: asText({ en: 'Part', ko: '구분' }, ({ at, name }, locale) => name?.[locale] ?? (at ? null : whole[locale])),
  from: { label: { en: 'Step from', ko: '구간 시작일' }, kind: 'day', value: ({ at }) => at },
  value: asNumber({ en: 'Value', ko: '값' }, ({ kpi, value }) =>
    value === null ? null : round(value / said[kpiOf(kpi).unit].by),
  ),
  unit: asText({ en: 'Unit', ko: '단위' }, ({ kpi }, locale) => said[kpiOf(kpi).unit].words[locale] || null),
  number: asNumber({ en: 'Counted', ko: '집계 건수' }, (row) => row.number),
  formula: asText({ en: 'Formula', ko: '산식' }, ({ kpi }, locale) => kpiOf(kpi).formula[locale]),
}
