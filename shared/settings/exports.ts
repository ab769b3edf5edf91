import { type Static, Type } from 'typebox'
import type { SettingForm } from './form.ts'

export const ExportsBody = Type.Object(
  {
    mostPerPerson: Type.Integer({ minimum: 1, maximum: 8 }),
    mostAtOnce: Type.Integer({ minimum: 1, maximum: 8 }),
    /** How long a file that was asked for can be fetched. */
    fetchMinutes: Type.Integer({ minimum: 1, maximum: 1440 }),
  },
  { additionalProperties: false },
)
export type ExportsBody = Static<typeof ExportsBody>

/** Choices of ours: enough for a morning's reports, few enough that the desks stay quick. */
export const baseExports: ExportsBody = { mostPerPerson: 2, mostAtOnce: 4, fetchMinutes: 10 }

const files = { en: 'files', ko: '개' }

export const exportsForm: SettingForm = {
  mostPerPerson: {
    kind: 'whole',
    label: { en: 'At once, of one person', ko: '1인당 동시 내보내기' },
    unit: files,
  },
  mostAtOnce: {
    kind: 'whole',
    label: { en: 'At once, of everybody', ko: '전체 동시 내보내기' },
    unit: files,
    hint: {
      en: 'A file counts from the moment it is asked for until it has been saved.',
      ko: '요청한 시점부터 저장이 끝날 때까지 1개로 계산합니다.',
    },
  },
  fetchMinutes: {
    kind: 'whole',
    label: { en: 'Can be fetched for', ko: '다운로드 유효 시간' },
    unit: { en: 'minutes', ko: '분' },
    hint: {
      en: 'Once only; afterwards the file is asked for anew.',
      ko: '한 번만 받을 수 있으며, 이후에는 다시 요청해야 합니다.',
    },
  },
}
