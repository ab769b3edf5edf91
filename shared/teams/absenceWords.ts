import type { Words } from '../text.ts'
import type { AbsenceReason, AbsenceStanding } from './absence.ts'

export const absenceReasonWords = {
  leave: { en: 'Leave', ko: '휴가' },
  sick: { en: 'Sick', ko: '병가' },
  training: { en: 'Training', ko: '교육' },
  family: { en: 'Family event', ko: '경조사' },
  other: { en: 'Other', ko: '기타' },
} satisfies Record<AbsenceReason, Words>

export const absenceStandingWords = {
  planned: { en: 'planned', ko: '예정' },
  in_force: { en: 'absent now', ko: '부재 중' },
  over: { en: 'over', ko: '종료' },
  cancelled: { en: 'called off', ko: '취소됨' },
} satisfies Record<AbsenceStanding, Words>
