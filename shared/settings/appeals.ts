import { type Static, Type } from 'typebox'
import type { FieldErrors } from '../errors.ts'
import { ladder } from '../suspensions/ladder.ts'
import { measureWords } from '../suspensions/words.ts'
import type { SettingForm } from './form.ts'

const Attempts = Type.Integer({ minimum: 1, maximum: 10 })
const Days = Type.Integer({ minimum: 1, maximum: 365 })

export const AppealsBody = Type.Object(
  {
    /** How often one measure may be contested. */
    attempts: Attempts,
    /** Calendar days from the decision within which the first appeal must come. */
    firstWindowDays: Days,
    /** Calendar days from the denial within which the next one must come. */
    laterWindowDays: Days,
    /** Where a policy differs; the first row of a policy counts. */
    perPolicy: Type.Array(
      Type.Object(
        {
          policyId: Type.String({ minLength: 36, maxLength: 36 }),
          attempts: Attempts,
          firstWindowDays: Days,
          laterWindowDays: Days,
        },
        { additionalProperties: false },
      ),
      { maxItems: 200 },
    ),
    infoRequests: Type.Integer({ minimum: 0, maximum: 10 }),
    answerBusinessDays: Type.Integer({ minimum: 1, maximum: 60 }),
    /** An answer of a plan of action shorter than this says nothing. */
    leastCharacters: Type.Integer({ minimum: 1, maximum: 1000 }),
    paperTypes: Type.Array(Type.Enum(['image/jpeg', 'image/png', 'application/pdf', 'video/mp4', 'message/rfc822']), {
      minItems: 1,
      uniqueItems: true,
    }),
    /** Documents older than this prove nothing about today. */
    papersNotOlderDays: Type.Integer({ minimum: 1, maximum: 3650 }),
    secondReviewFrom: Type.Enum(ladder),
  },
  { additionalProperties: false },
)
export type AppealsBody = Static<typeof AppealsBody>

/**
 * Two appeals, 30 and then 15 calendar days: TikTok Shop's published rule. Documents of the last 365 days: Amazon's rule
 * for invoices. Ten business days to answer: Coupang's distribution-route check. The rest are choices of ours.
 */
export const baseAppeals: AppealsBody = {
  attempts: 2,
  firstWindowDays: 30,
  laterWindowDays: 15,
  perPolicy: [],
  infoRequests: 2,
  answerBusinessDays: 10,
  leastCharacters: 10,
  paperTypes: ['image/jpeg', 'image/png', 'application/pdf'],
  papersNotOlderDays: 365,
  secondReviewFrom: 'indefinite_suspension',
}

/** What keeps a version from being published: a policy that is spoken of twice. */
export function wrongInAppeals(body: AppealsBody): FieldErrors {
  const seen = new Set<string>()
  const errors: FieldErrors = {}
  for (const [n, { policyId }] of body.perPolicy.entries()) {
    if (seen.has(policyId)) errors[`/perPolicy/${n}/policyId`] = 'is another row already'
    seen.add(policyId)
  }
  return errors
}

const times = { en: 'times', ko: '회' }
const days = { en: 'calendar days', ko: '일' }
const attempts = {
  kind: 'whole',
  label: { en: 'Appeals against one measure', ko: '한 조치당 이의 제기 횟수' },
  unit: times,
} as const
const firstWindow = {
  kind: 'whole',
  label: { en: 'Window of the first appeal', ko: '첫 이의 제기 기한' },
  unit: days,
  hint: { en: 'Counted from the decision.', ko: '조치 결정일부터 계산합니다.' },
} as const
const laterWindow = {
  kind: 'whole',
  label: { en: 'Window of a later appeal', ko: '재이의 제기 기한' },
  unit: days,
  hint: { en: 'Counted from the denial.', ko: '기각일부터 계산합니다.' },
} as const

export const appealsForm: SettingForm = {
  attempts,
  firstWindowDays: firstWindow,
  laterWindowDays: laterWindow,
  perPolicy: {
    kind: 'rows',
    label: { en: 'Policies with rules of their own', ko: '정책별 예외' },
    title: 'policyId',
    fields: {
      policyId: { kind: 'text', label: { en: 'Policy (its id)', ko: '정책 ID' } },
      attempts,
      firstWindowDays: firstWindow,
      laterWindowDays: laterWindow,
    },
    fresh: { policyId: '', attempts: 1, firstWindowDays: 30, laterWindowDays: 15 },
  },
  infoRequests: {
    kind: 'whole',
    label: { en: 'Requests for information, at most', ko: '자료 보완 요청 최대 횟수' },
    unit: times,
  },
  answerBusinessDays: {
    kind: 'whole',
    label: { en: 'Time to answer a request', ko: '보완 자료 제출 기한' },
    unit: { en: 'business days', ko: '영업일' },
  },
  leastCharacters: {
    kind: 'whole',
    label: { en: 'Shortest answer of a plan of action', ko: '개선 계획 항목 최소 글자 수' },
    unit: { en: 'characters', ko: '자' },
  },
  paperTypes: {
    kind: 'choices',
    label: { en: 'Files that count as papers', ko: '인정하는 증빙 파일 형식' },
    options: {
      'image/jpeg': { en: 'JPEG image', ko: 'JPEG 이미지' },
      'image/png': { en: 'PNG image', ko: 'PNG 이미지' },
      'application/pdf': { en: 'PDF document', ko: 'PDF 문서' },
      'video/mp4': { en: 'MP4 video', ko: 'MP4 동영상' },
      'message/rfc822': { en: 'E-mail', ko: '이메일' },
    },
  },
  papersNotOlderDays: {
    kind: 'whole',
    label: { en: 'Papers may be this old', ko: '증빙 서류 유효 기간' },
    unit: days,
  },
  secondReviewFrom: {
    kind: 'choice',
    label: { en: 'A second review from this measure on', ko: '2차 심사가 필요한 조치 (이상)' },
    options: measureWords,
  },
}
