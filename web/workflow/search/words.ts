import type { SearchGroup, SearchResource } from '#shared/search/schema.ts'
import type { Words } from '#shared/text.ts'

/** Words of the search and the command palette. */
export const searchWords = {
  open: { en: 'Search or act', ko: '검색·바로가기' },
  placeholder: {
    en: 'Number, seller, initials, a word … or what to do',
    ko: '번호, 판매자, 초성, 단어 또는 할 일을 입력하세요',
  },
  palette: { en: 'Search and commands', ko: '검색 및 명령' },
  results: { en: 'Results', ko: '결과' },
  here: { en: 'On this screen', ko: '이 화면에서' },
  recent: { en: 'Recent', ko: '최근 본 항목' },
  goTo: { en: 'Go to', ko: '이동' },
  work: { en: 'Take up work', ko: '업무 시작' },
  console: { en: 'Console', ko: '콘솔' },
  nothing: { en: 'Nothing found for “{q}”.', ko: '“{q}”에 대한 검색 결과가 없습니다.' },
  nothingHint: {
    en: 'Try a shorter piece of the word, a case number, initials such as ㅍㅁㅈ, or a whole business number.',
    ko: '단어의 일부, 케이스 번호, 초성(예: ㅍㅁㅈ) 또는 사업자등록번호 전체로 찾아보세요.',
  },
  searching: { en: 'Searching …', ko: '찾는 중 …' },
  failed: {
    en: 'The search did not answer. Commands still work; type on to try again.',
    ko: '검색 응답을 받지 못했습니다. 명령은 그대로 쓸 수 있으며, 계속 입력하면 다시 시도합니다.',
  },
  all: { en: 'All that match in this list', ko: '목록에서 모두 보기' },
  move: { en: 'Move', ko: '이동' },
  choose: { en: 'Choose', ko: '선택' },
  close: { en: 'Close', ko: '닫기' },
  nextCase: { en: 'Next case', ko: '다음 케이스' },
  nothingNext: { en: 'Nothing waits for you there.', ko: '지금 처리할 케이스가 없습니다.' },
  openNew: { en: 'Open by hand', ko: '직접 등록' },
  language: { en: '한국어로 보기', ko: 'View in English' },
  toDark: { en: 'Dark appearance', ko: '어두운 화면으로' },
  toLight: { en: 'Light appearance', ko: '밝은 화면으로' },
  signOut: { en: 'Sign out', ko: '로그아웃' },
} satisfies Record<string, Words>

export const groupWords = {
  cases: { en: 'Cases', ko: '케이스' },
  sellers: { en: 'Sellers', ko: '판매자' },
  listings: { en: 'Listings', ko: '상품' },
  conversation: { en: 'Notes and messages', ko: '메모·메시지' },
  articles: { en: 'Policies, templates, snippets', ko: '정책·템플릿·상용구' },
} satisfies Record<SearchGroup, Words>

export const resourceWords = {
  cases: { en: 'Case', ko: '케이스' },
  sellers: { en: 'Seller', ko: '판매자' },
  listings: { en: 'Listing', ko: '상품' },
  notes: { en: 'Internal note', ko: '내부 메모' },
  messages: { en: 'Message', ko: '메시지' },
  templates: { en: 'Template', ko: '템플릿' },
  policies: { en: 'Policy', ko: '정책' },
  snippets: { en: 'Snippet', ko: '상용구' },
} satisfies Record<SearchResource, Words>
