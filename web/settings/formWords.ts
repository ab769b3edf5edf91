import type { Words } from '#shared/text.ts'

export const formWords = {
  yes: { en: 'yes', ko: '예' },
  no: { en: 'no', ko: '아니오' },
  none: { en: 'none', ko: '없음' },
  add: { en: 'Add', ko: '추가' },
  more: { en: '{count} in all', ko: '총 {count}개' },
  onePerLine: { en: 'One a line', ko: '한 줄에 하나씩 입력' },
  general: { en: 'In general', ko: '기본' },
  empty: { en: 'Nothing here yet.', ko: '등록된 항목이 없습니다.' },
} satisfies Record<string, Words>
