import { type Static, Type } from 'typebox'
import type { SettingForm } from './form.ts'

const Whole = (minimum: number, maximum: number) => Type.Integer({ minimum, maximum })
const Closed = { additionalProperties: false } as const

export const SettlementsBody = Type.Object(
  {
    commission: Type.Object(
      {
        /** Hundredths of a percent: 1080 is 10.8 %. */
        standard: Whole(0, 5000),
        categories: Type.Array(
          Type.Object({ category: Type.String({ minLength: 1, maxLength: 100 }), rate: Whole(0, 5000) }, Closed),
          { maxItems: 300 },
        ),
        shipping: Whole(0, 5000),
        vat: Whole(0, 3000),
      },
      Closed,
    ),
    schedule: Type.Object(
      {
        weeklyShare: Whole(0, 10_000),
        weeklyBusinessDay: Whole(1, 60),
        deferredMonthsLater: Whole(1, 6),
        deferredBusinessDay: Whole(1, 20),
        monthlyBusinessDay: Whole(1, 60),
        /** 1 Monday … 5 Friday. */
        cycleWeekday: Whole(1, 5),
        cycleLeadDays: Whole(0, 10),
      },
      Closed,
    ),
    limits: Type.Object({ leadKrw: Whole(0, 1_000_000_000), opsKrw: Whole(0, 10_000_000_000) }, Closed),
    tickets: Type.Object(
      {
        claimWindowDays: Whole(1, 3650),
        sellerBusinessDays: Whole(1, 60),
        financeBusinessDays: Whole(1, 30),
        videoFromKrw: Whole(0, 100_000_000),
        disputeDays: Whole(1, 90),
        quietDays: Whole(1, 90),
        surveyDays: Whole(1, 90),
      },
      Closed,
    ),
    holds: Type.Object({ longestDays: Whole(1, 730) }, Closed),
  },
  Closed,
)
export type SettlementsBody = Static<typeof SettlementsBody>

/**
 * Rates, days and windows as sellers and trade press report them of Coupang's marketplace, no authority's and not
 * confirmed by the marketplace: configuration, to be set by whoever answers for settlements. The 180 days of a hold
 * are in its published terms. Limits and windows of tickets are ours.
 */
export const baseSettlements: SettlementsBody = {
  commission: {
    standard: 1080,
    categories: [
      { category: '식품', rate: 1060 },
      { category: '뷰티', rate: 960 },
      { category: '디지털', rate: 780 },
      { category: '생활용품', rate: 780 },
      { category: '유아동', rate: 1000 },
      { category: '패션의류', rate: 1050 },
      { category: '가구', rate: 1080 },
      { category: '스포츠·레저', rate: 1080 },
    ],
    shipping: 300,
    vat: 1000,
  },
  schedule: {
    weeklyShare: 7000,
    weeklyBusinessDay: 15,
    deferredMonthsLater: 2,
    deferredBusinessDay: 1,
    monthlyBusinessDay: 15,
    cycleWeekday: 2,
    cycleLeadDays: 2,
  },
  limits: { leadKrw: 1_000_000, opsKrw: 10_000_000 },
  tickets: {
    claimWindowDays: 180,
    sellerBusinessDays: 7,
    financeBusinessDays: 2,
    videoFromKrw: 100_000,
    disputeDays: 14,
    quietDays: 7,
    surveyDays: 14,
  },
  holds: { longestDays: 180 },
}

const perTenThousand = { en: '1/100 %', ko: '1/100 %' }
const days = { en: 'days', ko: '일' }
const businessDays = { en: 'business days', ko: '영업일' }

export const settlementsForm: SettingForm = {
  commission: {
    kind: 'group',
    label: { en: 'Commission', ko: '수수료' },
    hint: {
      en: 'Rounded to the nearest won a line; VAT on it is cut below the won.',
      ko: '주문 건별로 원 단위 반올림하며, 부가세는 원 미만을 버립니다.',
    },
    fields: {
      standard: {
        kind: 'whole',
        label: { en: 'Where no category fits', ko: '기본 요율' },
        unit: perTenThousand,
        hint: { en: '1080 is 10.8 %.', ko: '1080은 10.8%입니다.' },
      },
      categories: {
        kind: 'rows',
        label: { en: 'By category', ko: '카테고리별 요율' },
        title: 'category',
        fields: {
          category: { kind: 'text', label: { en: 'Category', ko: '카테고리' } },
          rate: { kind: 'whole', label: { en: 'Rate', ko: '요율' }, unit: perTenThousand },
        },
        fresh: { category: '', rate: 1080 },
      },
      shipping: { kind: 'whole', label: { en: 'On shipping fees', ko: '배송비 수수료' }, unit: perTenThousand },
      vat: { kind: 'whole', label: { en: 'VAT', ko: '부가세' }, unit: perTenThousand },
    },
  },
  schedule: {
    kind: 'group',
    label: { en: 'When we pay', ko: '지급 일정' },
    fields: {
      weeklyShare: {
        kind: 'whole',
        label: { en: 'Share paid weekly', ko: '주정산 지급 비율' },
        unit: perTenThousand,
        hint: { en: 'The rest is kept back until the final amount.', ko: '나머지는 최종액으로 유보합니다.' },
      },
      weeklyBusinessDay: {
        kind: 'whole',
        label: { en: 'Weekly: after the Sunday', ko: '주정산: 일요일 이후' },
        unit: businessDays,
      },
      deferredMonthsLater: {
        kind: 'whole',
        label: { en: 'Final amount: months later', ko: '최종액: 몇 개월 뒤' },
        unit: { en: 'months', ko: '개월' },
      },
      deferredBusinessDay: {
        kind: 'whole',
        label: { en: 'Final amount: which business day', ko: '최종액: 몇 번째 영업일' },
      },
      monthlyBusinessDay: {
        kind: 'whole',
        label: { en: 'Monthly: after the month', ko: '월정산: 월말 이후' },
        unit: businessDays,
      },
      cycleWeekday: {
        kind: 'whole',
        label: { en: 'Corrections are paid on weekday', ko: '조정 지급 요일' },
        hint: {
          en: '1 Monday to 5 Friday; a holiday moves it to the next business day.',
          ko: '1 월요일~5 금요일. 공휴일이면 다음 영업일에 지급합니다.',
        },
      },
      cycleLeadDays: {
        kind: 'whole',
        label: { en: 'At least this long before', ko: '최소 준비 기간' },
        unit: businessDays,
      },
    },
  },
  limits: {
    kind: 'group',
    label: { en: 'Who may approve', ko: '승인 한도' },
    hint: { en: 'Above both, finance signs.', ko: '두 한도를 모두 넘으면 재무가 승인합니다.' },
    fields: {
      leadKrw: { kind: 'krw', label: { en: 'Team lead up to', ko: '팀장 한도' } },
      opsKrw: { kind: 'krw', label: { en: 'Operations up to', ko: '운영 매니저 한도' } },
    },
  },
  tickets: {
    kind: 'group',
    label: { en: 'Tickets', ko: '정산 문의' },
    fields: {
      claimWindowDays: { kind: 'whole', label: { en: 'May be claimed for', ko: '이의 제기 가능 기간' }, unit: days },
      sellerBusinessDays: {
        kind: 'whole',
        label: { en: 'Seller answers within', ko: '판매자 회신 기한' },
        unit: businessDays,
      },
      financeBusinessDays: {
        kind: 'whole',
        label: { en: 'Finance answers within', ko: '재무 회신 기한' },
        unit: businessDays,
      },
      videoFromKrw: {
        kind: 'krw',
        label: { en: 'Video for goods from', ko: '영상 증빙 기준 금액' },
        hint: {
          en: 'Reported of return compensation since 9 March 2025.',
          ko: '2025년 3월 9일 이후 반품 보상에 적용된 것으로 알려진 기준입니다.',
        },
      },
      disputeDays: { kind: 'whole', label: { en: 'Answer may be disputed for', ko: '재이의 가능 기간' }, unit: days },
      quietDays: { kind: 'whole', label: { en: 'Closes after quiet', ko: '자동 종결까지' }, unit: days },
      surveyDays: { kind: 'whole', label: { en: 'Survey link works for', ko: '설문 링크 유효 기간' }, unit: days },
    },
  },
  holds: {
    kind: 'group',
    label: { en: 'Holds', ko: '지급 보류' },
    fields: {
      longestDays: {
        kind: 'whole',
        label: { en: 'May be released from', ko: '해제 검토 가능 시점' },
        unit: days,
        hint: {
          en: 'Terms name up to 180 days for counterfeits, infringement or fraud.',
          ko: '약관은 위조·권리 침해·부정 거래에 대해 최장 180일을 정하고 있습니다.',
        },
      },
    },
  },
}
