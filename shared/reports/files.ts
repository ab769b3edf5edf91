import type { CellKind, CellValue } from '../exports/column.ts'
import { type KpiName, kpiOf } from '../kpis/kpis.ts'
import { standingOf } from '../targets/rules.ts'
import type { Locale, Words } from '../text.ts'
import { type ReportContent, type ReportRow, standingWords } from './letter.ts'

export type Sheet = { columns: { label: string; kind: CellKind }[]; rows: CellValue[][] }

/** The figures of a report as a table: values as they are kept, in the unit that stands beside them. */
export function figuresSheet({ rows, days, before }: ReportContent, locale: Locale): Sheet {
  const columns = [
    { label: words.name[locale], kind: 'text' },
    { label: words.figure[locale], kind: 'text' },
    { label: words.unit[locale], kind: 'text' },
    { label: words.from[locale], kind: 'day' },
    { label: words.to[locale], kind: 'day' },
    { label: words.value[locale], kind: 'number' },
    { label: words.number[locale], kind: 'number' },
    { label: words.beforeFrom[locale], kind: 'day' },
    { label: words.beforeTo[locale], kind: 'day' },
    { label: words.before[locale], kind: 'number' },
    { label: words.target[locale], kind: 'number' },
    { label: words.band[locale], kind: 'number' },
    { label: words.standing[locale], kind: 'text' },
  ] satisfies Sheet['columns']
  return {
    columns,
    rows: rows.map((row) => [
      row.metric,
      kpiOf(row.metric).label[locale],
      unitWords[kpiOf(row.metric).unit][locale],
      days.from,
      days.to,
      row.value,
      row.number,
      before.from,
      before.to,
      row.before,
      row.target?.goal ?? null,
      row.target?.band ?? null,
      standingText(row, locale),
    ]),
  }
}

const standingText = ({ value, target }: ReportRow, locale: Locale): string | null =>
  target && value !== null ? standingWords[standingOf(value, target)][locale] : null

export type Course = { metric: KpiName; points: readonly { at: string; value: number | null }[] }

/** The same figures day by day: a line a day, a column a figure. */
export function courseSheet(courses: readonly Course[], days: readonly string[], locale: Locale): Sheet {
  const valueOn = courses.map(({ points }) => new Map(points.map(({ at, value }) => [at, value])))
  return {
    columns: [
      { label: words.day[locale], kind: 'day' },
      ...courses.map(({ metric }) => {
        const { label, unit } = kpiOf(metric)
        return { label: `${label[locale]} (${unitWords[unit][locale]})`, kind: 'number' as const }
      }),
    ],
    rows: days.map((day) => [day, ...valueOn.map((of) => of.get(day) ?? null)]),
  }
}

export const unitWords = {
  number: { en: 'number', ko: '건' },
  share: { en: 'fraction', ko: '비율(0~1)' },
  business: { en: 'business ms', ko: '업무 시간(ms)' },
  time: { en: 'ms', ko: '시간(ms)' },
  days: { en: 'days', ko: '일' },
  won: { en: 'KRW', ko: '원' },
  mark: { en: 'mark', ko: '점' },
  rate: { en: 'rate', ko: '비율' },
} satisfies Record<ReturnType<typeof kpiOf>['unit'], Words>

const words = {
  name: { en: 'Name', ko: '이름' },
  figure: { en: 'Figure', ko: '지표' },
  unit: { en: 'Unit', ko: '단위' },
  from: { en: 'From', ko: '시작일' },
  to: { en: 'To', ko: '종료일' },
  value: { en: 'Value', ko: '값' },
  number: { en: 'Counted', ko: '집계 건수' },
  beforeFrom: { en: 'Compared from', ko: '비교 시작일' },
  beforeTo: { en: 'Compared to', ko: '비교 종료일' },
  before: { en: 'Before', ko: '이전 값' },
  target: { en: 'Target', ko: '목표' },
  band: { en: 'Band', ko: '허용 폭' },
  standing: { en: 'Standing', ko: '판정' },
  day: { en: 'Day', ko: '날짜' },
} satisfies Record<string, Words>
