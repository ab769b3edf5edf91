import type { Words } from '../text.ts'
import type { PersonalField } from './masks.ts'

/** How the seller is told, wherever a seller is shown. */
export const contactWords = {
  email: { en: 'E-mail', ko: '이메일' },
  none: { en: 'No address: no measure can be announced', ko: '주소 없음: 조치를 통지할 수 없습니다' },
  add: { en: 'Add address', ko: '주소 입력' },
  change: { en: 'Change', ko: '변경' },
  save: { en: 'Save', ko: '저장' },
  cancel: { en: 'Cancel', ko: '취소' },
  newEmail: { en: 'New address', ko: '새 이메일 주소' },
  reveal: { en: 'Show', ko: '열람' },
  revealTitle: { en: 'Show: {field}', ko: '{field} 열람' },
  revealText: {
    en: 'You see it for 15 minutes. The look and your reason are recorded.',
    ko: '15분간 볼 수 있습니다. 열람 사실과 사유가 기록됩니다.',
  },
  revealReason: { en: 'Why do you need to see it?', ko: '열람 사유' },
  until: { en: 'until {time}', ko: '{time}까지' },
} satisfies Record<string, Words>

export const personalFieldWords = {
  email: contactWords.email,
  phone: { en: 'Phone', ko: '전화번호' },
  representative: { en: 'Representative', ko: '대표자' },
  businessNumber: { en: 'Business number', ko: '사업자등록번호' },
} satisfies Record<PersonalField, Words>
