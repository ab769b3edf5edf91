import { type Static, Type } from 'typebox'
import type { SettingForm } from './form.ts'

const Whole = (minimum: number, maximum: number) => Type.Integer({ minimum, maximum })

export const TeamsBody = Type.Object(
  {
    /** How long ago an absence may have begun when it is entered. */
    lateEntryDays: Whole(0, 31),
    longestAbsenceDays: Whole(1, 1_100),
    /** A certificate that ends sooner is warned of. */
    certificateWarningDays: Whole(1, 180),
    /** Weeks that the usual inflow of an hour is taken from. */
    inflowWeeks: Whole(1, 26),
    /** Cases that the wallboard counts down. */
    breachesShown: Whole(3, 40),
  },
  { additionalProperties: false },
)
export type TeamsBody = Static<typeof TeamsBody>

/** Choices of ours: a week covers a sick note that comes late, a year and a half a parental leave. */
export const baseTeams: TeamsBody = {
  lateEntryDays: 7,
  longestAbsenceDays: 550,
  certificateWarningDays: 30,
  inflowWeeks: 8,
  breachesShown: 10,
}

const days = { en: 'days', ko: '일' }

export const teamsForm: SettingForm = {
  lateEntryDays: {
    kind: 'whole',
    label: { en: 'Absences may be entered late by', ko: '부재 사후 등록 허용' },
    unit: days,
    hint: {
      en: 'The shifts of those days are reckoned anew that night.',
      ko: '해당 날짜의 근무 시간은 그날 밤 다시 집계됩니다.',
    },
  },
  longestAbsenceDays: { kind: 'whole', label: { en: 'Longest absence', ko: '부재 최대 기간' }, unit: days },
  certificateWarningDays: {
    kind: 'whole',
    label: { en: 'Warn of a certificate that ends within', ko: '자격 만료 예정 표시' },
    unit: days,
  },
  inflowWeeks: {
    kind: 'whole',
    label: { en: 'Usual inflow is the mean of the last', ko: '평소 유입량 산출 기간' },
    unit: { en: 'weeks', ko: '주' },
  },
  breachesShown: {
    kind: 'whole',
    label: { en: 'Wallboard counts down the next', ko: '현황판에 표시할 기한 임박 케이스' },
    unit: { en: 'cases', ko: '건' },
  },
}
