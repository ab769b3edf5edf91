import type { Words } from '../text.ts'
import type { QualityVerdict } from './schema.ts'

export const qualityVerdictWords = {
  right: { en: 'Right', ko: '적정' },
  wrong: { en: 'Wrong', ko: '오판' },
  unsure: { en: 'Unsure', ko: '판단 보류' },
} satisfies Record<QualityVerdict, Words>

export const qualityWords = {
  title: { en: 'Quality', ko: '품질 점검' },
  none: { en: 'No decision of this case can be checked yet.', ko: '아직 점검할 결정이 없습니다.' },
  notChecked: { en: 'Not checked', ko: '미점검' },
  check: { en: 'Check', ko: '점검' },
  decision: { en: 'Decision', ko: '결정' },
  verdict: { en: 'Verdict', ko: '점검 결과' },
  note: { en: 'What you saw', ko: '점검 의견' },
  save: { en: 'Save the check', ko: '점검 저장' },
  cancel: { en: 'Cancel', ko: '취소' },
  saved: { en: 'Check saved', ko: '점검을 저장했습니다' },
  ownCase: {
    en: 'You acted on this case; somebody else checks its decisions.',
    ko: '직접 처리한 케이스이므로 다른 사람이 점검해야 합니다.',
  },
  lead: {
    en: 'A check changes nothing of the case. Whoever makes it keeps away from appeals against the decision.',
    ko: '점검은 케이스에 영향을 주지 않습니다. 점검한 사람은 해당 결정의 이의 제기를 심사할 수 없습니다.',
  },
  byOn: { en: '{name}, {day}', ko: '{name} · {day}' },
} satisfies Record<string, Words>
