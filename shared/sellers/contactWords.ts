import type { Words } from '../text.ts'

/** How the seller is told, wherever a seller is shown. */
export const contactWords = {
  email: { en: 'E-mail', ko: '이메일' },
  none: { en: 'No address: no measure can be announced', ko: '주소 없음: 조치를 통지할 수 없습니다' },
  add: { en: 'Add address', ko: '주소 입력' },
  change: { en: 'Change', ko: '변경' },
  save: { en: 'Save', ko: '저장' },
  cancel: { en: 'Cancel', ko: '취소' },
} satisfies Record<string, Words>
