import type { Words } from '#shared/text.ts'

export const settingWords = {
  setting: { en: 'Setting', ko: '설정' },
  about: { en: 'What it steers', ko: '내용' },
  inForce: { en: 'In force', ko: '적용 중' },
  draft: { en: 'Draft', ko: '초안' },
  superseded: { en: 'Superseded', ko: '이전 버전' },
  changed: { en: 'Last published', ko: '최근 게시' },
  noDraft: { en: 'none', ko: '없음' },
  firstVersion: { en: 'Supplied with the console', ko: '기본 제공' },
  versionOf: { en: 'Version {number} of {count}', ko: '버전 {number} / {count}' },
  revise: { en: 'Revise', ko: '개정' },
  reviseHint: { en: 'Start the next version from this one', ko: '이 내용으로 다음 버전 초안을 시작합니다' },
  goToDraft: { en: 'Go to draft v{number}', ko: '초안 v{number} 보기' },
  save: { en: 'Save draft', ko: '초안 저장' },
  saved: { en: 'Draft saved', ko: '초안을 저장했습니다' },
  unsaved: { en: 'Not saved yet', ko: '저장 안 됨' },
  leaveUnsaved: {
    en: 'What you changed is not saved. Leave without it?',
    ko: '저장하지 않은 변경 사항이 있습니다. 저장하지 않고 나갈까요?',
  },
  publish: { en: 'Publish', ko: '게시' },
  publishVersion: { en: 'Publish version {number}', ko: '버전 {number} 게시' },
  publishText: {
    en: 'In force at once and for good: open cases take it within a minute, a few at a time. A version never changes again.',
    ko: '게시 즉시 적용되며 수정할 수 없습니다. 진행 중인 케이스에는 1분 안에 순차적으로 반영됩니다.',
  },
  note: { en: 'What changes, and why', ko: '변경 내용과 사유' },
  published: { en: 'Published', ko: '게시했습니다' },
  publishedBy: { en: 'by {name}', ko: '{name} 게시' },
  blocked: { en: 'Correct these first', ko: '먼저 아래 항목을 수정하세요' },
  problems: { en: '{count} to correct', ko: '수정할 항목 {count}개' },
  discard: { en: 'Delete draft', ko: '초안 삭제' },
  discardText: {
    en: 'The draft disappears from here; the audit log keeps what it said. What is in force stays.',
    ko: '초안이 사라지며 내용은 감사 기록에 남습니다. 적용 중인 설정은 그대로 유지됩니다.',
  },
  discarded: { en: 'Draft deleted', ko: '초안을 삭제했습니다' },
  cancel: { en: 'Cancel', ko: '취소' },
  history: { en: 'Versions', ko: '버전' },
  differences: { en: 'What differs from', ko: '비교 대상' },
  same: { en: 'Nothing differs.', ko: '달라진 내용이 없습니다.' },
  before: { en: 'Before', ko: '이전' },
  now: { en: 'Here', ko: '현재' },
  place: { en: 'Where', ko: '항목' },
  changedMeanwhile: {
    en: 'Somebody else changed this draft meanwhile.',
    ko: '다른 사람이 그 사이 이 초안을 수정했습니다.',
  },
  takeTheirs: { en: 'Take theirs', ko: '상대 내용 불러오기' },
  keepMine: { en: 'Keep mine', ko: '내 내용 유지' },
  gone: { en: 'This version is not here', ko: '이 버전을 찾을 수 없습니다' },
  goneText: { en: 'The draft was published or deleted meanwhile.', ko: '그 사이 초안이 게시되었거나 삭제되었습니다.' },
  toList: { en: 'All settings', ko: '설정 목록' },
  readOnly: { en: 'Operations managers revise this.', ko: '개정은 운영 매니저가 할 수 있습니다.' },
  any: { en: 'any', ko: '전체' },
  up: { en: 'Move up', ko: '위로' },
  down: { en: 'Move down', ko: '아래로' },
  remove: { en: 'Remove', ko: '삭제' },
} satisfies Record<string, Words>

/** What the server objects to, by its word; what is after a colon is what it names. */
const problems: Record<string, Words> = {
  'unknown-kind': { en: 'There is no such queue', ko: '존재하지 않는 업무입니다' },
  'unknown-team': { en: 'There is no such team', ko: '존재하지 않는 팀입니다' },
  'never-reached': {
    en: 'A row above takes everything this one speaks of',
    ko: '위의 행이 모두 처리하므로 적용되지 않습니다',
  },
  'id-twice': { en: 'Another rule has this short name', ko: '같은 식별자를 쓰는 규칙이 있습니다' },
  'graver-weighs-less': {
    en: 'A graver case must not weigh less than a lighter one',
    ko: '더 심각한 등급의 점수가 낮을 수 없습니다',
  },
  'standard-missing': {
    en: 'The calendar “standard” must stay: it is the house’s own',
    ko: '기본 달력 ‘standard’는 삭제할 수 없습니다',
  },
  'team-without-calendar': { en: 'Team {0} still goes by “{1}”', ko: '{0} 팀이 아직 ‘{1}’ 달력을 사용합니다' },
  'name-taken': { en: 'Another calendar has this name', ko: '같은 이름의 달력이 있습니다' },
  'no-hours': {
    en: 'Not one hour is open: no promise would ever run out',
    ko: '업무 시간이 하나도 없으면 기한을 계산할 수 없습니다',
  },
  'no-time': { en: 'Not a time of day; 00:00 to 24:00', ko: '시각이 올바르지 않습니다 (00:00~24:00)' },
  'no-day': { en: 'Not a day', ko: '날짜가 올바르지 않습니다' },
  'ends-before-it-begins': { en: 'Ends before it begins', ko: '끝이 시작보다 빠릅니다' },
  overlaps: { en: 'Overlaps the range before, or stands before it', ko: '앞 시간대와 겹치거나 순서가 바뀌었습니다' },
  'too-long': { en: 'Longer than a year is not a closure', ko: '1년이 넘는 휴무는 등록할 수 없습니다' },
}

/** A problem as people read it; one that nobody has put into words yet is said to be malformed. */
export function problemWordsOf(problem: string): Words {
  const [word = '', ...named] = problem.split(':')
  const words = problems[word]
  if (words) return { en: filled(words.en, named), ko: filled(words.ko, named) }
  return { en: 'Not in the expected form', ko: '형식이 올바르지 않습니다' }
}

const filled = (text: string, named: readonly string[]) => text.replace(/\{(\d)\}/g, (_, n) => named[Number(n)] ?? '')
