import type { Locale, Words } from '../text.ts'

export const absenceFaults = [
  'no_day',
  'ends_first',
  'too_late',
  'too_long',
  'double',
  'has_begun',
  'is_over',
  'not_here',
  'self',
  'provider',
  'permission',
  'language',
  'skill',
  'circle',
  'absent',
] as const
export type AbsenceFault = (typeof absenceFaults)[number]

/** What is wrong with a field of an absence; `of`: which permission, how many days. */
export type Fault = { word: AbsenceFault; of?: string }

const faultWords = {
  no_day: { en: 'is not a day of the calendar', ko: '올바른 날짜가 아닙니다' },
  ends_first: { en: 'ends before it begins', ko: '종료일이 시작일보다 빠릅니다' },
  too_late: { en: 'lies more than {of} days back', ko: '{of}일보다 이전은 등록할 수 없습니다' },
  too_long: { en: 'at most {of} days', ko: '최대 {of}일까지 등록할 수 있습니다' },
  double: { en: 'is absent on some of these days already', ko: '이미 부재로 등록된 날짜가 있습니다' },
  has_begun: { en: 'has begun already', ko: '이미 시작된 부재입니다' },
  is_over: { en: 'is over: end the absence instead', ko: '지난 날짜입니다. 업무 복귀로 처리하세요' },
  not_here: { en: 'does not work here', ko: '재직 중인 구성원이 아닙니다' },
  self: { en: 'cannot stand in for themselves', ko: '본인은 대행자가 될 수 없습니다' },
  provider: { en: 'works for another provider', ko: '소속 업체가 다릅니다' },
  permission: { en: 'lacks the permission {of}', ko: '필요한 권한이 없습니다: {of}' },
  language: { en: 'does not write {of}', ko: '응대 언어가 다릅니다: {of}' },
  skill: { en: 'lacks the skill {of} on those days', ko: '해당 기간에 유효한 자격이 없습니다: {of}' },
  circle: { en: 'is stood in for by this person: a circle', ko: '대행이 순환됩니다' },
  absent: { en: 'is absent themselves on those days', ko: '해당 기간에 대행자도 부재입니다' },
} satisfies Record<AbsenceFault, Words>

export const faultSentence = ({ word, of = '' }: Fault, locale: Locale): string =>
  faultWords[word][locale].replace('{of}', of)

/** The faults in the `current` of a refusal, by field. */
export function faultsIn(current: Record<string, unknown> | undefined): Record<string, Fault> {
  const faults = current?.faults
  if (typeof faults !== 'object' || faults === null) return {}
  return Object.fromEntries(Object.entries(faults).filter((entry): entry is [string, Fault] => isFault(entry[1])))
}

const isFault = (value: unknown): value is Fault =>
  typeof value === 'object' && value !== null && 'word' in value && absenceFaults.some((word) => word === value.word)
