import type { Words } from '#shared/text.ts'

/** The frame of every case workspace. */
export const workspaceWords = {
  neighbours: { en: 'Cases of the list', ko: '목록의 케이스' },
  previous: { en: 'Previous case of the list', ko: '목록의 이전 케이스' },
  following: { en: 'Next case of the list', ko: '목록의 다음 케이스' },
  backToList: { en: 'Back to the list', ko: '목록으로' },
  parts: { en: 'Parts of the case', ko: '케이스 구성' },
  theCase: { en: 'Case', ko: '케이스' },
  theSeller: { en: 'Seller', ko: '판매자' },
  theList: { en: 'List', ko: '목록' },
  claim: { en: 'Claim', ko: '담당하기' },
  release: { en: 'Release', ko: '담당 해제' },
  youHold: { en: 'Yours until {time}', ko: '{time}까지 내가 담당' },
  youHoldHint: {
    en: 'Kept for you while this case stays open on your screen.',
    ko: '이 화면을 열어 두는 동안 자동으로 연장됩니다.',
  },
  othersHold: { en: '{name} has it until {time}', ko: '{name} 님이 {time}까지 담당' },
  takeAway: { en: 'Release for {name}', ko: '{name} 님 담당 해제' },
  claimed: { en: 'This case is yours.', ko: '담당 케이스로 지정되었습니다.' },
  released: { en: 'Released: colleagues can take it.', ko: '담당을 해제했습니다. 동료가 처리할 수 있습니다.' },
  lostLease: { en: '{name} took over this case.', ko: '{name} 님이 이 케이스를 담당하게 되었습니다.' },
  version: { en: 'Version {version}', ko: '버전 {version}' },
  gone: { en: 'This case does not exist', ko: '존재하지 않는 케이스입니다' },
  otherOpen: { en: 'Other open cases', ko: '진행 중인 다른 케이스' },
  earlier: { en: 'Earlier cases', ko: '지난 케이스' },
  none: { en: 'None.', ko: '없음' },
  changed: { en: '{name} {did}.', ko: '{name} 님이 {did}.' },
  nowState: { en: 'Now: {state}', ko: '현재 상태: {state}' },
  keptText: { en: 'What you typed is kept.', ko: '입력한 내용은 유지됩니다.' },
  seen: { en: 'Understood', ko: '확인' },
} satisfies Record<string, Words>
