import { type Static, Type } from 'typebox'
import type { SettingForm } from './form.ts'

const Closed = { additionalProperties: false } as const
const Whole = (minimum: number, maximum: number) => Type.Integer({ minimum, maximum })

export const intervals = ['80', '90', '95'] as const
export const repeatDays = ['7', '14', '30', '90'] as const

export const PerformanceBody = Type.Object(
  {
    movers: Type.Object(
      {
        weeks: Whole(2, 26),
        leastOrders: Whole(1, 100_000),
        deviations: Type.Number({ minimum: 1, maximum: 10 }),
        ratingSpread: Type.Number({ minimum: 0.1, maximum: 4 }),
      },
      Closed,
    ),
    projection: Type.Object(
      {
        weeks: Whole(3, 26),
        leastReadings: Whole(3, 26),
        leastOrders: Whole(1, 100_000),
        horizonWeeks: Whole(1, 4),
        replayWeeks: Whole(1, 26),
        interval: Type.Enum(intervals),
      },
      Closed,
    ),
    effects: Type.Object({ matchWithin: Type.Number({ minimum: 0.01, maximum: 1 }) }, Closed),
    contacts: Type.Object({ repeatDays: Type.Enum(repeatDays) }, Closed),
  },
  Closed,
)
export type PerformanceBody = Static<typeof PerformanceBody>

/** Choices of ours: no authority and no marketplace publishes such numbers. */
export const basePerformance: PerformanceBody = {
  movers: { weeks: 6, leastOrders: 30, deviations: 3, ratingSpread: 1.2 },
  projection: { weeks: 8, leastReadings: 5, leastOrders: 20, horizonWeeks: 2, replayWeeks: 12, interval: '80' },
  effects: { matchWithin: 0.25 },
  contacts: { repeatDays: '30' },
}

const weeks = { en: 'weeks', ko: '주' }
const orders = { en: 'orders', ko: '건' }

export const performanceForm: SettingForm = {
  movers: {
    kind: 'group',
    label: { en: 'Movers', ko: '변동 판매자' },
    hint: {
      en: 'A seller moved when the newest figure lies further from its own earlier weeks than chance explains.',
      ko: '최근 지표가 우연으로 보기 어려울 만큼 과거 주차와 달라진 판매자를 찾습니다.',
    },
    fields: {
      weeks: { kind: 'whole', label: { en: 'Compared with the earlier', ko: '비교할 이전 기간' }, unit: weeks },
      leastOrders: {
        kind: 'whole',
        label: { en: 'Orders before and now, each from', ko: '이전·최근 각각 최소 주문' },
        unit: orders,
      },
      deviations: {
        kind: 'number',
        label: { en: 'Standard errors that count as a move', ko: '변동으로 보는 표준오차 배수' },
        hint: {
          en: 'At 3, about 3 of 1,000 sellers who did not change are named all the same.',
          ko: '3이면 변화가 없는 판매자 1,000곳 중 약 3곳이 우연히 포함됩니다.',
        },
      },
      ratingSpread: {
        kind: 'number',
        label: { en: 'Spread of single ratings', ko: '개별 평점의 표준편차' },
        unit: { en: 'points', ko: '점' },
        hint: {
          en: 'A mean score is told without its spread; this is taken instead.',
          ko: '평균 평점만 수집되므로 개별 평점의 퍼짐은 이 값으로 가정합니다.',
        },
      },
    },
  },
  projection: {
    kind: 'group',
    label: { en: 'Heading for a breach', ko: '위반 예상' },
    fields: {
      weeks: { kind: 'whole', label: { en: 'Trend over the last', ko: '추세 산출 기간' }, unit: weeks },
      leastReadings: {
        kind: 'whole',
        label: { en: 'Of them with a figure, at least', ko: '이 중 지표가 있는 주, 최소' },
        unit: weeks,
      },
      leastOrders: {
        kind: 'whole',
        label: { en: 'Orders behind the newest figure, from', ko: '최근 지표의 최소 주문' },
        unit: orders,
      },
      horizonWeeks: { kind: 'whole', label: { en: 'Looks ahead', ko: '예상 기간' }, unit: weeks },
      replayWeeks: { kind: 'whole', label: { en: 'Error shown on the last', ko: '오차 검증 기간' }, unit: weeks },
      interval: {
        kind: 'choice',
        label: { en: 'Interval', ko: '예측 구간' },
        options: {
          '80': { en: '80 %', ko: '80%' },
          '90': { en: '90 %', ko: '90%' },
          '95': { en: '95 %', ko: '95%' },
        },
      },
    },
  },
  effects: {
    kind: 'group',
    label: { en: 'Effect of measures', ko: '조치 효과' },
    fields: {
      matchWithin: {
        kind: 'share',
        label: { en: 'A comparable figure is nearer than', ko: '비교 판매자의 지표 차이 한도' },
        hint: {
          en: 'Share of the distance between the 10th and the 90th percentile of that week.',
          ko: '해당 주 하위 10%와 상위 10% 사이 폭에 대한 비율입니다.',
        },
      },
    },
  },
  contacts: {
    kind: 'group',
    label: { en: 'Reasons for contact', ko: '문의 사유' },
    fields: {
      repeatDays: {
        kind: 'choice',
        label: { en: 'Again for the same reason within', ko: '같은 사유 재문의로 보는 기간' },
        options: {
          '7': { en: '7 days', ko: '7일' },
          '14': { en: '14 days', ko: '14일' },
          '30': { en: '30 days', ko: '30일' },
          '90': { en: '90 days', ko: '90일' },
        },
      },
    },
  },
}
