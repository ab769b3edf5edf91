import type { Words } from '#shared/text.ts'

export const exportWords = {
  views: { en: 'Whose files', ko: '내보내기 범위' },
  everybodys: { en: 'Everybody’s', ko: '전체' },
  mine: { en: 'Mine', ko: '내 파일' },
  state: { en: 'State', ko: '상태' },
  list: { en: 'List', ko: '목록' },
  file: { en: 'File', ko: '파일' },
  format: { en: 'Format', ko: '형식' },
  rows: { en: 'Rows', ko: '행' },
  size: { en: 'Size', ko: '크기' },
  by: { en: 'By', ko: '실행자' },
  asked: { en: 'Asked', ko: '요청' },
  took: { en: 'Took', ko: '소요 시간' },
  seconds: { en: '{count} s', ko: '{count}초' },
  minutes: { en: '{count} min', ko: '{count}분' },
  search: { en: 'File or person', ko: '파일, 실행자' },
  filtered: { en: 'filtered', ko: '필터 적용' },
  emptyTitle: { en: 'No list was taken along yet', ko: '아직 내보낸 파일이 없습니다' },
  emptyText: {
    en: 'Every list has “Export” at the top: what you see, as CSV or a workbook. Who took which list along stands here; the files themselves are kept nowhere.',
    ko: '각 목록 상단의 “내보내기”로 현재 화면의 목록을 CSV나 엑셀로 저장합니다. 여기에는 누가 어떤 목록을 내보냈는지만 남고 파일은 보관하지 않습니다.',
  },
} satisfies Record<string, Words>
