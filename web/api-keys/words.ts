import type { Words } from '#shared/text.ts'

export const keyWords = {
  add: { en: 'New key', ko: '키 발급' },
  addNote: {
    en: 'For an outside system: the seller portal, a reporting form. It may never do more than you may, and what you must keep away from, it must too.',
    ko: '판매자 포털, 신고 양식 등 외부 시스템이 사용합니다. 발급한 사람의 권한을 넘을 수 없으며, 발급한 사람이 처리할 수 없는 일은 키로도 할 수 없습니다.',
  },
  search: { en: 'Find a key', ko: '키 검색' },
  name: { en: 'Name', ko: '이름' },
  nameHint: { en: 'The system that will use it', ko: '사용할 시스템의 이름' },
  may: { en: 'May', ko: '권한' },
  intake: { en: 'Bring in', ko: '접수' },
  reads: { en: 'Read', ko: '조회' },
  others: { en: 'Everything else', ko: '그 외' },
  by: { en: 'Issued by', ko: '발급자' },
  at: { en: 'Issued', ko: '발급일' },
  status: { en: 'Status', ko: '상태' },
  valid: { en: 'valid', ko: '사용 중' },
  revoked: { en: 'revoked', ko: '폐기됨' },
  revoke: { en: 'Revoke', ko: '폐기' },
  revokeTitle: { en: 'Revoke {name}', ko: '{name} 키 폐기' },
  revokeNote: {
    en: 'It opens nothing from this moment on. There is no way back; issue a new key instead.',
    ko: '즉시 사용할 수 없게 되며 되돌릴 수 없습니다. 다시 필요하면 새로 발급하세요.',
  },
  revokedDone: { en: 'Key revoked', ko: '키를 폐기했습니다' },
  once: { en: 'Key of {name}', ko: '{name} 키' },
  onceNote: {
    en: 'Shown this once: only its fingerprint is kept. Put it after “Authorization: Bearer”.',
    ko: '지금 한 번만 표시되며 저장되지 않습니다. ‘Authorization: Bearer’ 뒤에 넣어 사용합니다.',
  },
  copy: { en: 'Copy', ko: '복사' },
  copied: { en: 'Copied', ko: '복사했습니다' },
  some: { en: 'Choose at least one thing that it may do.', ko: '권한을 하나 이상 선택하세요.' },
  emptyTitle: { en: 'No key yet', ko: '발급한 키가 없습니다' },
  emptyText: {
    en: 'Outside systems bring in appeals, reports and tickets with a key of their own.',
    ko: '외부 시스템은 각자의 키로 이의 제기, 신고, 정산 문의를 접수합니다.',
  },
} satisfies Record<string, Words>
