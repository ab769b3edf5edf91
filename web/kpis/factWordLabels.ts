import { clockMetricWords } from '#shared/clocks/words.ts'
import { queueWords } from '#shared/dispatch/queueWords.ts'
import type { FactWord } from '#shared/facts/words.ts'
import { type FeatureName, features } from '#shared/features.ts'
import type { Words } from '#shared/text.ts'

/** Every thing that is counted, as it stands over a list of them. */
export const factWordLabels = {
  opened: { en: 'Opened', ko: '접수' },
  closed: { en: 'Closed', ko: '종결' },
  first_closed: { en: 'Closed for the first time', ko: '첫 종결' },
  reopened: { en: 'Reopened', ko: '재개' },
  resolved: { en: 'Resolved', ko: '해결' },
  resolved_one_touch: { en: 'Resolved at one touch', ko: '1회 처리로 해결' },
  resolved_reopened: { en: 'Resolved after a reopening', ko: '재개 후 해결' },
  resolved_escalated: { en: 'Resolved after an escalation', ko: '상급 이관 후 해결' },
  resolved_transferred: { en: 'Resolved after a change of team', ko: '팀 이관 후 해결' },
  left: { en: 'Left a team', ko: '팀 이관 유출' },
  entered: { en: 'Came to a team', ko: '팀 이관 유입' },
  escalated: { en: 'Escalated', ko: '상급 이관' },
  reached: { en: 'Came to a state', ko: '상태 도달' },
  step: { en: 'Decision', ko: '처리' },
  asked: { en: 'The other side wrote', ko: '상대 메시지' },
  reply: { en: 'Answer', ko: '답변' },
  first_reply: { en: 'First answer', ko: '첫 답변' },
  next_reply: { en: 'Later answer', ko: '후속 답변' },
  promise_kept: { en: 'Promise kept', ko: 'SLA 준수' },
  promise_broken: { en: 'Promise broken', ko: 'SLA 위반' },
  promise_void: { en: 'Promise fallen away', ko: '취소된 약속' },
  handled: { en: 'Case in hand', ko: '케이스 처리' },
  available: { en: 'There for work', ko: '업무 가능 시간' },
  scheduled: { en: 'Shift', ko: '근무 시간' },
  adhered: { en: 'There during the shift', ko: '근무 준수 시간' },
  rating_asked: { en: 'Survey sent', ko: '설문 발송' },
  rated: { en: 'Mark given', ko: '평가' },
  enforced: { en: 'Measure in force', ko: '시행된 조치' },
  contested: { en: 'Contested', ko: '이의 제기된 결정' },
  overturned: { en: 'Overturned', ko: '번복된 결정' },
  reinstated: { en: 'Reinstated', ko: '조치 해제' },
  papers: { en: 'First papers judged', ko: '최초 서류 검토' },
  taken_down: { en: 'Listing taken down', ko: '상품 차단' },
  infringed: { en: 'Infringement found', ko: '침해 결정' },
  report_judged: { en: 'Report judged', ko: '신고 판정' },
  corrected: { en: 'Put right', ko: '정산 정정' },
  paid_out: { en: 'Paid out', ko: '지급' },
  hold_ended: { en: 'Hold ended', ko: '지급 보류 해제' },
  checked: { en: 'Decision checked', ko: '판정 점검' },
  checked_again: { en: 'Checked again', ko: '재점검' },
} satisfies Record<FactWord, Words>

const aspectLabels: Readonly<Record<string, Words>> = {
  complete: { en: 'complete', ko: '완비' },
  incomplete: { en: 'incomplete', ko: '미비' },
  first: { en: 'the first', ko: '최초' },
  again: { en: 'again', ko: '반복' },
  right: { en: 'right', ko: '인용' },
  wrong: { en: 'wrong', ko: '기각' },
  on_time: { en: 'on time', ko: '정시' },
  late: { en: 'late', ko: '지연' },
  transfer: { en: 'payout of the ledger', ko: '원장 지급' },
  agreed: { en: 'agreed', ko: '동의' },
  not: { en: 'not agreed', ko: '부동의' },
  unsure: { en: 'unsure', ko: '판단 보류' },
  same: { en: 'same verdict', ko: '같은 결론' },
  other: { en: 'other verdict', ko: '다른 결론' },
  platform_error: { en: 'our own error', ko: '플랫폼 오류' },
}

/** Which of its kind: a state, a promise, a queue, a mark; null where the word alone says it. */
export function aspectLabel(what: FactWord, aspect: string, kind: string): Words | null {
  if (aspect === '') return null
  if (what === 'step') return queueWords[kind]?.actions[aspect]?.label ?? null
  if (what === 'opened') return featureLabel(aspect)
  if (aspect in clockMetricWords) return clockMetricWords[aspect as keyof typeof clockMetricWords]
  if (what === 'rated') return { en: aspect, ko: `${aspect}점` }
  return aspectLabels[aspect] ?? stateLabel(kind, aspect)
}

/** A state of a queue; of whichever has it, where no queue is named. */
export function stateLabel(kind: string, state: string): Words | null {
  const own = queueWords[kind]?.states[state]
  return own ?? Object.values(queueWords).find(({ states }) => states[state])?.states[state] ?? null
}

export const featureLabel = (name: string): Words | null =>
  name in features ? features[name as FeatureName].label : null
