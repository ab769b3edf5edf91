import { type Static, Type } from 'typebox'
import { MonitoringRule } from '../monitoring/rule.ts'
import { kindLabels, matchingLabels, purposeLabels } from '../monitoring/ruleWords.ts'
import type { SettingForm } from './form.ts'
import { baseRules } from './monitoringBase.ts'

const Score = Type.Integer({ minimum: 1, maximum: 100 })

export const MonitoringBody = Type.Object(
  {
    /** From this score on a finding is kept. */
    proposeAt: Score,
    /** From this score on of what speaks for a fake, a report is opened. */
    openAt: Score,
    /** Decided cases below which no precision is told. */
    leastDecided: Type.Integer({ minimum: 1, maximum: 10_000 }),
    /** After a pause of this length the whole stock is gone through again. */
    sweepEveryHours: Type.Integer({ minimum: 1, maximum: 720 }),
    /** When a seller is watched without anybody asking for it. */
    repeat: Type.Object(
      {
        upheld: Type.Integer({ minimum: 1, maximum: 100 }),
        withinDays: Type.Integer({ minimum: 1, maximum: 1_000 }),
        watchDays: Type.Integer({ minimum: 1, maximum: 1_000 }),
      },
      { additionalProperties: false },
    ),
    rules: Type.Array(MonitoringRule, { maxItems: 100 }),
  },
  { additionalProperties: false },
)
export type MonitoringBody = Static<typeof MonitoringBody>

/**
 * House values, no authority's. Two upheld within 180 days: one more would be the third strike (domain: three strikes
 * are told of as practice, 180 days as the life of a strike).
 */
export const baseMonitoring: MonitoringBody = {
  proposeAt: 30,
  openAt: 70,
  leastDecided: 20,
  sweepEveryHours: 24,
  repeat: { upheld: 2, withinDays: 180, watchDays: 180 },
  rules: baseRules,
}

export const monitoringForm: SettingForm = {
  proposeAt: {
    kind: 'whole',
    label: { en: 'A finding from', ko: '탐지 기준' },
    unit: { en: 'points', ko: '점' },
    hint: { en: 'Weights of the rules that hit, up to 100', ko: '적중한 규칙의 가중치 합계, 최대 100' },
  },
  openAt: {
    kind: 'whole',
    label: { en: 'A counterfeit report from', ko: '위조 신고 접수 기준' },
    unit: { en: 'points', ko: '점' },
    hint: {
      en: 'Only price, picture, suspicious words and watched sellers count here',
      ko: '가격·이미지·의심 문구·주시 판매자 규칙만 합산합니다',
    },
  },
  leastDecided: {
    kind: 'whole',
    label: { en: 'Precision told from', ko: '정밀도 표시 최소' },
    unit: { en: 'decided cases', ko: '건(판정 완료)' },
  },
  sweepEveryHours: {
    kind: 'whole',
    label: { en: 'All listings again every', ko: '전체 상품 재점검 주기' },
    unit: { en: 'hours', ko: '시간' },
  },
  repeat: {
    kind: 'group',
    label: { en: 'Watch repeat infringers', ko: '반복 침해 판매자 자동 주시' },
    fields: {
      upheld: {
        kind: 'whole',
        label: { en: 'Upheld reports', ko: '인정된 신고' },
        unit: { en: 'reports', ko: '건' },
      },
      withinDays: { kind: 'whole', label: { en: 'Within', ko: '기간' }, unit: { en: 'days', ko: '일' } },
      watchDays: { kind: 'whole', label: { en: 'Watched for', ko: '주시 기간' }, unit: { en: 'days', ko: '일' } },
    },
  },
  rules: {
    kind: 'rows',
    label: { en: 'Rules', ko: '규칙' },
    title: 'nameEn',
    fresh: {
      id: 'new-rule',
      nameEn: '',
      nameKo: '',
      purpose: 'monitor',
      kind: 'suspicious_words',
      terms: [],
      matching: 'word',
      allow: [],
      share: 0.5,
      fence: 1.5,
      leastListings: 8,
      distance: 4,
      forms: [],
      categories: [],
      weight: 30,
      isHardBan: false,
      isOn: true,
    },
    fields: {
      id: {
        kind: 'text',
        label: { en: 'Id', ko: 'ID' },
        hint: {
          en: 'Small letters, digits and dashes; figures are kept under it',
          ko: '영문 소문자·숫자·하이픈. 실적이 이 ID로 집계됩니다',
        },
      },
      nameEn: { kind: 'text', label: { en: 'Name (English)', ko: '이름(영어)' } },
      nameKo: { kind: 'text', label: { en: 'Name (Korean)', ko: '이름(한국어)' } },
      kind: { kind: 'choice', label: { en: 'Looks for', ko: '탐지 대상' }, options: kindLabels },
      purpose: { kind: 'choice', label: { en: 'Asked', ko: '적용 시점' }, options: purposeLabels },
      weight: { kind: 'whole', label: { en: 'Weight', ko: '가중치' }, unit: { en: 'points', ko: '점' } },
      isOn: { kind: 'flag', label: { en: 'In use', ko: '사용' } },
      isHardBan: {
        kind: 'flag',
        label: { en: 'Never to be approved', ko: '승인 불가(절대 금지)' },
        hint: { en: 'Counts 100 points', ko: '100점으로 계산합니다' },
      },
      terms: {
        kind: 'texts',
        label: { en: 'Terms', ko: '탐지어' },
        hint: {
          en: 'Spacing, full width, look-alike letters, digits for letters and split Hangul are seen through',
          ko: '띄어쓰기·전각·유사 문자·숫자 치환·자모 분리는 자동으로 탐지합니다',
        },
      },
      matching: { kind: 'choice', label: { en: 'A term is found', ko: '탐지 방식' }, options: matchingLabels },
      allow: { kind: 'texts', label: { en: 'Except in', ko: '예외 문구' } },
      share: { kind: 'share', label: { en: 'Under the market median by', ko: '시장 중앙값보다 낮은 비율' } },
      fence: {
        kind: 'number',
        label: { en: 'And outside the middle half by', ko: '중간 50% 가격대에서 벗어난 정도' },
        unit: { en: 'times its width', ko: '배(가격대 폭 기준)' },
        hint: {
          en: 'Keeps quiet where cheap and dear goods of a brand share a category; 0 does not ask',
          ko: '한 브랜드의 저가·고가 상품이 섞인 카테고리의 오탐을 줄입니다. 0이면 적용하지 않습니다',
        },
      },
      leastListings: {
        kind: 'whole',
        label: { en: 'Comparable listings, at least', ko: '비교 상품 최소 수' },
        unit: { en: 'listings', ko: '개' },
      },
      distance: {
        kind: 'whole',
        label: { en: 'Pictures may differ in', ko: '이미지 차이 허용' },
        unit: { en: 'of 64 bits', ko: '비트(64비트 중)' },
      },
      forms: {
        kind: 'texts',
        label: { en: 'Forms of a certificate', ko: '인증번호 형식' },
        hint: {
          en: '# a digit, @ a letter, ? either, * the rest',
          ko: '# 숫자, @ 영문, ? 숫자나 영문, * 나머지 전부',
        },
      },
      categories: {
        kind: 'texts',
        label: { en: 'Only in categories', ko: '적용 카테고리' },
        hint: { en: 'Empty: all', ko: '비우면 전체에 적용합니다' },
      },
    },
  },
}
