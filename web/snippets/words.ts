import type { Words } from '#shared/text.ts'

export const snippetWords = {
  shortcut: { en: 'Shortcut', ko: '단축어' },
  shortcutHint: {
    en: 'Typed after a slash: small letters, digits, Hangul and dashes.',
    ko: '슬래시(/) 뒤에 입력합니다. 영문 소문자, 숫자, 한글, 하이픈을 쓸 수 있습니다.',
  },
  name: { en: 'Name', ko: '이름' },
  team: { en: 'Team', ko: '팀' },
  everybody: { en: 'Everybody', ko: '전체' },
  language: { en: 'Language', ko: '언어' },
  body: { en: 'Text', ko: '내용' },
  slots: { en: 'What fills itself in', ko: '자동으로 채워지는 항목' },
  updated: { en: 'Changed', ko: '수정' },
  status: { en: 'Status', ko: '상태' },
  inUse: { en: 'In use', ko: '사용 중' },
  notInUse: { en: 'No longer offered', ko: '사용 중지' },
  search: { en: 'Shortcut, name or text', ko: '단축어, 이름, 내용' },
  emptyTitle: { en: 'No snippets yet', ko: '아직 상용구가 없습니다' },
  emptyText: {
    en: 'What is written every day is written once here, and inserted after a slash.',
    ko: '자주 쓰는 문장을 등록해 두면 대화 입력란에서 /로 바로 넣을 수 있습니다.',
  },
  add: { en: 'Add snippet', ko: '상용구 추가' },
  edit: { en: 'Edit /{shortcut}', ko: '/{shortcut} 수정' },
  note: {
    en: 'Whoever inserts it sees it filled in and can change it before sending.',
    ko: '삽입하면 항목이 채워진 상태로 들어가며, 보내기 전에 고칠 수 있습니다.',
  },
  unknown: { en: 'Nothing fills {slots}', ko: '채울 수 없는 항목: {slots}' },
  preview: { en: 'As it is inserted', ko: '삽입되는 내용' },
  save: { en: 'Save', ko: '저장' },
  saved: { en: 'Saved', ko: '저장했습니다' },
  stop: { en: 'Stop offering', ko: '사용 중지' },
  again: { en: 'Offer again', ko: '다시 사용' },
  readOnly: { en: 'Team leads keep these.', ko: '팀 리드가 관리합니다.' },
} satisfies Record<string, Words>

export const languageNames = { ko: '한국어', en: 'English' } as const
