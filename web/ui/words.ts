import type { Words } from '#shared/text.ts'

/** Words of the parts that know no domain. */
export const uiWords = {
  left: { en: '{span} left', ko: '{span} 남음' },
  over: { en: '{span} over', ko: '{span} 초과' },
  clockPaused: { en: 'clock paused', ko: '기한 멈춤' },
  noDue: { en: 'no deadline', ko: '기한 없음' },
  due: { en: 'Due {time}', ko: '기한 {time}' },
  close: { en: 'Close', ko: '닫기' },
  retry: { en: 'Try again', ko: '다시 시도' },
  failedTitle: { en: 'This part did not load', ko: '불러오지 못했습니다' },
  forbiddenTitle: { en: 'Not part of your role', ko: '현재 역할에서는 볼 수 없습니다' },
  forbiddenText: {
    en: 'An administrator can widen your role. Nothing here was changed.',
    ko: '관리자에게 권한을 요청하세요. 변경된 내용은 없습니다.',
  },
  noneFound: { en: 'Nothing matches these filters', ko: '조건에 맞는 항목이 없습니다' },
  noneFoundText: { en: 'Widen or clear the filters to see more.', ko: '필터를 넓히거나 초기화해 보세요.' },
  clearFilters: { en: 'Clear filters', ko: '필터 초기화' },
  search: { en: 'Search', ko: '검색' },
  from: { en: 'From', ko: '시작일' },
  until: { en: 'Until', ko: '종료일' },
  removeFilter: { en: 'Remove this filter', ko: '필터 제거' },
  rows: { en: '{from}–{to} of {total}', ko: '전체 {total}건 중 {from}–{to}' },
  previousPage: { en: 'Previous page', ko: '이전 페이지' },
  nextPage: { en: 'Next page', ko: '다음 페이지' },
  perPage: { en: 'Rows per page', ko: '페이지당 행' },
  loading: { en: 'Loading', ko: '불러오는 중' },
  rowDown: { en: 'Next row', ko: '다음 행' },
  rowUp: { en: 'Previous row', ko: '이전 행' },
  openRow: { en: 'Open the row', ko: '선택한 행 열기' },
  searchHere: { en: 'Search this list', ko: '목록 검색' },
} satisfies Record<string, Words>
