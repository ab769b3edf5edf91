import type { Words } from '#shared/text.ts'

export const figureWords = {
  figure: { en: 'Figure', ko: '지표' },
  scope: { en: 'Whose', ko: '범위' },
  everybody: { en: 'everybody', ko: '전체' },
  queue: { en: 'Queue', ko: '업무' },
  team: { en: 'Team', ko: '팀' },
  provider: { en: 'Provider', ko: '외주 업체' },
  percent: { en: '%', ko: '%' },
  hours: { en: 'hours', ko: '시간' },
  days: { en: 'days', ko: '일' },
  won: { en: 'KRW', ko: '원' },
  number: { en: 'number', ko: '건' },
  rate: { en: 'rate', ko: '비율' },
  mark: { en: 'marks', ko: '점' },
} satisfies Record<string, Words>
