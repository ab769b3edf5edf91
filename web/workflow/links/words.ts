import type { LinkKind } from '#shared/links/schema.ts'
import type { Words } from '#shared/text.ts'

/** How a link reads from one of its ends: `from` where this case is the first of the two. */
export const linkWords = {
  related: { from: { en: 'Related to', ko: '관련 케이스' }, to: { en: 'Related to', ko: '관련 케이스' } },
  duplicate: { from: { en: 'Duplicate of', ko: '중복 (원본)' }, to: { en: 'Duplicated by', ko: '중복 케이스' } },
  parent: { from: { en: 'Parent of', ko: '하위 케이스' }, to: { en: 'Part of', ko: '상위 케이스' } },
  blocks: { from: { en: 'Blocks', ko: '후행 케이스' }, to: { en: 'Waits for', ko: '선행 케이스' } },
} satisfies Record<LinkKind, { from: Words; to: Words }>

export const mergedWords = {
  from: { en: 'Merged into', ko: '병합된 곳' },
  to: { en: 'Merged from', ko: '병합한 케이스' },
}

export const linksWords = {
  title: { en: 'Linked cases', ko: '연결된 케이스' },
  none: { en: 'No links.', ko: '연결된 케이스가 없습니다.' },
  link: { en: 'Link', ko: '연결' },
  merge: { en: 'Merge', ko: '병합' },
  remove: { en: 'Remove the link', ko: '연결 해제' },
  by: { en: '{name}, {note}', ko: '{name} · {note}' },
  open: { en: 'open', ko: '진행 중' },
  closed: { en: 'closed', ko: '종결' },
  waits: {
    en: 'Cannot be closed before {number} is.',
    ko: '{number} 종결 전에는 이 케이스를 종결할 수 없습니다.',
  },
  sellerCases: { en: 'Other open cases of this seller', ko: '이 판매자의 다른 진행 케이스' },
  noSellerCases: { en: 'None.', ko: '없습니다.' },
  moreSellerCases: { en: 'and {count} more', ko: '외 {count}건' },
  together: { en: 'Decide together', ko: '함께 처리' },
  togetherCount: { en: 'Decide {count} together', ko: '{count}건 함께 처리' },
  withThis: { en: 'this case included', ko: '이 케이스 포함' },
  choose: { en: 'Choose {number}', ko: '{number} 선택' },
  nothingTogether: {
    en: 'There is no step that they can all take.',
    ko: '함께 진행할 수 있는 단계가 없습니다.',
  },
  addTitle: { en: 'Link a case', ko: '케이스 연결' },
  addText: {
    en: 'Both cases show it. It changes nothing about either.',
    ko: '양쪽 케이스에 표시되며 내용은 바뀌지 않습니다.',
  },
  how: { en: 'This case', ko: '이 케이스는' },
  which: { en: 'Which case', ko: '대상 케이스' },
  whichHint: { en: 'Number, seller or subject', ko: '번호, 판매자 또는 제목' },
  note: { en: 'Why (optional)', ko: '사유 (선택)' },
  add: { en: 'Link', ko: '연결하기' },
  cancel: { en: 'Cancel', ko: '취소' },
  added: { en: 'Linked', ko: '연결했습니다' },
  removed: { en: 'Link removed', ko: '연결을 해제했습니다' },
  mergeTitle: { en: 'Merge cases', ko: '케이스 병합' },
  mergeText: {
    en: 'For two cases about the same thing. One is closed, the other goes on.',
    ko: '같은 사안의 케이스를 하나로 합칩니다. 한쪽은 종결되고 다른 쪽에서 계속 처리합니다.',
  },
  mergeNone: {
    en: 'This seller has no other open case of this kind.',
    ko: '이 판매자에게 같은 종류의 다른 진행 케이스가 없습니다.',
  },
  other: { en: 'The other case', ko: '상대 케이스' },
  survives: { en: 'Which one goes on', ko: '계속 처리할 케이스' },
  otherGoesOn: { en: '{number} goes on, this one is closed', ko: '{number}에서 계속, 이 케이스는 종결' },
  thisGoesOn: { en: 'This one goes on, {number} is closed', ko: '이 케이스에서 계속, {number}는 종결' },
  whatHappens: {
    en: '{loser} is closed as a duplicate and leads on to {winner}, which counts its {reports} reports too. It can be taken back for 24 hours.',
    ko: '{loser}는 중복으로 종결되고 {winner}로 연결됩니다. 신고 {reports}건이 합산되며 24시간 안에 되돌릴 수 있습니다.',
  },
  mergeReason: { en: 'Why they are the same', ko: '병합 사유' },
  merged: { en: '{loser} was merged into {winner}', ko: '{loser}를 {winner}로 병합했습니다' },
  ledHere: {
    en: '{number} was merged into this case; you go on here.',
    ko: '{number}는 이 케이스로 병합되었습니다. 여기서 계속하세요.',
  },
  mergedAway: { en: 'This case was merged into {number}.', ko: '{number}로 병합된 케이스입니다.' },
  goThere: { en: 'Go on in {number}', ko: '{number}에서 계속' },
  unmerge: { en: 'Take the merge back', ko: '병합 취소' },
  unmergeUntil: { en: 'until {time}', ko: '{time}까지' },
  unmerged: { en: 'The merge was taken back', ko: '병합을 취소했습니다' },
  fromMerged: { en: 'From {number}, merged into this case', ko: '병합한 {number}의 내용' },
  fromMergedText: {
    en: 'What was said there. Its files and its timeline are in the case itself.',
    ko: '병합 전 대화입니다. 증빙과 이력은 해당 케이스에서 볼 수 있습니다.',
  },
  readMerged: { en: 'Read what was said there', ko: '대화 보기' },
  openMerged: { en: 'Open {number}', ko: '{number} 열기' },
  likelyTitle: { en: 'This seller already has open cases', ko: '이미 진행 중인 케이스가 있습니다' },
  likelySame: {
    en: 'One is under the same policy: add what you saw to it instead of opening another.',
    ko: '같은 정책의 케이스가 있습니다. 새로 만들지 말고 기존 케이스에 추가하세요.',
  },
  likelyOther: {
    en: 'Look at them first; yours may belong there.',
    ko: '먼저 확인해 보세요. 같은 사안일 수 있습니다.',
  },
  samePolicy: { en: 'same policy', ko: '같은 정책' },
} satisfies Record<string, Words>
