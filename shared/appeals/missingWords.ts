import type { Words } from '../text.ts'
import type { Missing, MissingCode } from './plan.ts'

export const planPartWords = {
  rootCause: { en: 'Root cause', ko: '원인' },
  correctiveAction: { en: 'Corrective action', ko: '시정 조치' },
  prevention: { en: 'Prevention', ko: '재발 방지' },
  papers: { en: 'Papers', ko: '증빙' },
} satisfies Record<Missing['part'], Words>

export const missingWords = {
  empty: { en: 'is missing', ko: '작성되지 않음' },
  too_short: { en: 'is too short to say anything', ko: '내용이 너무 짧음' },
  no_paper: { en: 'none', ko: '증빙 없음' },
  illegible: { en: 'not legible', ko: '판독 불가' },
  wrong_type: { en: 'this type of file does not count', ko: '인정되지 않는 파일 형식' },
  undated: { en: 'its date has not been noted', ko: '발행일 미확인' },
  too_old: { en: 'too old', ko: '유효 기간 경과' },
  in_future: { en: 'dated in the future', ko: '발행일이 미래임' },
  not_here: { en: 'not a file of this case', ko: '이 케이스의 파일이 아님' },
} satisfies Record<MissingCode, Words>

/** "finding 1, Root cause: is missing": what a refusal says; screens say it with the words above. */
export const sayMissing = (one: Missing, number: number): string =>
  `finding ${number}, ${planPartWords[one.part].en}: ${missingWords[one.code].en}`
